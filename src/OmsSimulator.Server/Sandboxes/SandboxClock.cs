using OmsSimulator.Domain;

namespace OmsSimulator.Sandboxes;

/// <summary>A sandbox's time: the real one, shifted, or frozen. Set under the sandbox's lock, read by anyone.</summary>
/// <param name="time">Where the real time comes from.</param>
/// <param name="start">How it stands at first.</param>
public sealed class SandboxClock(TimeProvider time, ClockSetting start)
{
    /// <summary>The earliest instant a clock can show.</summary>
    public static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The latest instant a clock can be set to.</summary>
    public static readonly DateTime Latest = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private volatile ClockSetting setting = start;

    /// <summary>How it stands.</summary>
    public ClockSetting Setting => setting;

    /// <summary>Whether it stands still.</summary>
    public bool IsFrozen => setting.FrozenAt is not null;

    /// <summary>What it shows: UTC, whole microseconds.</summary>
    public DateTime Now
    {
        get
        {
            var now = setting;
            return now.FrozenAt ?? Timestamps.ToMicroseconds(time.GetUtcNow().UtcDateTime + now.Shift);
        }
    }

    /// <summary>Freezes it, now or at an instant.</summary>
    public void Freeze(DateTime? at) => setting = setting with { FrozenAt = at ?? Now };

    /// <summary>Lets it run, from what the world's clocks show or from an instant.</summary>
    public void Run(DateTime? from) => setting = new ClockSetting(from is { } instant ? instant - time.GetUtcNow().UtcDateTime : TimeSpan.Zero, null);

    /// <summary>Whether it can move so far and stay in the time it can show.</summary>
    public bool CanAdvance(TimeSpan by) => by <= Latest - Now;

    /// <summary>Moves it forward to an instant; it never goes back.</summary>
    public DateTime AdvanceTo(DateTime instant)
    {
        var now = Now;
        if (instant <= now)
            return now;
        setting = setting.FrozenAt is null ? setting with { Shift = setting.Shift + (instant - now) } : setting with { FrozenAt = instant };
        return instant;
    }
}
