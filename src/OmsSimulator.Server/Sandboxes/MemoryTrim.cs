namespace OmsSimulator.Sandboxes;

/// <summary>
/// Tidies up after a world was loaded, once loading pauses. Of a large one, what loading left behind would otherwise stay resident, about
/// twice the world itself; after it a tenth of it is enough. Of a smaller one, what was loaded becomes old for the garbage collector, which
/// would otherwise look at it again and again.
/// </summary>
internal sealed class MemoryTrim : IDisposable
{
    private const int LargeWorld = 50_000;
    private const int MoreOfIt = 5_000;
    private const int SmallWorld = 1_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ITimer? timer;
    private int loaded;
    private int large = LargeWorld;

    /// <summary>Makes one that waits on the real time.</summary>
    /// <param name="time">The real time.</param>
    /// <param name="ownsProcess">Whether the process is the simulator's own. In anybody else's, a test project's say, the garbage collector
    /// is left alone.</param>
    public MemoryTrim(TimeProvider time, bool ownsProcess) =>
        timer = ownsProcess ? time.CreateTimer(_ => Trim(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) : null;

    /// <summary>Notes that so many rows were loaded.</summary>
    public void Loaded(int rows)
    {
        if (timer is not null && Interlocked.Add(ref loaded, rows) >= SmallWorld)
            timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => timer?.Dispose();

    private void Trim()
    {
        if (Interlocked.Exchange(ref loaded, 0) >= Volatile.Read(ref large))
        {
            Volatile.Write(ref large, MoreOfIt);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return;
        }

        // What survives twice is old.
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
    }
}
