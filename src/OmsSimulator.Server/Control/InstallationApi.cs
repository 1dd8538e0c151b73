using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>GET</c> and <c>PUT /__admin/installation</c>: whose OMS the sandbox is.</summary>
internal static class InstallationApi
{
    /// <summary>Maps them.</summary>
    public static void MapInstallation(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/installation", Show);
        routes.MapPut("/__admin/installation", Load);
    }

    private static Task Show(HttpContext context)
    {
        var installation = context.Sandbox().Read(static oms => oms.Installation);
        return context.Answer(StatusCodes.Status200OK, writer => EffectiveInstallation.Write(writer, installation));
    }

    private static async Task Load(HttpContext context)
    {
        using var document = await ControlDocument.Read(context, allowYaml: true);
        if (document is null)
            return;
        if (InstallationDocument.Read(document.Root, out var problems) is not { } installation)
        {
            await context.Unprocessable(problems);
            return;
        }

        context.Sandbox().Write(null, (oms, _, apply) =>
        {
            foreach (var state in oms.StatesInUse.Where(state => !Has(installation, state)))
                problems.Add(Place.Root.At("states"), $"{oms.CountIn(state)} package(s) are in {state}, which this installation lacks");
            foreach (var states in oms.Transfers.Ascending().GroupBy(transfer => transfer.State).Where(states => !Has(installation, states.Key)))
                problems.Add(Place.Root.At("states"), $"{states.Count()} transfer(s) are in {states.Key}, which this installation lacks");
            if (problems.None)
                apply(new InstallationLoaded(document.Root.GetRawText()));
            return 0;
        });
        if (problems.None)
            await Show(context);
        else
            await context.Unprocessable(problems);
    }

    private static bool Has(Installation installation, TransferState wanted) =>
        installation.States.Any(state => state.ContentType == State.TransferContentType && state.Transfer == wanted);

    private static bool Has(Installation installation, PackageState wanted) =>
        installation.States.Any(state => state.ContentType == State.PackageContentType && state.Package == wanted);
}
