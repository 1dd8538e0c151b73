using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>
/// What a sandbox's clock shows: the real time, shifted, or an instant at which it stands. Read by anyone; <see cref="SandboxTime"/> sets
/// it.
/// </summary>
/// <param name="real">Where the real time comes from.</param>
internal sealed class SandboxClock(TimeProvider real)
{
    /// <summary>The earliest instant a clock can show.</summary>
    public static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The latest instant a clock can be set to.</summary>
    public static readonly DateTime Latest = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private volatile ClockSetting setting = ClockSetting.Real;

    /// <summary>How it stands.</summary>
    public ClockSetting Setting
    {
        get => setting;
        internal set => setting = value;
    }

    /// <summary>The instant that it shows while what happened is read again; none: it shows its own.</summary>
    internal DateTime? ReplaysAt { get; set; }

    /// <summary>Whether what happened is read again: nothing of it is done a second time.</summary>
    public bool IsReplaying => ReplaysAt is not null;

    /// <summary>Whether it stands still.</summary>
    public bool IsFrozen => setting.FrozenAt is not null;

    /// <summary>What it shows: UTC, whole microseconds.</summary>
    public DateTime Now
    {
        get
        {
            var now = setting;
            return ReplaysAt ?? now.FrozenAt ?? Timestamps.ToMicroseconds(real.GetUtcNow().UtcDateTime + now.Shift);
        }
    }

    /// <summary>It stands still, now or at an instant.</summary>
    internal ClockSet Frozen(DateTime? at)
    {
        var instant = at ?? Now;
        return new(setting with { FrozenAt = instant }, instant);
    }

    /// <summary>It runs, from what the world's clocks show or from an instant.</summary>
    internal ClockSet Running(DateTime? from)
    {
        var now = real.GetUtcNow().UtcDateTime;
        return new(new(from is { } instant ? instant - now : TimeSpan.Zero, null), Timestamps.ToMicroseconds(from ?? now));
    }

    /// <summary>It is moved forward to an instant; none where it shows that instant already, or a later one.</summary>
    internal ClockSetting? Advanced(DateTime instant)
    {
        var (now, stands) = (Now, setting);
        if (instant <= now)
            return null;
        return stands.FrozenAt is null ? stands with { Shift = stands.Shift + (instant - now) } : stands with { FrozenAt = instant };
    }
}
