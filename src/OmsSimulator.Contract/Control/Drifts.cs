using System.Text.Json;

namespace OmsSimulator.Contract;

/// <summary>
/// In what a recorded OMS does otherwise than an installation of the simulator: the answer of <c>POST /__admin/compare</c>.
/// </summary>
/// <param name="Compared">How many exchanges were compared.</param>
/// <param name="NotCompared">How many commands were sent to a record whose state was not known.</param>
/// <param name="NotObservable">How many outcomes hang on what the recording does not show, and can be so.</param>
/// <param name="Skipped">How many entries could not be read, had no answer, or one that tells of a failure (5xx).</param>
/// <param name="Differences">The differences; those that repeat are one row.</param>
[Document("control/drift")]
public sealed record DriftReport(int Compared, int NotCompared, int NotObservable, int Skipped, IReadOnlyList<DriftDifference> Differences);

/// <summary>A fact of the contract in which the recorded OMS does otherwise.</summary>
public sealed record DriftDifference
{
    /// <summary>
    /// <c>transition</c>, <c>destination</c>, <c>answer</c>, <c>error</c>, <c>field</c>, <c>effect</c>, <c>resource</c> or <c>webhook</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The code of the command, as the contract calls it.</summary>
    public required string? Command { get; init; }

    /// <summary>The simulator's name of the state that the record was in.</summary>
    public required string? From { get; init; }

    /// <summary>The simulator's name of the state that the transition leads to.</summary>
    public required string? To { get; init; }

    /// <summary>The parameter, as the contract calls it.</summary>
    public required string? Field { get; init; }

    /// <summary>The type of the event.</summary>
    public required string? Event { get; init; }

    /// <summary>The place in a resource or payload; <c>*</c> is any element of a list.</summary>
    public required string? Pointer { get; init; }

    /// <summary>What the recorded OMS did.</summary>
    public required JsonElement Real { get; init; }

    /// <summary>What the simulator does.</summary>
    public required JsonElement Ours { get; init; }

    /// <summary><c>documented</c>, <c>derived</c> or <c>assumed</c>: who says what the simulator does.</summary>
    public required string Mark { get; init; }

    /// <summary>The page behind it.</summary>
    public required string? Page { get; init; }

    /// <summary>How often it was seen.</summary>
    public required int Count { get; init; }

    /// <summary>Where it was seen first: places in the file, from 0.</summary>
    public required IReadOnlyList<int> Exchanges { get; init; }

    /// <summary>Whether an installation document can say it.</summary>
    public required bool Learnable { get; init; }
}
