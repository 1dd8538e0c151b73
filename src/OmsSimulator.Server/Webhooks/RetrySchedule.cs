using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <summary>
/// When a delivery that failed is sent again: ten times by its subscription's countdown, then up to eight times by an hourly scan. Derived:
/// dj-whisperer.
/// </summary>
internal static class RetrySchedule
{
    /// <summary>How many retries follow the countdown.</summary>
    public const int Retries = 10;

    /// <summary>Up to how many attempts the scan finds a delivery.</summary>
    public const int MostBeforeScan = 18;

    /// <summary>The next attempt after one that failed.</summary>
    /// <param name="delivery">What failed.</param>
    /// <param name="hook">Its subscription now.</param>
    /// <param name="kind">Why the attempt was made that failed.</param>
    /// <param name="now">The sandbox's time.</param>
    /// <returns>Why and after which time; none: it is given up.</returns>
    public static (AttemptKind Kind, TimeSpan Wait)? Next(Delivery delivery, Hook hook, AttemptKind kind, DateTime now)
    {
        if (kind is AttemptKind.First or AttemptKind.Retry && delivery.Retries < Retries && delivery.Count < MostBeforeScan)
            return (AttemptKind.Retry, hook.Countdown.Wait(delivery.Retries, delivery.Chance(delivery.Retries)));
        return delivery.Count is > Retries and <= MostBeforeScan ? (AttemptKind.Scan, UntilScan(delivery, hook, now)) : null;
    }

    // The scan runs at each full hour, and takes what is older than the countdown of so many attempts.
    private static TimeSpan UntilScan(Delivery delivery, Hook hook, DateTime now)
    {
        var allowed = delivery.CreatedDate + hook.Countdown.Wait(delivery.Count, delivery.Chance(delivery.Count));
        var next = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerHour), DateTimeKind.Utc).AddHours(1);
        var missing = allowed - next;
        return (missing > TimeSpan.Zero ? next.AddHours(Math.Ceiling(missing.TotalHours)) : next) - now;
    }
}
