using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>
/// Every command of the installation for a package now: allowed or why not; with <c>?to=</c> the shortest way of commands there. The answer of
/// <c>GET /__admin/packages/{id}/commands</c>.
/// </summary>
[Document("control/package-commands")]
public sealed record PackageCommands
{
    /// <summary>The package's id.</summary>
    public required int Package { get; init; }

    /// <summary>The key of its state.</summary>
    public required string State { get; init; }

    /// <summary>The key of the state that a blocked package comes back to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BlockedIn { get; init; }

    /// <summary>Every command of the installation.</summary>
    public required IReadOnlyList<PackageCommandNow> Commands { get; init; }

    /// <summary>The key of the state that a way was asked to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }

    /// <summary>The shortest way there; none where there is none.</summary>
    public IReadOnlyList<PackageTransition>? Way { get; init; }
}

/// <summary>A command, for a package now.</summary>
public sealed record PackageCommandNow
{
    /// <summary>Beside <c>transition</c> and <c>slug</c>.</summary>
    public const string TopLevel = "top_level";

    /// <summary>Inside <c>input_parameters</c>.</summary>
    public const string InputParameters = "input_parameters";

    /// <summary>Its code.</summary>
    public required string Command { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it can run.</summary>
    public required bool Allowed { get; init; }

    /// <summary>Why not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>Where its page has its parameters: <see cref="InputParameters"/> or <see cref="TopLevel"/>.</summary>
    public string ParametersIn
    {
        get => field ?? InputParameters;
        init;
    }

    /// <summary>What it can run through.</summary>
    public required IReadOnlyList<PackageTransition> Transitions { get; init; }
}

/// <summary>A transition of the installation.</summary>
/// <param name="Transition">Its id.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Command">The command's code.</param>
/// <param name="From">The key of the state it leaves.</param>
/// <param name="To">The key of the state it leads to.</param>
/// <param name="Required">The parameters that it cannot do without.</param>
public sealed record PackageTransition(int Transition, string Slug, string Command, string From, string To, IReadOnlyList<string> Required);
