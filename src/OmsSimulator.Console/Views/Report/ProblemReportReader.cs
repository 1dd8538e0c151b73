using System.Text.Json;

namespace OmsSimulator.WebConsole.Views.Report;

/// <summary>Reads a report strictly: the first thing that is wrong is an exception that names its place and what was expected.</summary>
internal static class ProblemReportReader
{
    private const int MaxDepth = 64;

    private static readonly string[] Members =
    [
        "format",
        "version",
        "simulator",
        "made",
        "sandbox",
        "installation",
        "clock",
        "note",
        "calls",
        "marks",
        "snapshot",
    ];

    private static readonly string[] MarkMembers = ["command", "from", "to", "mark", "page"];

    /// <summary>The report.</summary>
    /// <exception cref="ProblemReportException">It is none.</exception>
    public static ProblemReport Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = Parse(bytes);
        var root = document.RootElement;
        Expect(root.ValueKind == JsonValueKind.Object, "", "an object");
        Expect(Text(root, "", "format") == ProblemReport.FormatName, "/format", $"\"{ProblemReport.FormatName}\"");
        Expect(
            Member(root, "", "version") is { ValueKind: JsonValueKind.Number } version
                && version.TryGetInt32(out var number)
                && number == ProblemReport.FormatVersion,
            "/version",
            FormattableString.Invariant($"{ProblemReport.FormatVersion}; a newer simulator may read it")
        );
        OnlyKnown(root, "", Members);
        var report = new ProblemReport
        {
            Simulator = Text(root, "", "simulator"),
            Made = Text(root, "", "made"),
            Sandbox = Text(root, "", "sandbox"),
            Installation = Text(root, "", "installation"),
            Clock = Text(root, "", "clock"),
            Note = Text(root, "", "note"),
            Calls = [.. List(root, "calls").Select(static (call, index) => Call(call, $"/calls/{index}"))],
            Marks = [.. List(root, "marks").Select(static (mark, index) => Mark(mark, $"/marks/{index}"))],
            Snapshot = [.. List(root, "snapshot").Select(static (line, index) => Line(line, $"/snapshot/{index}"))],
        };
        Expect(
            report.Note.Length <= ProblemReport.LongestNote,
            "/note",
            FormattableString.Invariant($"at most {ProblemReport.LongestNote} characters")
        );
        Expect(
            report.Calls.Count <= ProblemReport.MostCalls,
            "/calls",
            FormattableString.Invariant($"at most {ProblemReport.MostCalls} calls")
        );
        Expect(report.Snapshot.Count > 0, "/snapshot", "the lines of a snapshot");
        return report;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > ProblemReport.MostBytes)
            throw new ProblemReportException("", FormattableString.Invariant($"at most {ProblemReport.MostBytes} bytes"));
        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = MaxDepth });
        }
        catch (InvalidOperationException)
        {
            throw new ProblemReportException("", "keys of whole characters");
        }
        catch (JsonException broken)
        {
            throw new ProblemReportException(
                FormattableString.Invariant($"line {(broken.LineNumber ?? 0) + 1}"),
                $"JSON ({broken.Message})"
            );
        }
    }

    private static JsonElement Call(JsonElement call, string place)
    {
        Expect(call.ValueKind == JsonValueKind.Object, place, "a call, as the journal shows it");
        Text(call, place, "id");
        var request = Member(call, place, "request");
        Expect(request.ValueKind == JsonValueKind.Object, $"{place}/request", "what was sent");
        Text(request, $"{place}/request", "method");
        Text(request, $"{place}/request", "url");
        Whole(call, place);
        return call.Clone();
    }

    private static ReportedMark Mark(JsonElement mark, string place)
    {
        Expect(mark.ValueKind == JsonValueKind.Object, place, "an object");
        OnlyKnown(mark, place, MarkMembers);
        var said = Text(mark, place, "mark");
        Expect(said is "documented" or "derived" or "assumed", $"{place}/mark", "documented, derived or assumed");
        var page = Member(mark, place, "page");
        Expect(page.ValueKind is JsonValueKind.String or JsonValueKind.Null, $"{place}/page", "a page's id, or null");
        return new(
            Text(mark, place, "command"),
            Text(mark, place, "from"),
            Text(mark, place, "to"),
            said,
            page.ValueKind == JsonValueKind.Null ? null : Spelt(page, $"{place}/page")
        );
    }

    private static string Line(JsonElement line, string place)
    {
        Expect(line.ValueKind == JsonValueKind.String, place, "a line of a snapshot, a string");
        var text = Spelt(line, place);
        Expect(text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal), place, "one line that is not empty");
        return text;
    }

    private static JsonElement.ArrayEnumerator List(JsonElement of, string name)
    {
        var list = Member(of, "", name);
        Expect(list.ValueKind == JsonValueKind.Array, $"/{name}", "a list");
        return list.EnumerateArray();
    }

    private static string Text(JsonElement of, string place, string name)
    {
        var text = Member(of, place, name);
        Expect(text.ValueKind == JsonValueKind.String, $"{place}/{name}", "a text");
        return Spelt(text, $"{place}/{name}");
    }

    // Half of a surrogate pair is no character.
    private static string Spelt(JsonElement text, string place)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new ProblemReportException(place, "a text of whole characters");
        }
    }

    private static void Whole(JsonElement element, string place)
    {
        try
        {
            using var nowhere = new Utf8JsonWriter(Stream.Null);
            element.WriteTo(nowhere);
        }
        catch (InvalidOperationException)
        {
            throw new ProblemReportException(place, "texts of whole characters");
        }
    }

    private static JsonElement Member(JsonElement of, string place, string name)
    {
        Expect(of.TryGetProperty(name, out var member), $"{place}/{name}", "it to be there");
        return member;
    }

    private static void OnlyKnown(JsonElement of, string place, string[] known)
    {
        foreach (var member in of.EnumerateObject().Where(member => !known.Any(name => member.NameEquals(name))))
            throw new ProblemReportException($"{place}/{NameOf(member)}", $"one of {string.Join(", ", known)}");
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name.Length <= 60 ? member.Name : member.Name[..60];
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static void Expect(bool isSo, string place, string expected)
    {
        if (!isSo)
            throw new ProblemReportException(place, expected);
    }
}

/// <summary>A file is no problem report.</summary>
/// <param name="place">The place, a JSON pointer or a line; empty: the file itself.</param>
/// <param name="expected">What was expected there.</param>
internal sealed class ProblemReportException(string place, string expected) : Exception($"{place}: expected {expected}")
{
    /// <summary>The place.</summary>
    public string Place => place;

    /// <summary>What was expected there.</summary>
    public string Expected => expected;
}
