namespace OmsSimulator.Contract;

/// <summary>A command accepted through a transition.</summary>
/// <param name="Transition">The transition's id.</param>
/// <param name="Command">The command's code.</param>
/// <param name="From">The key of its source.</param>
/// <param name="To">The key of its destination.</param>
public sealed record CoveredTransition(int Transition, string Command, string From, string To) : CoveredCell
{
    /// <summary><c>package</c> or <c>transfer</c>: what the command is sent to.</summary>
    public required string Subject { get; init; }

    /// <summary><c>documented</c>, <c>derived</c> or <c>assumed</c>.</summary>
    public required string Mark { get; init; }

    /// <summary>The page that says so.</summary>
    public required string? Page { get; init; }
}

/// <summary>A command refused because of the state of its record.</summary>
/// <param name="Command">The command's code.</param>
/// <param name="State">The key of the state.</param>
public sealed record CoveredRefusal(string Command, string State) : CoveredCell
{
    /// <summary><c>package</c> or <c>transfer</c>: what the command is sent to.</summary>
    public required string Subject { get; init; }
}

/// <summary>A way of naming a transition.</summary>
/// <param name="Kind">Which way.</param>
public sealed record CoveredSelector(string Kind) : CoveredCell;

/// <summary>A parameter that was good, absent, of a wrong type, or refused.</summary>
/// <param name="Command">The command's code; none: the parameter is every command's.</param>
/// <param name="Field">Its key; <c>*</c>: those of which one has to be there.</param>
/// <param name="Kind"><c>missing</c>, <c>wrong_type</c>, <c>refused_value</c> or <c>valid</c>.</param>
public sealed record CoveredField(string? Command, string Field, string Kind) : CoveredCell;

/// <summary>What a command came to that was understood.</summary>
/// <param name="Command">The command's code.</param>
/// <param name="Sentence">What is said, or what planning again found: <c>found</c>, <c>none_found</c>.</param>
public sealed record CoveredEffect(string Command, string Sentence) : CoveredCell;

/// <summary>An event that a subscriber took.</summary>
/// <param name="Type">Its type.</param>
public sealed record CoveredEvent(string Type) : CoveredCell;

/// <summary>Something that breaks integrations in production.</summary>
/// <param name="Name">Its name.</param>
public sealed record CoveredHazard(string Name) : CoveredCell
{
    /// <summary>How often clients made what of it.</summary>
    public required IReadOnlyDictionary<string, long> Outcomes { get; init; }

    /// <summary>Whom it met, the first ten.</summary>
    public required IReadOnlyList<string> Records { get; init; }
}
