using OmsSimulator.Domain;

namespace OmsSimulator.RateLimits;

/// <summary>Counts the requests of a sandbox in fixed windows on its clock.</summary>
public sealed class RateWindow
{
    private readonly Lock gate = new();
    private DateTime from;
    private int count;

    /// <summary>Counts a request; the seconds to wait where it is one too many. Assumed: one that is refused does not count.</summary>
    public int? Refuses(RateLimit limit, DateTime now)
    {
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

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        lock (gate)
            (from, count) = (default, 0);
    }
}
