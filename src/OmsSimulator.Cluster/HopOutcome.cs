namespace OmsSimulator.Cluster;

/// <summary>What became of a request that was handed on.</summary>
/// <param name="End">How it ended.</param>
internal readonly record struct HopOutcome(HopEnd End)
{
    /// <summary>How the client's connection is to be lost; none: it is not.</summary>
    public string? Lost { get; init; }

    /// <summary>What the client gets of the body before.</summary>
    public ReadOnlyMemory<byte> Part { get; init; }

    /// <summary>What was in the way, of one that has no answer.</summary>
    public Exception? Problem { get; init; }

    /// <summary>Where the sandbox has gone; none: it was where it was thought to be.</summary>
    public string? Moved { get; init; }
}

/// <summary>How a request ended that was handed on.</summary>
internal enum HopEnd
{
    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It was never sent.</summary>
    Unsent,

    /// <summary>It was sent, and nobody knows what came of it.</summary>
    Unknown,

    /// <summary>Its answer was cut off, and the client's connection with it.</summary>
    Broken,
}
