namespace OmsSimulator.Domain;

/// <summary>How a clock stands: shifted against the real time, or frozen at an instant.</summary>
/// <param name="Shift">How far it is ahead of the real time while it runs.</param>
/// <param name="FrozenAt">The instant that it shows; none: it runs.</param>
public sealed record ClockSetting(TimeSpan Shift, DateTime? FrozenAt)
{
    /// <summary>The real time.</summary>
    public static ClockSetting Real { get; } = new(TimeSpan.Zero, null);
}
