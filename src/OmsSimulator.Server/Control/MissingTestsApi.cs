using System.Globalization;
using OmsSimulator.Coverage;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;
using OmsSimulator.Scenarios;

namespace OmsSimulator.Control;

/// <summary>
/// <c>GET /__admin/coverage/missing</c>: a runnable test for everything that clients have not done yet; <c>GET /__admin/coverage/tour</c>:
/// few and short walks that take every transition.
/// </summary>
internal static class MissingTestsApi
{
    private const string CSharp = "csharp";
    private const string Gherkin = "gherkin";
    private const string Json = "json";
    private const string Text = "text";

    public static void MapMissingTests(this IEndpointRouteBuilder routes, CoverageRegister register, SandboxDirectory sandboxes)
    {
        routes.MapGet("/__admin/coverage/missing", context => Missing(context, register, sandboxes));
        routes.MapGet("/__admin/coverage/tour", context => Tour(context, register, sandboxes));
    }

    private static async Task Missing(HttpContext context, CoverageRegister register, SandboxDirectory sandboxes)
    {
        var problems = new Problems();
        var query = CoverageQuery.Read(context.Request, problems, "dimension", "limit", "offset", "format");
        var format = Word(context, "format", problems, Gherkin, CSharp, Json);
        var dimension = Word(context, "dimension", problems, [.. CellNames.Dimensions]);
        var limit = Number(context, "limit", 1, problems) ?? int.MaxValue;
        var offset = Number(context, "offset", 0, problems) ?? 0;
        var which = offset..(int)Math.Min((long)offset + limit, int.MaxValue);
        if (!problems.None)
            await context.Unprocessable(problems);
        else if (await query.Of(register, sandboxes, context.Sandbox()) is not { } reading)
            await context.Problem(StatusCodes.Status404NotFound, "Not Found", "No sandbox was made with this label.");
        else if (query.ScopeOf(reading, problems) is var scope && !problems.None)
            await context.Unprocessable(problems);
        else
            await Answer(context, reading.Sum, scope, dimension, which, format ?? Gherkin);
    }

    private static async Task Answer(
        HttpContext context,
        CoverageSum sum,
        CoverageScope scope,
        string? dimension,
        Range which,
        string format
    )
    {
        var (installation, document) = await Installed(context);
        var cells = UncoveredCells.Of(CoverageCells.Of(installation), sum, scope, dimension);
        var scenarios = new MissingScenarios(installation, document).Of(
            cells.Take(which).TakeWhile(_ => !context.RequestAborted.IsCancellationRequested)
        );
        if (format == Json)
            await context.Answer(ScenarioDocuments.Of(installation, document, cells.Count, scenarios));
        else if (format == CSharp)
            await Write(context, CSharpText.Of(document, dimension, scenarios));
        else
            await Write(context, GherkinText.Of(installation, document, dimension, scenarios));
    }

    private static async Task Tour(HttpContext context, CoverageRegister register, SandboxDirectory sandboxes)
    {
        var problems = new Problems();
        var query = CoverageQuery.Read(context.Request, problems, "format");
        var format = Word(context, "format", problems, Gherkin, CSharp, Text) ?? Gherkin;
        var counted = query.All ? "scope" : "label";
        if (query.All || query.Label is not null)
            problems.Add(Place.Root.At(counted), "not expected here: a tour takes every transition, whatever was taken before");
        if (!problems.None || await query.Of(register, sandboxes, context.Sandbox()) is not { } reading)
        {
            await context.Unprocessable(problems);
            return;
        }

        var scope = query.ScopeOf(reading, problems);
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        var (installation, document) = await Installed(context);
        var tour = Domain.Tour.Of(installation, document, scope.Has, context.RequestAborted);
        await Write(
            context,
            format switch
            {
                CSharp => TourText.CSharp(document, tour),
                Text => TourText.List(installation, tour),
                _ => TourText.Gherkin(installation, document, tour),
            }
        );
    }

    private static ValueTask<(Installation Installation, string Document)> Installed(HttpContext context) =>
        context.Sandbox().Ledger.Read(static oms => (oms.Installation, oms.InstallationText));

    private static string? Word(HttpContext context, string name, Problems problems, params string[] known)
    {
        if (!context.Request.Query.TryGetValue(name, out var said))
            return null;
        var word = said.ToString();
        if (!known.Contains(word))
            problems.Add(Place.Root.At(name), $"expected one of {string.Join(", ", known)}{Spelling.DidYouMean(word, known)}");
        return word;
    }

    private static int? Number(HttpContext context, string name, int least, Problems problems)
    {
        if (!context.Request.Query.TryGetValue(name, out var said))
            return null;
        if (!int.TryParse(said.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least)
            problems.Add(Place.Root.At(name), string.Create(CultureInfo.InvariantCulture, $"expected a whole number from {least}"));
        return number;
    }

    private static Task Write(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync(text);
    }
}
