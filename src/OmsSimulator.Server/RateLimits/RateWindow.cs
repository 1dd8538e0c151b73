namespace OmsSimulator.RateLimits;

/// <summary>The rate limit of a sandbox's installation: its requests are counted in fixed windows on its clock.</summary>
/// <param name="ledger">The sandbox's state.</param>
/// <param name="clock">The sandbox's clock.</param>
internal sealed class RateWindow(Ledger ledger, SandboxClock clock) : ISandboxPart
{
    private readonly Lock gate = new();
    private DateTime from;
    private int count;

    /// <summary>Whether there is no limit.</summary>
    public bool None => ledger.Installation.Settings.RateLimit is null;

    /// <summary>Counts a request; the seconds to wait where it is one too many. Assumed: one that is refused does not count.</summary>
    public int? Refuses()
    {
        if (ledger.Installation.Settings.RateLimit is not { } limit)
            return null;
        var now = clock.Now;
        lock (gate)
        {
            // A clock can be set back, too.
            if (count == 0 || now < from || now - from >= limit.Per)
                (from, count) = (now, 0);
            if (count < limit.Requests)
            {
                count++;
                return null;
            }

            return (int)Math.Clamp(Math.Ceiling((limit.Per - (now - from)).TotalSeconds), 1, int.MaxValue);
        }
    }
}
