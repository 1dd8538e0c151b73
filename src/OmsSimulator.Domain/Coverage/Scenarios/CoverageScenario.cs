namespace OmsSimulator.Domain;

/// <summary>
/// A test of one cell that is complete in itself: what it makes in an empty sandbox, what it sends, what is answered, and all that changes.
/// It is neutral: Gherkin, C# and JSON are written of it.
/// </summary>
public sealed record CoverageScenario
{
    /// <summary>What it covers.</summary>
    public required CoverageCell Cell { get; init; }

    /// <summary>What it claims, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What it makes, in this order.</summary>
    public required IReadOnlyList<ScenarioStep> Setup { get; init; }

    /// <summary>The state that the record is in before.</summary>
    public required State State { get; init; }

    /// <summary>What it sends.</summary>
    public required ScenarioCommand Command { get; init; }

    /// <summary>What is answered.</summary>
    public required ScenarioAnswer Answer { get; init; }

    /// <summary>All that changes, by name; none: nothing changes.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }
}

/// <summary>What a scenario expects to be answered.</summary>
/// <param name="Refusal">The refusal; none: it is accepted.</param>
/// <param name="Carrier">Of what is accepted, the package that is answered; none: 204.</param>
public sealed record ScenarioAnswer(Refusal? Refusal, PackageCarrier? Carrier)
{
    /// <summary>The status.</summary>
    public int Status => Refusal?.Status ?? (Carrier is null ? 204 : 200);
}
