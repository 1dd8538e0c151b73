using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;
using OmsSimulator.Walks;

namespace OmsSimulator.Control;

/// <summary><c>POST /__admin/requests/scenario</c>: a recorded walk as a test that does the same.</summary>
internal static class WalkApi
{
    private const int MostChosen = 1_000;
    private const int LongestTitle = 200;
    private const string Gherkin = "gherkin";
    private const string CSharp = "csharp";

    public static void MapWalk(this IEndpointRouteBuilder routes, AuthenticationMode auth) =>
        routes.MapPost("/__admin/requests/scenario", context => Answer(context, auth == AuthenticationMode.Token));

    private static async Task Answer(HttpContext context, bool isGuarded)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var format = ReadFormat(context.Request.Query, problems);
        var (ids, title) = Read(document.Root, problems);
        var reading = new WalkReading(context.Sandbox(), isGuarded, problems);
        var walk = problems.None ? await reading.Read(ids, title) : null;
        if (!problems.None)
        {
            await context.Unprocessable(problems);
        }
        else if (reading.Unknown is { } unknown)
        {
            await context.Problem(
                StatusCodes.Status404NotFound,
                "Not Found",
                $"{unknown.Pointer}: no such request in this sandbox's journal."
            );
        }
        else if (walk is null)
        {
            await Conflict(
                context,
                "This sandbox came out of a snapshot, of a store or of a large world document: what it began with cannot be written as steps."
            );
        }
        else if (isGuarded && format == CSharp)
        {
            await Conflict(
                context,
                "The simulator asks for tokens, which the C# of the test kit does not log in for; ask for format=gherkin."
            );
        }
        else if (format == CSharp && walk.Calls.FirstOrDefault(static call => call.IsForeign) is { } foreign)
        {
            await Conflict(
                context,
                $"{foreign.Method} {foreign.Path} is no JSON, and the test kit sends nothing else; ask for format=gherkin."
            );
        }
        else
        {
            await Write(context, format == CSharp ? WalkCSharp.Of(walk) : WalkGherkin.Of(walk));
        }
    }

    private static string ReadFormat(IQueryCollection query, Problems problems)
    {
        foreach (var (name, values) in query)
        {
            if (name != "format")
                problems.Add(Place.Root.At(name.Length <= 60 ? name : name[..60]), "not supported here; expected format");
            else if (values.ToString() is not (Gherkin or CSharp))
                problems.Add(Place.Root.At(name), $"expected {Gherkin} or {CSharp}");
        }

        return query["format"] == CSharp ? CSharp : Gherkin;
    }

    private static (IReadOnlyList<string> Ids, string? Title) Read(JsonElement root, Problems problems)
    {
        var reader = new DocumentObject(root, Place.Root, problems);
        var title = reader.Text("title", LongestTitle);
        if (title is not null && (title.Length == 0 || char.IsWhiteSpace(title[0]) || title.Any(char.IsControl)))
            reader.Wrong("title", $"expected 1 to {LongestTitle} printable characters, the first one no blank");
        var ids = new List<string>();
        if (!reader.TryGet("ids", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MostChosen)
            reader.Wrong("ids", $"required: expected a list of 1 to {MostChosen} ids of requests of the journal");
        else
            Read(list, ids, problems);
        reader.RefuseOthers();
        return (ids, title);
    }

    private static void Read(JsonElement list, List<string> ids, Problems problems)
    {
        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.String)
                ids.Add(element.GetString()!);
            else
                problems.Add(Place.Root.At("ids").At(ids.Count), $"expected the id of a request, found {DocumentObject.Kind(element)}");
        }
    }

    private static Task Conflict(HttpContext context, string detail) => context.Problem(StatusCodes.Status409Conflict, "Conflict", detail);

    private static Task Write(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync(text);
    }
}
