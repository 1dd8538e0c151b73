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
        var problems = context
            .Sandbox()
            .Write(
                null,
                (oms, _, apply) =>
                {
                    if (InstallationDecision.Load(oms, document.Root, out var found) is { } loaded)
                        apply(loaded);
                    return found;
                }
            );
        if (problems.None)
            await Show(context);
        else
            await context.Unprocessable(problems);
    }
}
