using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>GET</c> and <c>PUT /__admin/installation</c>: whose OMS the sandbox is.</summary>
internal static class InstallationApi
{
    public static void MapInstallation(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/installation", Show);
        routes.MapPut("/__admin/installation", Load);
    }

    private static async Task Show(HttpContext context)
    {
        var installation = await context.Sandbox().Ledger.Read(static oms => oms.Installation);
        await context.Answer(StatusCodes.Status200OK, writer => InstallationText.Write(writer, installation));
    }

    private static async Task Load(HttpContext context)
    {
        using var document = await ControlDocument.Read(context, allowYaml: true);
        if (document is null)
            return;
        var (problems, _) = await context
            .Sandbox()
            .Ledger.Commit(
                null,
                (oms, _) =>
                {
                    var loaded = InstallationDecision.Load(oms, document.Root, out var found);
                    return new Decided<Problems>(loaded is null ? [] : [loaded], found);
                }
            );
        if (problems.None)
            await Show(context);
        else
            await context.Unprocessable(problems);
    }
}
