namespace OmsSimulator.Domain;

/// <content>The fold of what happens to orders and their execution plans.</content>
public sealed partial class OmsState
{
    private void Apply(OrderReceived fact)
    {
        var order = fact.Order;
        Orders.Set(order.Id, order);
        orderByNumber.Set(order.Number, order.Id);
        channels.Set(order.Channel.Name, order.Channel);
        Know(order.ShippingAddress.City);
        foreach (var item in fact.Items)
            OrderItems.Set(item.Id, item);
    }

    private void Apply(OrderItemsAdded fact, DateTime at)
    {
        foreach (var item in fact.Items)
            OrderItems.Set(item.Id, item);
        var order = Orders[fact.OrderId];
        Orders.Set(order.Id, order with { ItemIds = [.. order.ItemIds, .. fact.Items.Select(item => item.Id)] });
        SummarizeOrder(fact.OrderId, at);
    }

    private void Apply(OrderItemStatusChanged fact, DateTime at)
    {
        foreach (var id in fact.OrderItemIds)
        {
            var item = OrderItems[id];
            var remote = fact.Told == false ? item.RemoteState ?? item.State : fact.Status;
            OrderItems.Set(id, item with { State = fact.Status, RemoteState = remote == fact.Status ? null : remote, ModifiedDate = at });
        }

        if (fact.OrderItemIds.Count > 0)
            SummarizeOrder(OrderItems[fact.OrderItemIds[0]].OrderId, at);
    }

    // Assumed: an order's state is its least advanced item that is not canceled.
    private void SummarizeOrder(int orderId, DateTime at)
    {
        var order = Orders[orderId];
        var least = OrderStatus.Canceled;
        var found = false;
        foreach (var id in order.ItemIds)
        {
            var state = OrderItems[id].State;
            if (state == OrderStatus.Canceled || (found && state >= least))
                continue;
            (least, found) = (state, true);
        }

        Orders.Set(orderId, order with { State = least, ModifiedDate = at });
    }

    private void Apply(ExecutionPlanRecorded fact)
    {
        var plan = fact.Plan;
        if (plan.Id > ExecutionPlans.LastId)
            plansOfOrder.Add(plan.OrderId, plan.Id);
        ExecutionPlans.Set(plan.Id, plan);
        foreach (var item in plan.Items)
            lastExecutionPlanItemId.Value = Math.Max(LastExecutionPlanItemId, item.Id);
        if (plan.State is PlanState.Pending or PlanState.Start)
            pendingPlanByOrder.Set(plan.OrderId, plan.Id);
        else
            pendingPlanByOrder.Remove(plan.OrderId);
    }
}
