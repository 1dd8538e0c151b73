namespace OmsSimulator.Host.Tests;

/// <summary>Time that passes when a test says so; timers fire on the way, in order, before it goes on.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);

        // What begins beside the test makes some while time passes.
        lock (timers)
            timers.Add(timer);
        return timer;
    }

    public void Pass(TimeSpan by)
    {
        var end = now + by;
        while (Next(end) is { Due: { } due } next)
        {
            now = due > now ? due : now;
            next.Fire();
        }

        now = end;
    }

    private Timer? Next(DateTimeOffset end)
    {
        lock (timers)
            return timers.Where(timer => timer.Due <= end).MinBy(static timer => timer.Due);
    }

    private sealed class Timer(ManualTime time, Action fire) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; private set; }

        public void Fire()
        {
            Due = period > TimeSpan.Zero ? time.now + period : null;
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + dueTime;
            return true;
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
