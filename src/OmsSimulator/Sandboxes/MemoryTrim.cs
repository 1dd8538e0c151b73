namespace OmsSimulator.Sandboxes;

/// <summary>
/// Gives memory back after a large world was loaded: what loading left behind would otherwise stay resident, about twice the world itself.
/// It waits until loading pauses; what is smaller than that never triggers it, and after it a tenth of it does.
/// </summary>
internal sealed class MemoryTrim : IDisposable
{
    private const int LargeWorld = 50_000;
    private const int MoreOfIt = 5_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ITimer timer;
    private int loaded;
    private int enough = LargeWorld;

    /// <summary>Makes one that waits on the real time.</summary>
    public MemoryTrim(TimeProvider time) => timer = time.CreateTimer(_ => Trim(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Notes that so many rows were loaded.</summary>
    public void Loaded(int rows)
    {
        if (Interlocked.Add(ref loaded, rows) >= Volatile.Read(ref enough))
            timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private void Trim()
    {
        Interlocked.Exchange(ref loaded, 0);
        Volatile.Write(ref enough, MoreOfIt);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
