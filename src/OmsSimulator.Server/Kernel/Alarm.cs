namespace OmsSimulator.Kernel;

/// <summary>The timer of a sandbox's agenda: it rings when the next piece of work falls due. Not for two threads at a time.</summary>
internal sealed class Alarm : IAsyncDisposable
{
    // A timer takes no more; one that rings too early is set again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);

    private readonly ITimer timer;
    private bool isSet;

    /// <summary>Makes one that is not set.</summary>
    public Alarm(TimeProvider real, Action ring) =>
        timer = real.CreateTimer(static ring => ((Action)ring!)(), ring, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Sets it to ring after a time; none: it rings no more.</summary>
    public void Set(TimeSpan? wait)
    {
        if (wait is null && !isSet)
            return;
        isSet = wait is not null;
        timer.Change(
            wait is { } time ? TimeSpan.FromTicks(Math.Clamp(time.Ticks, 0, LongestWait.Ticks)) : Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => timer.DisposeAsync();
}
