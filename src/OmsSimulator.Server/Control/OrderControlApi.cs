using OmsSimulator.Api;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>Omnitron's part in the life of an order: it cancels, and confirms.</summary>
internal static class OrderControlApi
{
    public static void MapOrderControl(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(
            "/__admin/orders/{number}/cancel",
            static context =>
                Decide(
                    context,
                    PathSegment.Of(context, 2),
                    static (OmsState oms, Order order, DateTime at, out string? refusal) =>
                        OrderCancellation.Cancel(oms, order, at, out refusal)
                )
        );
        routes.MapPost(
            "/__admin/orders/{number}/cancel/confirm",
            static context =>
                Decide(
                    context,
                    PathSegment.Of(context, 3),
                    static (OmsState oms, Order order, DateTime _, out string? refusal) =>
                        OrderCancellation.Confirm(oms, order, out refusal)
                )
        );
    }

    private static async Task Decide(HttpContext context, string number, Cancellation decide)
    {
        var ((cancelled, whyNot), _) = await context
            .Sandbox()
            .Ledger.Commit(
                null,
                (oms, at) =>
                {
                    if (!oms.TryGetOrder(number, out var order))
                        return new Decided<(int Order, string? WhyNot)>([], (0, null));
                    var facts = decide(oms, order, at, out var refusal);
                    return new(facts, (order.Id, refusal));
                },
                static (oms, decided) => (decided.Order == 0 ? null : Shown(oms, decided.Order), decided.WhyNot)
            );
        if (cancelled is null)
            await context.Problem(StatusCodes.Status404NotFound, "Not Found", "No such order in this sandbox.");
        else if (whyNot is not null)
            await context.Problem(StatusCodes.Status409Conflict, "Conflict", whyNot);
        else
            await context.Answer(cancelled, ServedJson.Wire.OrderResource);
    }

    private static OrderResource Shown(OmsState oms, int order) =>
        OrderResources.Order(oms, oms.Orders[order]) with
        {
            Packages = [.. oms.PackagesOf(order).OrderBy(package => package.Id).Select(package => PackageResources.Package(oms, package))],
        };

    private delegate IReadOnlyList<OmsFact> Cancellation(OmsState oms, Order order, DateTime at, out string? refusal);
}
