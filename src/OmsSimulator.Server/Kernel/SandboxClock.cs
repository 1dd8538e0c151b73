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

    /// <summary>Whether it stands still.</summary>
    public bool IsFrozen => setting.FrozenAt is not null;

    /// <summary>What it shows: UTC, whole microseconds.</summary>
    public DateTime Now
    {
        get
        {
            var now = setting;
            return now.FrozenAt ?? Timestamps.ToMicroseconds(real.GetUtcNow().UtcDateTime + now.Shift);
        }
    }

    /// <summary>It stands still, now or at an instant.</summary>
    internal ClockSetting Frozen(DateTime? at) => setting with { FrozenAt = at ?? Now };

    /// <summary>It runs, from what the world's clocks show or from an instant.</summary>
    internal ClockSetting Running(DateTime? from) =>
        new(from is { } instant ? instant - real.GetUtcNow().UtcDateTime : TimeSpan.Zero, null);

    /// <summary>It is moved forward to an instant; none where it shows that instant already, or a later one.</summary>
    internal ClockSetting? Advanced(DateTime instant)
    {
        var (now, stands) = (Now, setting);
        if (instant <= now)
            return null;
        return stands.FrozenAt is null ? stands with { Shift = stands.Shift + (instant - now) } : stands with { FrozenAt = instant };
    }
}
