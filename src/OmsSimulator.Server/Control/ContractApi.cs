using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/contract</c>: what is documented, derived and assumed; <c>?format=mermaid</c> the state diagram.</summary>
internal static class ContractApi
{
    public static void MapContract(this IEndpointRouteBuilder routes) => routes.MapGet("/__admin/contract", Show);

    private static async Task Show(HttpContext context)
    {
        var installation = await context.Sandbox().Ledger.Read(static oms => oms.Installation);
        switch (context.Request.Query["format"].ToString())
        {
            case "" or "json":
                await context.Answer(ContractDescriptions.Of(installation));
                break;
            case "mermaid":
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(Mermaid.Diagram(installation));
                break;
            default:
                await context.Problem(
                    StatusCodes.Status422UnprocessableEntity,
                    "Unprocessable Content",
                    "format: expected json or mermaid."
                );
                break;
        }
    }
}
