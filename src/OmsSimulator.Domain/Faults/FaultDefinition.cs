using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>What is to go wrong, when, and how often.</summary>
/// <param name="Match">Which calls.</param>
/// <param name="Then">What happens to them.</param>
public sealed record FaultDefinition(FaultMatch Match, FaultEffect Then)
{
    /// <summary>The matching call, from 1, at which it begins; none: the first.</summary>
    public int? Nth { get; init; }

    /// <summary>How often it fires; none: with <see cref="Nth"/> once, else every time.</summary>
    public int? Times { get; init; }

    /// <summary>How probable it is that it fires, above 0 up to 1; none: certain.</summary>
    public double? Probability { get; init; }

    /// <summary>How often it may fire at most.</summary>
    [JsonIgnore]
    public int Most => Times ?? (Nth is null ? int.MaxValue : 1);
}

/// <summary>Which calls a fault is for: all members that are there have to fit.</summary>
public sealed record FaultMatch
{
    /// <summary>The HTTP method.</summary>
    public string? Method { get; init; }

    /// <summary>How the path begins, below the sandbox's base address.</summary>
    public string? Path { get; init; }

    /// <summary>The code of the command that is sent.</summary>
    public string? Command { get; init; }

    /// <summary>The state that the package of the path is in before: its key or its name, as it was said.</summary>
    public string? State { get; init; }

    /// <summary>The package of the path.</summary>
    public int? Package { get; init; }

    /// <summary>The partner that is called.</summary>
    public string? Partner { get; init; }

    /// <summary>The type of the event that is delivered.</summary>
    public string? Webhook { get; init; }

    /// <summary>Whether it is for calls of the vendor's surface.</summary>
    [JsonIgnore]
    public bool IsForCalls => Partner is null && Webhook is null;
}
