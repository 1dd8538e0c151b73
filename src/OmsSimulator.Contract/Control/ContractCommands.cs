using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>A command, with everything that the catalogue knows of it.</summary>
public sealed record ContractCommand
{
    /// <summary>Its row in the contract.</summary>
    public required int Number { get; init; }

    /// <summary><c>package</c> or <c>transfer</c>: what it is sent to.</summary>
    public required string Subject { get; init; }

    /// <summary>Its code in this installation.</summary>
    public required string Code { get; init; }

    /// <summary>Its page's title.</summary>
    public required string Title { get; init; }

    /// <summary>The vendor's class of it.</summary>
    public required string? Class { get; init; }

    /// <summary>The page that describes it.</summary>
    public required string Page { get; init; }

    /// <summary>Whether the catalogue knows it; else it is a custom one of the installation.</summary>
    public required bool Known { get; init; }

    /// <summary>Where its names come from.</summary>
    public required ContractCommandMarks Provenance { get; init; }

    /// <summary>The pairs of states that it may lead between.</summary>
    public required IReadOnlyList<ContractPair> Pairs { get; init; }

    /// <summary>Where its page shows its parameters.</summary>
    public required string ParameterPlace { get; init; }

    /// <summary>Its parameters.</summary>
    public required IReadOnlyList<ContractParameter> Parameters { get; init; }

    /// <summary>What has to be so before.</summary>
    public required IReadOnlyList<ContractPrerequisite> Prerequisites { get; init; }

    /// <summary>What it does.</summary>
    public required IReadOnlyList<ContractEffect> Effects { get; init; }

    /// <summary>What it answers.</summary>
    public required ContractSuccess Success { get; init; }

    /// <summary>The flags of a transition's configuration that it honours.</summary>
    public required IReadOnlyList<ContractFlag> Flags { get; init; }
}

/// <summary>Where a command's names come from.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Class">Its class.</param>
public sealed record ContractCommandMarks(
    ContractMark Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ContractMark? Class
);

/// <summary>A pair of states that a command may lead between.</summary>
/// <param name="From">The key of the state it leaves.</param>
/// <param name="To">The key of the state it leads to.</param>
/// <param name="Transition">The id of the transition that this installation has for it.</param>
/// <param name="Slug">That transition's slug.</param>
/// <param name="Provenance">Where the pair comes from.</param>
public sealed record ContractPair(string From, string To, int? Transition, string? Slug, ContractMark Provenance);

/// <summary>A parameter of a command.</summary>
/// <param name="Name">Its key in this installation.</param>
/// <param name="Type">Its type, in words.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Provenance">Where that comes from.</param>
public sealed record ContractParameter(string Name, string Type, string Description, bool Required, ContractParameterMarks Provenance);

/// <summary>Where what is said of a parameter comes from.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Required">That it must, or need not, be there.</param>
public sealed record ContractParameterMarks(ContractMark Name, ContractMark Required);

/// <summary>What has to be so before a command.</summary>
/// <param name="Text">What.</param>
/// <param name="Provenance">Where that comes from.</param>
public sealed record ContractPrerequisite(string Text, ContractMark Provenance);

/// <summary>What a command does.</summary>
/// <param name="Subject">To what.</param>
/// <param name="Text">What.</param>
/// <param name="Provenance">Where that comes from.</param>
public sealed record ContractEffect(string Subject, string Text, ContractMark Provenance);

/// <summary>What a command answers where nothing else is installed.</summary>
/// <param name="Status">200 or 204.</param>
/// <param name="Body"><c>package</c> or <c>none</c>.</param>
/// <param name="Provenance">Where that comes from.</param>
public sealed record ContractSuccess(int Status, string Body, ContractMark Provenance)
{
    /// <summary>Where what stands in the body comes from, if that is another mark.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ContractMark? BodyProvenance { get; init; }
}

/// <summary>A flag that a command honours.</summary>
/// <param name="Flag">Its name.</param>
/// <param name="Provenance">Where that comes from.</param>
public sealed record ContractFlag(string Flag, ContractMark Provenance);
