using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>
/// <c>GET</c> and <c>PUT /__admin/installation</c>: whose OMS the sandbox is. <c>PUT ?apply=false</c> says what a document would make of it.
/// </summary>
internal static class InstallationApi
{
    private const string Apply = "apply";
    private const string No = "false";

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
        var problems = new Problems();
        var isTried = new NamedQuery(context.Request.Query, problems, Apply).Word(Apply, "true", No) == No;
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        using var document = await ControlDocument.Read(context, allowYaml: true);
        if (document is null)
            return;
        if (isTried)
            await Try(context, document.Root);
        else
            await Load(context, document.Root);
    }

    private static async Task Load(HttpContext context, JsonElement document)
    {
        var (problems, _) = await context
            .Sandbox()
            .Ledger.Commit(
                null,
                (oms, _) =>
                {
                    var loaded = InstallationDecision.Load(oms, document, out var found);
                    return new Decided<Problems>(loaded is null ? [] : [loaded], found);
                }
            );
        if (problems.None)
            await Show(context);
        else
            await context.Unprocessable(problems);
    }

    private static async Task Try(HttpContext context, JsonElement document)
    {
        var problems = await context
            .Sandbox()
            .Ledger.Read(
                document,
                static (oms, document) =>
                {
                    InstallationDecision.Load(oms, document, out var found);
                    return found;
                }
            );
        if (problems.None && InstallationDocument.Read(document, out problems) is { } installation)
            await context.Answer(StatusCodes.Status200OK, writer => InstallationText.Write(writer, installation));
        else
            await context.Unprocessable(problems);
    }
}
