using OmsSimulator.Api;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>Omnitron's part in the life of an order: it cancels, and confirms.</summary>
internal static class OrderControlApi
{
    /// <summary>Maps it.</summary>
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

    private static Task Decide(HttpContext context, string number, Cancellation decide)
    {
        string? refusal = null;
        var cancelled = context
            .Sandbox()
            .Write(
                null,
                (oms, at, apply) =>
                {
                    if (!oms.FindOrder(number, out var order))
                        return null;
                    foreach (var fact in decide(oms, order, at, out refusal))
                        apply(fact);
                    return OrderResources.Order(oms, oms.Orders[order.Id]) with
                    {
                        Packages =
                        [
                            .. oms.PackagesOf(order.Id)
                                .OrderBy(package => package.Id)
                                .Select(package => PackageResources.Package(oms, package)),
                        ],
                    };
                }
            );
        if (cancelled is null)
            return context.Problem(StatusCodes.Status404NotFound, "Not Found", "No such order in this sandbox.");
        return refusal is null
            ? context.Answer(cancelled, WireJson.Wire.OrderResource)
            : context.Problem(StatusCodes.Status409Conflict, "Conflict", refusal);
    }

    private delegate IReadOnlyList<OmsFact> Cancellation(OmsState oms, Order order, DateTime at, out string? refusal);
}
