using OmsSimulator.Domain;

namespace OmsSimulator.Walks;

/// <summary>A recorded walk: what a sandbox began with, what changed it, and the calls that somebody chose, which are what it claims.</summary>
internal sealed record Walk
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What the sandbox began with.</summary>
    public required Beginning Begun { get; init; }

    /// <summary>The installation, as it is now.</summary>
    public required Installation Installation { get; init; }

    /// <summary>Whether the simulator asks for tokens.</summary>
    public required bool IsGuarded { get; init; }

    /// <summary>The calls, in their order.</summary>
    public required IReadOnlyList<WalkCall> Calls { get; init; }

    /// <summary>How many calls before it are known no more.</summary>
    public required long Forgotten { get; init; }
}
