using OmsSimulator.Contract;
using OmsSimulator.Coverage;
using OmsSimulator.Domain;
using OmsSimulator.Replicas;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>
/// <c>GET</c>, <c>DELETE /__admin/coverage</c>: what clients lived through of what the installation makes possible, as JSON, as a page, for
/// a CI job, or for a pull request.
/// </summary>
internal static class CoverageApi
{
    private const string Path = "/__admin/coverage";
    private static readonly string[] Formats = ["json", "html", "junit", "markdown"];

    public static void MapCoverage(
        this IEndpointRouteBuilder routes,
        CoverageRegister register,
        SandboxDirectory sandboxes,
        IReplica? replica
    )
    {
        routes.MapGet(Path, context => Show(context, register, sandboxes, replica));
        routes.MapDelete(Path, context => Clear(context, register, sandboxes));
    }

    private static async Task Show(HttpContext context, CoverageRegister register, SandboxDirectory sandboxes, IReplica? replica)
    {
        var problems = new Problems();
        var query = CoverageQuery.Read(context.Request, problems, "format");
        var format = context.Request.Query.TryGetValue("format", out var said) ? said.ToString() : Formats[0];
        if (!Formats.Contains(format))
            problems.Add(Place.Root.At("format"), $"expected one of {string.Join(", ", Formats)}");
        if (!problems.None)
            await context.Unprocessable(problems);
        else if (await Describe(context, query, register, sandboxes, replica, problems) is not { } document)
            await (problems.None ? NoSuchLabel(context) : context.Unprocessable(problems));
        else
            await Answer(context, document, format);
    }

    // What was counted where the query says, by every replica; none: none had the label, or there is a problem.
    private static async Task<CoverageDocument?> Describe(
        HttpContext context,
        CoverageQuery query,
        CoverageRegister register,
        SandboxDirectory sandboxes,
        IReplica? replica,
        Problems problems
    )
    {
        if (replica is not null && !context.AsksForOwn && (query.All || query.Label is not null))
            await replica.TakeUpAll();
        var reading = await query.Of(register, sandboxes, context.Features.Get<Sandbox>());
        var own =
            reading is not null && query.ScopeOf(reading, problems) is var scope && problems.None
                ? CoverageDescriptions.Describe(reading, scope)
                : null;
        if (replica is null || context.AsksForOwn || !problems.None || query is { All: false, Label: null })
            return own;
        var others = await replica.Ask<CoverageDocument>($"{Path}{query.Asked}");
        CoverageDocument[] all = own is null ? [.. others] : [own, .. others];
        return all is [] ? null : CoverageMerge.Of(all) with { Scope = all[0].Scope, Label = all[0].Label };
    }

    private static Task Answer(HttpContext context, CoverageDocument document, string format) =>
        format switch
        {
            "html" => Page(context, document),
            "junit" => Write(context, "application/xml", CoverageJUnit.Of(document)),
            "markdown" => Write(context, "text/markdown; charset=utf-8", CoverageMarkdown.Of(document)),
            _ => context.Answer(document),
        };

    private static async Task Page(HttpContext context, CoverageDocument document)
    {
        var (installation, text) = await context.Sandbox().Ledger.Read(static oms => (oms.Installation, oms.InstallationText));
        await Write(context, "text/html; charset=utf-8", CoverageHtml.Of(document, PageScenarios.Of(installation, text)));
    }

    private static Task Write(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync(text);
    }

    private static async Task Clear(HttpContext context, CoverageRegister register, SandboxDirectory sandboxes)
    {
        var problems = new Problems();
        var query = CoverageQuery.ReadScope(context.Request, problems);
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        await query.Gather(sandboxes);
        if (query.Label is { } label && !register.Clear(label))
        {
            await NoSuchLabel(context);
            return;
        }

        if (query.All)
            register.ClearAll();
        else if (query.Label is null)
            register.Clear(context.Sandbox().Entry);
        await context.Done();
    }

    private static Task NoSuchLabel(HttpContext context) =>
        context.Problem(StatusCodes.Status404NotFound, "Not Found", "No sandbox was made with this label.");
}
