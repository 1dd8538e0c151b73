using System.Globalization;
using OmsSimulator.Domain;
using OmsSimulator.Faults;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>Faults on demand: defined, shown with how often they fired, taken away.</summary>
internal static class FaultsApi
{
    public static void MapFaults(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/faults", List);
        routes.MapPost("/__admin/faults", Define);
        routes.MapDelete(
            "/__admin/faults",
            static async context =>
            {
                await context.Sandbox().Faults.Clear();
                await context.Done();
            }
        );
        routes.MapGet("/__admin/faults/{id}", One);
        routes.MapDelete("/__admin/faults/{id}", Drop);
    }

    private static Task List(HttpContext context)
    {
        var faults = context.Sandbox().Faults.Read(static faults => faults.Select(FaultDescriptions.Of).ToArray());
        return context.Answer(new Contract.FaultList(faults, new(faults.Length)));
    }

    private static async Task Define(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var sandbox = context.Sandbox();
        var definition = FaultDocument.Read(document.Root, await sandbox.Ledger.Read(static oms => oms.Installation), problems);
        var id = problems.None ? await sandbox.Faults.Define(definition) : null;
        if (problems.None && id is null)
            problems.Add(Place.Root, FaultRoom.Full);
        if (id is not { } defined)
        {
            await context.Unprocessable(problems);
            return;
        }

        await (sandbox.Faults.TryFind(defined, out var fault) ? Show(context, fault, StatusCodes.Status201Created) : NotFound(context));
    }

    private static Task One(HttpContext context) =>
        TryId(context, out var id) && context.Sandbox().Faults.TryFind(id, out var fault)
            ? Show(context, fault, StatusCodes.Status200OK)
            : NotFound(context);

    private static async Task Drop(HttpContext context) =>
        await (TryId(context, out var id) && await context.Sandbox().Faults.Remove(id) ? context.Done() : NotFound(context));

    private static Task Show(HttpContext context, Fault fault, int status) =>
        context.Answer(context.Sandbox().Faults.Read(_ => FaultDescriptions.Of(fault)), status);

    private static bool TryId(HttpContext context, out int id) =>
        int.TryParse((string)context.Request.RouteValues["id"]!, NumberStyles.None, CultureInfo.InvariantCulture, out id);

    private static Task NotFound(HttpContext context) =>
        context.Problem(StatusCodes.Status404NotFound, "Not Found", "No such fault in this sandbox.");
}
