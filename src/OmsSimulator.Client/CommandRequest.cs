using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>What runs a command: a transition by its id, its slug or both, with the command's parameters.</summary>
public sealed record CommandRequest
{
    /// <summary>The transition's id, as <c>commands</c> of the package lists it.</summary>
    public int? Transition { get; init; }

    /// <summary>The transition's slug.</summary>
    public string? Slug { get; init; }

    /// <summary>The package's id, which some pages list.</summary>
    public int? Package { get; init; }

    /// <summary>The transfer order's id, which some pages list.</summary>
    public int? Transfer { get; init; }

    /// <summary>The command's parameters.</summary>
    public JsonObject? InputParameters { get; init; }

    /// <summary>Runs a transition as the documentation prints it: id, slug and parameters.</summary>
    public static CommandRequest Of(CommandResource transition, JsonObject? parameters = null) =>
        new() { Transition = transition.Id, Slug = transition.Slug, InputParameters = parameters ?? [] };
}
