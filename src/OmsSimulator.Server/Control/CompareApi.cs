using OmsSimulator.Domain;
using OmsSimulator.Drift;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>
/// <c>POST /__admin/compare</c>: in what a recorded OMS does otherwise than this sandbox's installation. The sandbox itself is left alone.
/// </summary>
internal static class CompareApi
{
    public static void MapCompare(this IEndpointRouteBuilder routes) => routes.MapPost("/__admin/compare", Run);

    private static async Task Run(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        if (!HarReader.Is(document.Root))
        {
            var problems = new Problems();
            problems.Add(Place.Root.At("log").At("entries"), "required: expected a recording in the form of HAR 1.2, a list of entries");
            await context.Unprocessable(problems);
            return;
        }

        var recording = HarReader.Read(document.Root);
        var installation = await context.Sandbox().Ledger.Read(0, static (oms, _) => oms.Installation);
        await context.Answer(DriftReports.Of(DriftReports.Compare(recording, installation)));
    }
}
