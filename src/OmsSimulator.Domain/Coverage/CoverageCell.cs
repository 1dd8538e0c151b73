namespace OmsSimulator.Domain;

/// <summary>One thing that a client's suite can live through in an installation.</summary>
/// <param name="Index">Its place among the cells of its installation, without gaps: that of its counter.</param>
/// <param name="Reachable">Whether a world and a walk reach it in this installation; one that none reaches is outside of every total.</param>
public abstract record CoverageCell(int Index, bool Reachable);

/// <summary>A command accepted through a transition.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Reachable">Whether anything reaches it.</param>
/// <param name="Transition">The transition.</param>
public sealed record TransitionCell(int Index, bool Reachable, Transition Transition) : CoverageCell(Index, Reachable);

/// <summary>A command sent to a record in a state where no transition of it starts, and answered <c>commands_100_1</c>.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Reachable">Whether anything reaches it.</param>
/// <param name="Command">The command.</param>
/// <param name="State">The state.</param>
public sealed record RefusalCell(int Index, bool Reachable, InstalledCommand Command, State State) : CoverageCell(Index, Reachable);

/// <summary>A way of naming a transition.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Reachable">Whether anything reaches it.</param>
/// <param name="Kind">Which way.</param>
public sealed record SelectorCell(int Index, bool Reachable, SelectorKind Kind) : CoverageCell(Index, Reachable);

/// <summary>A parameter that was good, absent, of a wrong type, or refused.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Reachable">Whether anything reaches it.</param>
/// <param name="Subject">What its command is sent to.</param>
/// <param name="Command">Its command; none: the parameter that names the record, which counts once for all commands.</param>
/// <param name="Field">The parameter; none: that one of several has to be there.</param>
/// <param name="Kind">Which of the four.</param>
public sealed record FieldCell(int Index, bool Reachable, CommandSubject Subject, InstalledCommand? Command, Field? Field, FieldKind Kind)
    : CoverageCell(Index, Reachable)
{
    /// <summary>What stands for the parameters of which one has to be there.</summary>
    public const string AtLeastOne = "*";

    /// <summary>Its key on the wire.</summary>
    public string Name => Field is null ? AtLeastOne : Command?.NameOf(Field.Name) ?? Field.Name;
}

/// <summary>What a command that was understood came to: a sentence of check 9, or what planning again found.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Reachable">Whether anything reaches it.</param>
/// <param name="Command">The command.</param>
/// <param name="Sentence">The sentence as the catalogue of refusals has it, or one of <see cref="Found"/> and <see cref="NoneFound"/>.</param>
/// <param name="Refusal">The refusal, where it is one.</param>
public sealed record EffectCell(int Index, bool Reachable, InstalledCommand Command, string Sentence, RefusalDefinition? Refusal)
    : CoverageCell(Index, Reachable)
{
    /// <summary>Planning again found a location.</summary>
    public const string Found = "found";

    /// <summary>Planning again found none.</summary>
    public const string NoneFound = "none_found";
}

/// <summary>An event that was delivered to a subscriber.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Reachable">Whether anything reaches it.</param>
/// <param name="Type">Its type.</param>
public sealed record EventCell(int Index, bool Reachable, string Type) : CoverageCell(Index, Reachable);

/// <summary>Something that breaks integrations in production. Its outcomes' counters follow its own.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Reachable">Whether anything reaches it.</param>
/// <param name="Hazard">Which.</param>
public sealed record HazardCell(int Index, bool Reachable, Hazard Hazard) : CoverageCell(Index, Reachable)
{
    /// <summary>The place of an outcome's counter.</summary>
    /// <param name="outcome">The outcome's place in <see cref="Hazard.Outcomes"/>.</param>
    public int IndexOf(int outcome) => Index + 1 + outcome;
}
