using System.Text.Json;
using OmsSimulator.Journal;
using OmsSimulator.Journal.Patterns;

namespace OmsSimulator.Control;

/// <summary>
/// Parts of the journal's answers, in WireMock's JSON. Its classes know every member of theirs; ours are written where they are asked for.
/// </summary>
internal static class JournalAnswers
{
    private const int LongestShown = 1_000;

    /// <summary>Requests, as <c>find</c> and <c>unmatched</c> have them, an entry in each part.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="pattern">What was looked for, where the answer says what came closest to it.</param>
    public static IEnumerable<Action<Utf8JsonWriter>> Requests(
        RequestJournal journal,
        IEnumerable<JournalEntry> entries,
        JournalQuery query,
        RequestPattern? pattern = null
    )
    {
        var any = false;
        yield return static writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("requests");
        };
        foreach (var entry in entries)
        {
            any = true;
            yield return writer => JournalJson.WriteRequest(writer, entry);
        }

        yield return writer =>
        {
            writer.WriteEndArray();
            if (query.Simulator == true)
                WriteMeta(writer, journal, query);
            writer.WriteBoolean("requestJournalDisabled", !journal.IsEnabled);
            WriteMisses(
                writer,
                pattern is not null && !any && query.Simulator == true ? NearMisses.Of(pattern, journal.NewestFirst()) : null
            );
            writer.WriteEndObject();
        };
    }

    /// <summary>Entries in a list, an entry in each part.</summary>
    /// <param name="list">The list's name.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="simulator">Whether the member of our own is there.</param>
    /// <param name="rest">Writes what stands behind the list; none: nothing.</param>
    public static IEnumerable<Action<Utf8JsonWriter>> Entries(
        string list,
        IEnumerable<JournalEntry> entries,
        bool simulator,
        Action<Utf8JsonWriter>? rest = null
    )
    {
        yield return writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray(list);
        };
        foreach (var entry in entries)
            yield return writer => JournalJson.Write(writer, entry, simulator);
        yield return writer =>
        {
            writer.WriteEndArray();
            rest?.Invoke(writer);
            writer.WriteEndObject();
        };
    }

    /// <summary>How many entries there are, and how many are no more.</summary>
    public static void WriteMeta(Utf8JsonWriter writer, RequestJournal journal, JournalQuery query)
    {
        writer.WriteStartObject("meta");
        writer.WriteNumber("total", journal.Count);
        if (query.Simulator == true)
            writer.WriteNumber("dropped", journal.Dropped);
        writer.WriteEndObject();
    }

    /// <summary>What came closest to a pattern that nothing fits.</summary>
    public static void WriteMisses(Utf8JsonWriter writer, IReadOnlyList<NearMiss>? misses)
    {
        if (misses is null)
            return;
        writer.WriteStartArray("nearMisses");
        foreach (var miss in misses)
        {
            writer.WriteStartObject();
            WriteDifferences(writer, miss);
            writer.WriteNumber("distance", Math.Round(miss.Distance, 3));
            writer.WritePropertyName("request");
            JournalJson.Write(writer, miss.Entry);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The same as WireMock's own call has it: the request may have members of ours.</summary>
    public static void WriteWireMocksMisses(Utf8JsonWriter writer, JsonElement pattern, IReadOnlyList<NearMiss> misses)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("nearMisses");
        foreach (var miss in misses)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("request");
            JournalJson.WriteRequestMembers(writer, miss.Entry);
            writer.WriteString("id", miss.Entry.Id);
            WriteDifferences(writer, miss);
            writer.WriteEndObject();
            writer.WritePropertyName("requestPattern");
            pattern.WriteTo(writer);
            writer.WriteStartObject("matchResult");
            writer.WriteNumber("distance", Math.Round(miss.Distance, 3));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDifferences(Utf8JsonWriter writer, NearMiss miss)
    {
        writer.WriteString(
            "message",
            miss.Differences.Count == 0
                ? "it fits"
                : $"closest request differed in {string.Join(", ", miss.Differences.Select(difference => difference.Member))}"
        );
        writer.WriteStartArray("differences");
        foreach (var difference in miss.Differences)
        {
            writer.WriteStartObject();
            writer.WriteString("member", difference.Member);
            writer.WriteString("expected", Short(difference.Expected));
            writer.WriteString("found", difference.Found is null ? null : Short(difference.Found));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Short(string text) =>
        text.Length <= LongestShown
            ? text
            : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown), "…");
}
