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
        vendor.Get("/orders/", Orders);
        vendor.Get("/orders/{id}/", Order);
        vendor.Get("/order_items/", Items);
        vendor.Get("/order_items/{id}/", Item);
        vendor.Get("/orderexecutionplans/", Plans);
        vendor.Get("/orderexecutionplans/{id}/", Plan);
    }

    private static Task Orders(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        var number = request.Text("number");
        var omnitronId = request.Integer("omnitron_id");
        var state = request.Integer("state");
        var enumValues = request.Texts("state__enum_value");
        var channel = request.Integer("channel");
        var own = new Filters<Order>();
        own.AddRange(request, "created_date", order => order.CreatedDate);
        own.AddRange(request, "modified_date", order => order.ModifiedDate);
        own.AddRange(request, "date_placed", order => order.DatePlaced);
        own.AddRange(request, "id", order => order.Id);
        return context.AnswerList(request, sandbox, Cut, WireJson.Wire.ListPageOrderResource);

        (int Count, IReadOnlyList<OrderResource> Results) Cut(OmsState oms)
        {
            var filters = new Filters<Order>();
            var rows = Rows<Order>.Of(oms.Orders);
            if (number is not null)
                rows = Rows<Order>.Of(oms.FindOrder(number, out var found) ? [found] : []);
            filters.Add(own.Combined, (order, passes) => passes(order));
            filters.Add(omnitronId, (order, wanted) => order.OmnitronId == wanted);
            filters.Add(state, (order, wanted) => oms.Installation.StateOf(order.State).Id == wanted);
            filters.Add(enumValues, (order, wanted) => wanted.Contains(oms.Installation.StateOf(order.State).EnumValue));
            filters.Add(channel, (order, wanted) => order.Channel.Id == wanted);
            return Slice<Order>.Cut(request, rows, filters.Combined, SortKey).As(order => OrderResources.Order(oms, order));
        }

        static Func<Order, IComparable?>? SortKey(string field) => field switch
        {
            "number" => order => order.Number,
            "date_placed" => order => order.DatePlaced,
            "created_date" => order => order.CreatedDate,
            "modified_date" => order => order.ModifiedDate,
            _ => null,
        };
    }

    private static Task Order(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id) ? sandbox.Read(id, static (oms, wanted) => oms.Orders.Find(wanted, out var order) ? OrderResources.Order(oms, order) : null) : null;
        return context.Found(found, WireJson.Wire.OrderResource, "order");
    }

    private static Task Items(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        var number = request.Text("order_number");
        var order = request.Integer("order");
        return context.AnswerList(request, sandbox, Cut, WireJson.Wire.ListPageOrderItemResource);

        (int Count, IReadOnlyList<OrderItemResource> Results) Cut(OmsState oms)
        {
            var filters = new Filters<OrderItem>();
            var rows = Rows<OrderItem>.Of(oms.OrderItems);
            if (number is not null)
                rows = Rows<OrderItem>.Of(oms.FindOrder(number, out var found) ? [.. found.ItemIds.Select(item => oms.OrderItems[item])] : []);
            filters.Add(order, (item, wanted) => item.OrderId == wanted);
            return Slice<OrderItem>.Cut(request, rows, filters.Combined, SortKey).As(item => OrderResources.OrderItem(oms, item));
        }

        static Func<OrderItem, IComparable?>? SortKey(string field) => field switch
        {
            "order" => item => item.OrderId,
            "quantity" => item => item.Quantity,
            "created_date" => item => item.CreatedDate,
            "modified_date" => item => item.ModifiedDate,
            _ => null,
        };
    }

    private static Task Item(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id) ? sandbox.Read(id, static (oms, wanted) => oms.OrderItems.Find(wanted, out var item) ? OrderResources.OrderItem(oms, item) : null) : null;
        return context.Found(found, WireJson.Wire.OrderItemResource, "order item");
    }

    private static Task Plans(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        var order = request.Integer("order");
        var number = request.Text("order__number");
        var state = request.Text("state");
        return context.AnswerList(request, sandbox, Cut, WireJson.Wire.ListPageExecutionPlanResource);

        (int Count, IReadOnlyList<ExecutionPlanResource> Results) Cut(OmsState oms)
        {
            var filters = new Filters<ExecutionPlan>();
            filters.Add(order, (plan, wanted) => plan.OrderId == wanted);
            filters.Add(number, (plan, wanted) => oms.Orders[plan.OrderId].Number == wanted);
            filters.Add(state, (plan, wanted) => plan.State.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase));
            return Slice<ExecutionPlan>.Cut(request, Rows<ExecutionPlan>.Of(oms.ExecutionPlans), filters.Combined, SortKey).As(plan => OrderResources.ExecutionPlan(oms, plan));
        }

        static Func<ExecutionPlan, IComparable?>? SortKey(string field) => field switch
        {
            "order" => plan => plan.OrderId,
            "created_date" => plan => plan.CreatedDate,
            "modified_date" => plan => plan.ModifiedDate,
            _ => null,
        };
    }

    private static Task Plan(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => oms.ExecutionPlans.Find(wanted, out var plan) ? OrderResources.ExecutionPlan(oms, plan) : null)
            : null;
        return context.Found(found, WireJson.Wire.ExecutionPlanResource, "execution plan");
    }
}
