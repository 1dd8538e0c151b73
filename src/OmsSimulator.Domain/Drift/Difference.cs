using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>A fact of the contract in which a real OMS was seen to do otherwise.</summary>
/// <param name="Kind">What kind of fact.</param>
public sealed record Difference(DifferenceKind Kind)
{
    /// <summary>The code of the command, as the contract calls it; none: it is about no one command.</summary>
    public string? Command { get; init; }

    /// <summary>The key of the state that the record was in.</summary>
    public string? From { get; init; }

    /// <summary>The key of the state that the transition leads to.</summary>
    public string? To { get; init; }

    /// <summary>The parameter, as the contract calls it.</summary>
    public string? Field { get; init; }

    /// <summary>The type of the event.</summary>
    public string? Event { get; init; }

    /// <summary>The place in a resource or a payload, <c>*</c> for any element of a list.</summary>
    public string? Pointer { get; init; }

    /// <summary>What the real OMS did.</summary>
    public required JsonObject Real { get; init; }

    /// <summary>What the simulator does.</summary>
    public required JsonObject Ours { get; init; }

    /// <summary>Who says what the simulator does.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether an installation document can say it.</summary>
    public bool Learnable { get; init; }

    /// <summary>
    /// What makes two of them one row. That a transition cannot run is one fact, whether a list of commands or a refusal shows it.
    /// </summary>
    internal string Identity =>
        string.Join('\n', Kind, Command, From, To, Field, Event, Pointer, Kind == DifferenceKind.Transition ? "" : Real.ToJsonString());
}

/// <summary>The kinds of facts.</summary>
public enum DifferenceKind
{
    /// <summary>Whether a command can run from a state to a state, and what it is called.</summary>
    Transition,

    /// <summary>The state that a record is in after a command.</summary>
    Destination,

    /// <summary>The form of a success.</summary>
    Answer,

    /// <summary>Status, code or sentence of a refusal.</summary>
    Error,

    /// <summary>A parameter: its name, whether it is required, what is said about it.</summary>
    Field,

    /// <summary>Quota, items' states, shipments, webhooks sent or not.</summary>
    Effect,

    /// <summary>Keys, types and formats of answers; ids and names of an installation.</summary>
    Resource,

    /// <summary>Type, payload, headers and signature of a webhook.</summary>
    Webhook,
}
