namespace OmsSimulator.Walks;

/// <summary>A call of a walk.</summary>
internal sealed record WalkCall
{
    /// <summary>Its method.</summary>
    public required string Method { get; init; }

    /// <summary>Its path below the sandbox, with its query.</summary>
    public required string Path { get; init; }

    /// <summary>Its body; none: it has none.</summary>
    public string? Body { get; init; }

    /// <summary>The body's media type.</summary>
    public string MediaType { get; init; } = Json;

    /// <summary>The command that it sends; none: it sends none, or not in a body that is an object.</summary>
    public WalkCommand? Command { get; init; }

    /// <summary>Who logs in with it; none: it is no login.</summary>
    public WalkLogin? Login { get; init; }

    /// <summary>What is claimed of its answer; none: it is only done again.</summary>
    public WalkClaim? Claim { get; init; }

    /// <summary>What went wrong on demand at it, as a fault to define before; empty: nothing.</summary>
    public string Fault { get; init; } = "";

    /// <summary>Whether it was refused, which is part of the walk all the same.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether it came without a key, where one is asked for.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether its body is of another media type than JSON.</summary>
    public bool IsForeign => Body is not null && !MediaType.StartsWith(Json, StringComparison.OrdinalIgnoreCase);

    /// <summary>JSON.</summary>
    public const string Json = "application/json";
}
