using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Journal;
using OmsSimulator.Journal.Patterns;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>
/// The journal: what clients asked and were answered, with WireMock's calls and JSON. What is ours stands where its clients allow it, or is
/// asked for.
/// </summary>
internal static class JournalApi
{
    private const string Path = "/__admin/requests";

    public static void MapJournal(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List);
        routes.MapDelete(Path, Clear);
        routes.MapPost($"{Path}/reset", Clear);
        routes.MapGet($"{Path}/unmatched", Unmatched);
        routes.MapGet($"{Path}/{{id}}", One);
        routes.MapDelete($"{Path}/{{id}}", Forget);
        routes.MapPost($"{Path}/find", Find);
        routes.MapPost($"{Path}/count", Count);
        routes.MapPost($"{Path}/remove", Remove);
    }

    private static Task List(HttpContext context)
    {
        var problems = new Problems();
        var query = JournalQuery.Read(context.Request, problems, isList: true);
        if (!problems.None)
            return context.Unprocessable(problems);
        var journal = context.Sandbox().Journal;
        var entries = journal.NewestFirst().Where(query.Wants).Take(query.Limit);
        return context.Answer(
            StatusCodes.Status200OK,
            JournalAnswers.Entries(
                "requests",
                entries,
                query.Simulator == true,
                writer =>
                {
                    JournalAnswers.WriteMeta(writer, journal, query);
                    writer.WriteBoolean("requestJournalDisabled", !journal.IsEnabled);
                }
            )
        );
    }

    private static Task Clear(HttpContext context)
    {
        context.Sandbox().Journal.Clear();
        return context.Done();
    }

    private static Task Unmatched(HttpContext context)
    {
        var problems = new Problems();
        var query = JournalQuery.Read(context.Request, problems);
        if (!problems.None)
            return context.Unprocessable(problems);
        var journal = context.Sandbox().Journal;
        return context.Answer(
            StatusCodes.Status200OK,
            JournalAnswers.Requests(journal, journal.NewestFirst().Where(entry => !entry.WasMatched), query)
        );
    }

    private static Task One(HttpContext context)
    {
        var problems = new Problems();
        var query = JournalQuery.Read(context.Request, problems);
        if (!problems.None)
            return context.Unprocessable(problems);
        return context.Sandbox().Journal.TryGet((string)context.Request.RouteValues["id"]!, out var entry)
            ? context.Answer(StatusCodes.Status200OK, writer => JournalJson.Write(writer, entry, query.ShowsSimulator(context.Request)))
            : NoSuchRequest(context);
    }

    private static Task Forget(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        return context.Sandbox().Journal.Remove(entry => string.Equals(entry.Id, id, StringComparison.OrdinalIgnoreCase)).Count > 0
            ? context.Done()
            : NoSuchRequest(context);
    }

    private static async Task Find(HttpContext context)
    {
        if (await ReadPattern(context) is not var (pattern, _, query))
            return;
        var journal = context.Sandbox().Journal;
        var found = journal.OldestFirst().Where(entry => pattern.Fits(entry.Request));
        await context.Answer(StatusCodes.Status200OK, JournalAnswers.Requests(journal, found, query, pattern));
    }

    private static async Task Count(HttpContext context)
    {
        if (await ReadPattern(context) is not var (pattern, _, query))
            return;
        var journal = context.Sandbox().Journal;
        var count = journal.NewestFirst().Count(entry => pattern.Fits(entry.Request));
        var misses = count == 0 && query.Simulator == true ? NearMisses.Of(pattern, journal.NewestFirst()) : null;
        await context.Answer(
            StatusCodes.Status200OK,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("count", count);
                writer.WriteBoolean("requestJournalDisabled", !journal.IsEnabled);
                JournalAnswers.WriteMisses(writer, misses);
                writer.WriteEndObject();
            }
        );
    }

    private static async Task Remove(HttpContext context)
    {
        if (await ReadPattern(context) is not var (pattern, _, query))
            return;
        var removed = context.Sandbox().Journal.Remove(entry => pattern.Fits(entry.Request));
        await context.Answer(StatusCodes.Status200OK, JournalAnswers.Entries("serveEvents", removed, query.Simulator == true));
    }

    /// <summary>Reads the pattern and the query of a call; none: it was answered with what is wrong.</summary>
    internal static async Task<(RequestPattern Pattern, JsonElement Document, JournalQuery Query)?> ReadPattern(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return null;
        var problems = new Problems();
        var query = JournalQuery.Read(context.Request, problems);
        var root = document.Root.Clone();
        var pattern = RequestPattern.Read(root, problems);
        if (problems.None)
            return (pattern, root, query);
        await context.Unprocessable(problems);
        return null;
    }

    private static Task NoSuchRequest(HttpContext context) =>
        context.Problem(StatusCodes.Status404NotFound, "Not Found", "No such request in this sandbox's journal.");
}
