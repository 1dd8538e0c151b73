using System.Text.Json;

namespace OmsSimulator.Contract;

/// <summary>
/// The tests that a suite lacks, so that any language can run them: the answer of <c>GET /__admin/coverage/missing?format=json</c>. Each
/// begins in an empty sandbox that has the installation.
/// </summary>
/// <param name="Installation">The installation's name.</param>
/// <param name="Document">The installation document that a sandbox is made with; null: the default one.</param>
/// <param name="Missing">How many cells are not covered, of those that were asked for.</param>
/// <param name="Scenarios">A test for each of them, or for the first ones.</param>
[Document("control/missing-tests")]
public sealed record MissingTests(string Installation, JsonElement? Document, int Missing, IReadOnlyList<MissingTest> Scenarios);

/// <summary>A test that a suite lacks.</summary>
public sealed record MissingTest
{
    /// <summary>What it claims.</summary>
    public required string Title { get; init; }

    /// <summary>What it covers.</summary>
    public required MissingCell Covers { get; init; }

    /// <summary>What is made first, in this order; each call has to be accepted.</summary>
    public required IReadOnlyList<ScenarioCall> Setup { get; init; }

    /// <summary>What it sends.</summary>
    public required ScenarioCall Request { get; init; }

    /// <summary>What is answered.</summary>
    public required ScenarioResponse Response { get; init; }

    /// <summary>All that changes, in the words of features/README.md; empty: nothing changes.</summary>
    public required IReadOnlyList<ScenarioChange> Changes { get; init; }
}

/// <summary>A cell that no test covers.</summary>
/// <param name="Dimension"><c>transitions</c>, <c>refusals</c>, <c>selectors</c>, <c>fields</c> or <c>effects</c>.</param>
/// <param name="Command">The command's code.</param>
/// <param name="Transition">The transition's id.</param>
/// <param name="State">The key of the state in which the command is refused.</param>
/// <param name="Field">The parameter.</param>
/// <param name="Kind">Of a selector or a parameter: which kind.</param>
/// <param name="Sentence">Of an effect: what it comes to.</param>
public sealed record MissingCell(
    string Dimension,
    string? Command,
    int? Transition,
    string? State,
    string? Field,
    string? Kind,
    string? Sentence
);

/// <summary>A call of a sandbox.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path below the sandbox's address.</param>
/// <param name="Body">The body, JSON; null: there is none.</param>
public sealed record ScenarioCall(string Method, string Path, JsonElement? Body);

/// <summary>An answer that a test expects.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, byte for byte; empty: there is none.</param>
public sealed record ScenarioResponse(int Status, string Body);

/// <summary>Something that a request changes.</summary>
/// <param name="What">What.</param>
/// <param name="From">What it was; empty: nothing.</param>
/// <param name="To">What it is; empty: nothing.</param>
public sealed record ScenarioChange(string What, string From, string To);
