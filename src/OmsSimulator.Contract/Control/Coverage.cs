namespace OmsSimulator.Contract;

/// <summary>What clients lived through of what their installation makes possible: the answer of <c>GET /__admin/coverage</c>.</summary>
[Document("control/coverage")]
public sealed record CoverageDocument
{
    /// <summary><c>sandbox</c>, <c>all</c>, <c>label</c>, or <c>merged</c>: of several files.</summary>
    public required string Scope { get; init; }

    /// <summary>The label, where the scope is one.</summary>
    public required string? Label { get; init; }

    /// <summary>Since when it was counted, in real time.</summary>
    public required DateTime Since { get; init; }

    /// <summary>The name of the installation; of several, separated by commas.</summary>
    public required string Installation { get; init; }

    /// <summary>How much of each dimension is covered.</summary>
    public required CoverageSummary Summary { get; init; }

    /// <summary>Commands accepted through a transition.</summary>
    public required IReadOnlyList<CoveredTransition> Transitions { get; init; }

    /// <summary>Commands refused because of the state of their record.</summary>
    public required IReadOnlyList<CoveredRefusal> Refusals { get; init; }

    /// <summary>Ways of naming a transition.</summary>
    public required IReadOnlyList<CoveredSelector> Selectors { get; init; }

    /// <summary>Parameters, right and wrong.</summary>
    public required IReadOnlyList<CoveredField> Fields { get; init; }

    /// <summary>What commands came to that were understood.</summary>
    public required IReadOnlyList<CoveredEffect> Effects { get; init; }

    /// <summary>Events that a subscriber took.</summary>
    public required IReadOnlyList<CoveredEvent> Events { get; init; }

    /// <summary>What breaks integrations in production.</summary>
    public required IReadOnlyList<CoveredHazard> Hazards { get; init; }
}

/// <summary>How much of each dimension is covered, of what anything reaches.</summary>
/// <param name="Transitions">Of the transitions.</param>
/// <param name="Refusals">Of the refusals.</param>
/// <param name="Selectors">Of the ways of naming a transition.</param>
/// <param name="Fields">Of what can be right and wrong with parameters.</param>
/// <param name="Effects">Of what commands can come to.</param>
/// <param name="Events">Of the types of event.</param>
/// <param name="Hazards">Of the hazards.</param>
public sealed record CoverageSummary(
    CoverageShare Transitions,
    CoverageShare Refusals,
    CoverageShare Selectors,
    CoverageShare Fields,
    CoverageShare Effects,
    CoverageShare Events,
    CoverageShare Hazards
);

/// <summary>How much of something is covered.</summary>
/// <param name="Covered">How many cells were met.</param>
/// <param name="Total">How many anything reaches.</param>
public sealed record CoverageShare(int Covered, int Total);

/// <summary>A cell of the coverage.</summary>
public abstract record CoveredCell
{
    /// <summary>How often it was met.</summary>
    public required long Count { get; init; }

    /// <summary>Whether a world and a walk reach it; one that none reaches is outside of the total.</summary>
    public required bool Reachable { get; init; }
}
