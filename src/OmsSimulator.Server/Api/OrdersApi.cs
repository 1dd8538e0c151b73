using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Orders, their items and the plans made of them.</summary>
internal static class OrdersApi
{
    /// <summary>Maps them.</summary>
    public static void MapOrders(this VendorEndpoints vendor)
    {
        vendor.List(OrderLists.Orders, OrderResources.Order, WireJson.Wire.ListPageOrderResource);
        vendor.Get("/orders/{id}/", Order);
        vendor.List(OrderItemList.Definition, OrderResources.OrderItem, WireJson.Wire.ListPageOrderItemResource);
        vendor.Get("/order_items/{id}/", Item);
        vendor.List(ExecutionPlanList.Definition, OrderResources.ExecutionPlan, WireJson.Wire.ListPageExecutionPlanResource);
        vendor.Get("/orderexecutionplans/{id}/", Plan);
    }

    private static Task Order(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => oms.Orders.Find(wanted, out var order) ? OrderResources.Order(oms, order) : null)
            : null;
        return context.Found(found, WireJson.Wire.OrderResource, "order");
    }

    private static Task Item(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(
                id,
                static (oms, wanted) => oms.OrderItems.Find(wanted, out var item) ? OrderResources.OrderItem(oms, item) : null
            )
            : null;
        return context.Found(found, WireJson.Wire.OrderItemResource, "order item");
    }

    private static Task Plan(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(
                id,
                static (oms, wanted) => oms.ExecutionPlans.Find(wanted, out var plan) ? OrderResources.ExecutionPlan(oms, plan) : null
            )
            : null;
        return context.Found(found, WireJson.Wire.ExecutionPlanResource, "execution plan");
    }
}
