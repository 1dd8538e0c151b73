namespace OmsSimulator.Domain;

/// <summary>How long a retry waits, by how many there were before. Derived: dj-whisperer.</summary>
/// <param name="Choice"><c>fixed</c>, <c>linear</c>, <c>exponential</c> or <c>random</c>.</param>
public sealed record RetryCountdown(string Choice)
{
    /// <summary>The choices.</summary>
    public static readonly IReadOnlyList<string> Choices = ["fixed", "linear", "exponential", "random"];

    // No retry waits longer, whatever a base to a power comes to.
    private const double MostSeconds = 100d * 366 * 24 * 3600;

    /// <summary>The countdown of a subscription that names none. Assumed: the one of the library's documentation.</summary>
    public static RetryCountdown Default { get; } = new("exponential") { Base = 2 };

    /// <summary>Of <c>fixed</c>.</summary>
    public int? Seconds { get; init; }

    /// <summary>Of <c>linear</c> and <c>exponential</c>.</summary>
    public int? Base { get; init; }

    /// <summary>Of <c>linear</c> and <c>exponential</c>; none: no limit.</summary>
    public int? Limit { get; init; }

    /// <summary>Of <c>random</c>.</summary>
    public int? MinValue { get; init; }

    /// <summary>Of <c>random</c>, more than the least.</summary>
    public int? MaxValue { get; init; }

    /// <summary>How long a retry waits.</summary>
    /// <param name="retry">How many retries there were before.</param>
    /// <param name="chance">From 0 to below 1, for <c>random</c>.</param>
    public TimeSpan Wait(int retry, double chance)
    {
        var seconds = Choice switch
        {
            "fixed" => Seconds ?? 0,
            "linear" => Math.Min((double)(Base ?? 0) * retry, Limit ?? double.MaxValue),
            "exponential" => Math.Min(Math.Pow(Base ?? 0, retry), Limit ?? double.MaxValue),
            _ => Math.Floor((MinValue ?? 0) + (chance * ((MaxValue ?? 0) - (double)(MinValue ?? 0) + 1))),
        };
        return TimeSpan.FromSeconds(Math.Min(seconds, MostSeconds));
    }
}
