using System.Globalization;
using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Journal;
using OmsSimulator.Journal.Patterns;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>The journal: what clients asked and were answered, with WireMock's calls and JSON.</summary>
internal static class JournalApi
{
    private const int LongestShown = 1_000;

    /// <summary>Maps it.</summary>
    public static void MapJournal(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/requests", List);
        routes.MapDelete("/__admin/requests", static context =>
        {
            context.Sandbox().Journal.Clear();
            return context.Done();
        });
        routes.MapGet("/__admin/requests/unmatched", Unmatched);
        routes.MapGet("/__admin/requests/{id}", One);
        routes.MapPost("/__admin/requests/find", Find);
        routes.MapPost("/__admin/requests/count", Count);
        routes.MapPost("/__admin/requests/remove", Remove);
    }

    private static Task List(HttpContext context)
    {
        var problems = new Problems();
        var (limit, since) = ReadQuery(context.Request.Query, problems);
        if (!problems.None)
            return context.Unprocessable(problems);
        var journal = context.Sandbox().Journal;
        var entries = journal.NewestFirst().Where(entry => since is null || entry.At > since).Take(limit);
        return context.Answer(StatusCodes.Status200OK, writer => WriteList(writer, journal, entries, flat: false, null));
    }

    private static Task Unmatched(HttpContext context)
    {
        var journal = context.Sandbox().Journal;
        return context.Answer(StatusCodes.Status200OK, writer => WriteList(writer, journal, journal.NewestFirst().Where(entry => !entry.WasMatched), flat: true, null));
    }

    private static Task One(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        return context.Sandbox().Journal.Find(id, out var entry)
            ? context.Answer(StatusCodes.Status200OK, writer => JournalJson.Write(writer, entry))
            : context.Problem(StatusCodes.Status404NotFound, "Not Found", "No such request in this sandbox's journal.");
    }

    private static async Task Find(HttpContext context)
    {
        if (await ReadPattern(context) is not { } pattern)
            return;
        var journal = context.Sandbox().Journal;
        var found = journal.NewestFirst().Where(entry => pattern.Fits(entry.Request)).ToArray();
        var misses = found.Length == 0 ? NearMisses.Of(pattern, journal.NewestFirst()) : null;
        await context.Answer(StatusCodes.Status200OK, writer => WriteList(writer, journal, found, flat: true, misses));
    }

    private static async Task Count(HttpContext context)
    {
        if (await ReadPattern(context) is not { } pattern)
            return;
        var journal = context.Sandbox().Journal;
        var count = journal.NewestFirst().Count(entry => pattern.Fits(entry.Request));
        var misses = count == 0 ? NearMisses.Of(pattern, journal.NewestFirst()) : null;
        await context.Answer(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", count);
            writer.WriteBoolean("requestJournalDisabled", !journal.IsEnabled);
            WriteMisses(writer, misses);
            writer.WriteEndObject();
        });
    }

    private static async Task Remove(HttpContext context)
    {
        if (await ReadPattern(context) is not { } pattern)
            return;
        var removed = context.Sandbox().Journal.Remove(entry => pattern.Fits(entry.Request));
        await context.Answer(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("serveEvents");
            foreach (var entry in removed)
                JournalJson.Write(writer, entry);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task<RequestPattern?> ReadPattern(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return null;
        var problems = new Problems();
        var pattern = RequestPattern.Read(document.Root.Clone(), problems);
        if (problems.None)
            return pattern;
        await context.Unprocessable(problems);
        return null;
    }

    private static (int Limit, DateTime? Since) ReadQuery(IQueryCollection query, Problems problems)
    {
        var limit = int.MaxValue;
        DateTime? since = null;
        foreach (var (name, values) in query)
        {
            var text = values.ToString();
            if (name == "limit")
            {
                if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit))
                    problems.Add(Place.Root.At("limit"), "expected a whole number from 0");
            }
            else if (name == "since")
            {
                if (Timestamps.TryParse(text, out var instant))
                    since = instant;
                else
                    problems.Add(Place.Root.At("since"), "expected an instant such as 2026-01-05T08:15:30Z");
            }
            else
            {
                problems.Add(Place.Root.At(name.Length <= 60 ? name : name[..60]), "not supported here; expected limit, since");
            }
        }

        return (limit, since);
    }

    private static void WriteList(Utf8JsonWriter writer, RequestJournal journal, IEnumerable<JournalEntry> entries, bool flat, IReadOnlyList<NearMiss>? misses)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("requests");
        foreach (var entry in entries)
            JournalJson.Write(writer, entry, flat);
        writer.WriteEndArray();
        writer.WriteStartObject("meta");
        writer.WriteNumber("total", journal.Count);
        writer.WriteNumber("dropped", journal.Dropped);
        writer.WriteEndObject();
        writer.WriteBoolean("requestJournalDisabled", !journal.IsEnabled);
        WriteMisses(writer, misses);
        writer.WriteEndObject();
    }

    private static void WriteMisses(Utf8JsonWriter writer, IReadOnlyList<NearMiss>? misses)
    {
        if (misses is null)
            return;
        writer.WriteStartArray("nearMisses");
        foreach (var miss in misses)
        {
            writer.WriteStartObject();
            writer.WriteString("message", $"closest request differed in {string.Join(", ", miss.Differences.Select(difference => difference.Member))}");
            writer.WriteNumber("distance", Math.Round(miss.Distance, 3));
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
            writer.WritePropertyName("request");
            JournalJson.Write(writer, miss.Entry);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Short(string text) => text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown), "…");
}
