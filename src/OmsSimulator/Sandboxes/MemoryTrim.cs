namespace OmsSimulator.Sandboxes;

/// <summary>
/// Gives memory back after a large world was loaded: what loading left behind would otherwise stay resident, about twice the world itself.
/// It waits until loading pauses, and small worlds never trigger it.
/// </summary>
internal sealed class MemoryTrim : IDisposable
{
    private const int LargeWorld = 50_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ITimer timer;
    private int loaded;

    /// <summary>Makes one that waits on the real time.</summary>
    public MemoryTrim(TimeProvider time) => timer = time.CreateTimer(_ => Trim(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Notes that so many rows were loaded.</summary>
    public void Loaded(int rows)
    {
        if (Interlocked.Add(ref loaded, rows) >= LargeWorld)
            timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private void Trim()
    {
        Interlocked.Exchange(ref loaded, 0);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
