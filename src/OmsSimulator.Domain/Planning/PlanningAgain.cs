namespace OmsSimulator.Domain;

/// <summary>What planning again came to.</summary>
/// <param name="oms">The world.</param>
/// <param name="order">The order.</param>
/// <param name="items">The items at hand.</param>
/// <param name="stockLocationId">The location that supplies them all; none was found.</param>
/// <param name="attempts">The rules that were tried.</param>
/// <param name="at">When.</param>
public sealed class PlanningAgain(
    OmsState oms,
    Order order,
    IReadOnlyList<PackageItem> items,
    int? stockLocationId,
    IReadOnlyList<PlanAttempt> attempts,
    DateTime at
)
{
    /// <summary>The location that supplies all items; none was found.</summary>
    public int? StockLocationId => stockLocationId;

    /// <summary>The record of the attempt: in the order's pending plan, or in a new one with the id <paramref name="newId"/>.</summary>
    public ExecutionPlanRecorded Record(int newId, int packageId)
    {
        var plan =
            oms.PendingPlanOf(order)
            ?? new ExecutionPlan
            {
                Id = newId,
                OrderId = order.Id,
                State = PlanState.Start,
                Items = [],
                Attempts = [],
                CreatedDate = at,
                ModifiedDate = at,
            };
        return new ExecutionPlanRecorded(
            plan.Placed(items.Select(item => (item.OrderItemId, packageId, stockLocationId)), oms.LastExecutionPlanItemId, at) with
            {
                Attempts = [.. plan.Attempts.Concat(attempts).TakeLast(ExecutionPlan.RememberedAttempts)],
            }
        );
    }
}
