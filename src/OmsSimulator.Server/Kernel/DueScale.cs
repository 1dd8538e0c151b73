namespace OmsSimulator.Kernel;

/// <summary>
/// What due times are counted on: setting the clock does not move them there, since what waits keeps the time that it still has to wait. A
/// due time that is kept stays true, however often the clock is set before it is read again.
/// </summary>
/// <param name="Shift">By how many ticks the clock was set in all.</param>
internal readonly record struct DueScale(long Shift)
{
    /// <summary>The due time of an instant of the clock.</summary>
    public long Due(DateTime instant) => instant.Ticks - Shift;

    /// <summary>What the clock shows when it is due, as it stands.</summary>
    public DateTime Instant(long due) => new(Math.Clamp(due + Shift, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
