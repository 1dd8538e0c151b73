using OmsSimulator.Domain;
using OmsSimulator.Steering;

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

/// <summary>A command of a walk.</summary>
/// <param name="Sent">The command.</param>
/// <param name="Number">The package's number; none: it is sent to no package that there is.</param>
/// <param name="State">The state that the record was in; none: that is not known.</param>
internal sealed record WalkCommand(ScenarioCommand Sent, string? Number, State? State);

/// <summary>A login.</summary>
/// <param name="Username">Who.</param>
/// <param name="Password">With what.</param>
internal sealed record WalkLogin(string Username, string Password);

/// <summary>What is claimed of an answer.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, byte for byte; none: nothing is said of it, as there may be times in it.</param>
/// <param name="State">The name of the state that the package is in then; none: nothing is said.</param>
internal sealed record WalkClaim(int Status, string? Body, string? State)
{
    /// <summary>Whether nothing may have changed.</summary>
    public bool IsRefusal => Status is >= 400 and < 500;
}
