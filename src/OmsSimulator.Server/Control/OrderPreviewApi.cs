using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>
/// <c>POST /__admin/orders/preview</c>: where an order would go and why. It is placed as <c>POST /__admin/world</c> places it, looked at, and
/// taken back before anybody can see it.
/// </summary>
internal static class OrderPreviewApi
{
    public static void MapOrderPreview(this IEndpointRouteBuilder routes) => routes.MapPost("/__admin/orders/preview", Preview);

    private static async Task Preview(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var unread = new Problems();
        var order = Domain.WorldDocument.ReadOrder(document.Root, unread);
        var (preview, problems, conflict) = await context
            .Sandbox()
            .Ledger.Rehearse(
                (oms, now) =>
                {
                    var problems = new Problems();
                    problems.AddOthers(unread);
                    var world = new World();
                    world.Orders.Add(order.Number.Length > 0 ? order : order with { Number = WorldLoading.FreeNumber(oms) });
                    var conflict = WorldCheck.IsConflict(oms, world, problems);
                    var loading = problems.None ? new WorldLoading(oms, world, now) : null;
                    return new Decided<(WorldLoading? Loading, Problems Problems, bool Conflict)>(
                        loading?.Facts() ?? [],
                        (loading, problems, conflict)
                    );
                },
                static (oms, decided) =>
                    (
                        decided.Loading is { } loading ? OrderPreviewDescriptions.Of(oms, oms.Orders[loading.Orders[0]]) : null,
                        decided.Problems,
                        decided.Conflict
                    )
            );
        if (preview is not null)
            await context.Answer(preview);
        else
            await (conflict ? context.Conflict(problems) : context.Unprocessable(problems));
    }
}
