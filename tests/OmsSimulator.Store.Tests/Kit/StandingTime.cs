namespace OmsSimulator.Store.Tests;

/// <summary>Time that stands until a test moves it, and tells who looks at it; no timer of it ever rings.</summary>
internal sealed class StandingTime : TimeProvider
{
    /// <summary>What it shows.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Done whenever somebody looks.</summary>
    public Action Looked { get; set; } = static () => { };

    public override DateTimeOffset GetUtcNow()
    {
        Looked();
        return Now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Silent();

    private sealed class Silent : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
