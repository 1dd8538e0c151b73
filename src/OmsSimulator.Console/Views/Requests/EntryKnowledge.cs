using System.Text.Json;
using OmsSimulator.Client;

namespace OmsSimulator.WebConsole.Views.Requests;

/// <summary>What the simulator says of a request beside what went over the wire.</summary>
/// <param name="entry">The entry of the journal.</param>
public sealed class EntryKnowledge(JournalEntry entry)
{
    private readonly JsonElement known = entry.Simulator;

    /// <summary>The command's code; none: it sent none that is known.</summary>
    public string? Command => Text("command");

    /// <summary>The package; none: it is about none.</summary>
    public int? Package => Number("package");

    /// <summary>The state of the package before.</summary>
    public string? Before => Text("state_before");

    /// <summary>The state of the package after.</summary>
    public string? After => Text("state_after");

    /// <summary>Why it was refused.</summary>
    public string? Reason => Text("reason");

    /// <summary>The fault that fired.</summary>
    public int? Fault => Number("fault");

    /// <summary>Whether a person sent it with the console.</summary>
    public bool IsFromConsole => Text("from") == "console";

    /// <summary>What happened.</summary>
    public IReadOnlyList<JsonElement> Facts => List("facts");

    /// <summary>The ids of the transitions that could have run.</summary>
    public IReadOnlyList<int> Allowed => [.. List("allowed").Select(static id => id.GetInt32())];

    /// <summary>What it had against the contract, and was accepted all the same.</summary>
    public IReadOnlyList<EntryWarning> Warnings =>
        [.. List("warnings").Select(static row => new EntryWarning(Text(row, "pointer"), Text(row, "expected"), Text(row, "found")))];

    private static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var text) ? text.ToString() : "";

    private string? Text(string name) => Text(known, name) is { Length: > 0 } text ? text : null;

    private int? Number(string name) =>
        known.ValueKind == JsonValueKind.Object && known.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number
            ? number.GetInt32()
            : null;

    private JsonElement[] List(string name) =>
        known.ValueKind == JsonValueKind.Object && known.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];
}

/// <summary>Something that was sent against the contract.</summary>
/// <param name="Pointer">Its place in the request.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found.</param>
public sealed record EntryWarning(string Pointer, string Expected, string Found);
