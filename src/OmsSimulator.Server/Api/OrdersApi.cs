using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary>Orders, their items and the plans made of them.</summary>
internal static class OrdersApi
{
    public static void MapOrders(this VendorEndpoints vendor)
    {
        vendor.List(OrderLists.Orders, OrderResources.Order, ServedJson.Wire.ListPageOrderResource);
        vendor.Detail(
            "/orders/{id}/",
            "order",
            static (oms, id) => oms.Orders.TryGet(id, out var order) ? OrderResources.Order(oms, order) : null,
            ServedJson.Wire.OrderResource
        );
        vendor.List(OrderItemList.Definition, OrderResources.OrderItem, ServedJson.Wire.ListPageOrderItemResource);
        vendor.Detail(
            "/order_items/{id}/",
            "order item",
            static (oms, id) => oms.OrderItems.TryGet(id, out var item) ? OrderResources.OrderItem(oms, item) : null,
            ServedJson.Wire.OrderItemResource
        );
        vendor.List(ExecutionPlanList.Definition, OrderResources.ExecutionPlan, ServedJson.Wire.ListPageExecutionPlanResource);
        vendor.Detail(
            "/orderexecutionplans/{id}/",
            "execution plan",
            static (oms, id) => oms.ExecutionPlans.TryGet(id, out var plan) ? OrderResources.ExecutionPlan(oms, plan) : null,
            ServedJson.Wire.ExecutionPlanResource
        );
    }
}
