using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Finds the answers of a real OMS in what was captured: answers to GET package and GET transfer order, lists of them (<c>{"count", "results"}</c>), bare
/// lists of commands as S003 prints them, and browsers' HAR files that hold any of these.
/// </summary>
internal static class CapturedAnswers
{
    private const string Expected =
        "expected the answer to GET package or GET transfer order, a list of such answers, or a list of commands";

    /// <summary>Whether a whole document is captured, rather than an installation document: a list, one answer, a list's answer or a HAR file.</summary>
    public static bool Is(JsonElement document) =>
        document.ValueKind == JsonValueKind.Array
        || HarReader.Is(document)
        || IsAnswer(document)
        || IsCommand(document)
        || (Has(document, "results", JsonValueKind.Array) && Has(document, "count", JsonValueKind.Number));

    /// <summary>The answers and commands, in their order; what is neither is a problem, but not in a HAR file, which holds everything that a browser asked for.</summary>
    public static IReadOnlyList<CapturedAnswer> Find(JsonElement captured, Place place, Problems problems)
    {
        var found = new List<CapturedAnswer>();
        if (captured.ValueKind == JsonValueKind.Array)
            ForEach(captured, place, (answer, where) => Add(answer, where, problems, found));
        else
            Add(captured, place, problems, found);
        if (found.Count == 0 && problems.None)
            problems.Add(place, $"expected a list that is not empty: {Expected["expected ".Length..]}");
        return found;
    }

    private static void Add(JsonElement element, Place place, Problems? problems, List<CapturedAnswer> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
            AddRows(element, place, problems, found);
        else if (TryAddRow(element, place, found))
            return;
        else if (Has(element, "results", JsonValueKind.Array))
            AddRows(element.GetProperty("results"), place.At("results"), problems, found);
        else if (HarReader.Is(element))
            AddHar(element, place, problems, found);
        else
            problems?.Add(place, Expected);
    }

    private static void AddRows(JsonElement list, Place place, Problems? problems, List<CapturedAnswer> found) =>
        ForEach(
            list,
            place,
            (row, where) =>
            {
                if (!TryAddRow(row, where, found))
                    problems?.Add(where, Expected);
            }
        );

    private static bool TryAddRow(JsonElement element, Place place, List<CapturedAnswer> found)
    {
        if (IsAnswer(element))
            found.Add(new(element.GetProperty("state"), element, [.. element.GetProperty("commands").EnumerateArray()], place));
        else if (IsCommand(element))
            found.Add(new(null, element, [element], place));
        else
            return false;
        return true;
    }

    private static void ForEach(JsonElement list, Place place, Action<JsonElement, Place> add)
    {
        var index = 0;
        foreach (var element in list.EnumerateArray())
            add(element, place.At(index++));
    }

    private static void AddHar(JsonElement har, Place place, Problems? problems, List<CapturedAnswer> found)
    {
        var before = found.Count;
        var entries = place.At("log").At("entries");
        var index = 0;
        foreach (var text in HarReader.Answers(har))
        {
            var where = entries.At(index++).At("response").At("content").At("text");
            if (RecordedJson.Parse(text) is { } answer)
                Add(answer, where, null, found);
        }

        if (found.Count == before)
            problems?.Add(entries, $"{Expected}: no response of this HAR file is one");
    }

    private static bool IsAnswer(JsonElement element) =>
        Has(element, "state", JsonValueKind.Object) && Has(element, "commands", JsonValueKind.Array);

    private static bool IsCommand(JsonElement element) =>
        Has(element, "command", JsonValueKind.String)
        && (Has(element, "source_state", JsonValueKind.Number) || Has(element, "destination_state", JsonValueKind.Number));

    private static bool Has(JsonElement element, string key, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var member) && member.ValueKind == kind;
}

/// <summary>What one answer of a real OMS tells.</summary>
/// <param name="State">The state of its record; none: a bare command.</param>
/// <param name="Record">The record, or the command itself.</param>
/// <param name="Commands">The commands that could run then.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record CapturedAnswer(JsonElement? State, JsonElement Record, IReadOnlyList<JsonElement> Commands, Place Place)
{
    /// <summary>Where one of its commands stands.</summary>
    public Place PlaceOf(int index) => State is null ? Place : Place.At("commands").At(index);
}
