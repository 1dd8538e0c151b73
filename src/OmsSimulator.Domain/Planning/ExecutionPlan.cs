namespace OmsSimulator.Domain;

/// <summary>How far a plan has come. Documented: PLANS.</summary>
public enum PlanState
{
    /// <summary>Not tried yet.</summary>
    Start,

    /// <summary>Some items have no location.</summary>
    Pending,

    /// <summary>The order was cancelled.</summary>
    Cancelled,

    /// <summary>Every item has a location.</summary>
    Completed,
}

/// <summary>The record of the attempts to plan an order's items.</summary>
public sealed record ExecutionPlan
{
    /// <summary>How many attempts a plan remembers, the latest ones. Assumed.</summary>
    public const int RememberedAttempts = 50;

    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary>The order.</summary>
    public required int OrderId { get; init; }

    /// <summary>How far it has come.</summary>
    public required PlanState State { get; init; }

    /// <summary>What became of each item.</summary>
    public required IReadOnlyList<ExecutionPlanItem> Items { get; init; }

    /// <summary>Each rule that was tried, with the stock it saw.</summary>
    public required IReadOnlyList<PlanAttempt> Attempts { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When the last attempt was.</summary>
    public required DateTime ModifiedDate { get; init; }

    /// <summary>
    /// The plan after some order items got a package and, where one supplies them, a location; it is completed when all have one.
    /// </summary>
    public ExecutionPlan Placed(IEnumerable<(int OrderItemId, int PackageId, int? StockLocationId)> placements, int lastItemId, DateTime at)
    {
        var items = Items.ToList();
        foreach (var (orderItem, package, location) in placements)
        {
            var known = items.FindIndex(item => item.OrderItemId == orderItem);
            if (known >= 0)
                items[known] = items[known] with { PackageId = package, StockLocationId = location };
            else
                items.Add(new ExecutionPlanItem(++lastItemId, orderItem, package, location));
        }

        return this with
        {
            State = items.All(item => item.StockLocationId is not null) ? PlanState.Completed : PlanState.Pending,
            Items = items,
            ModifiedDate = at,
        };
    }
}

/// <summary>What became of one item.</summary>
/// <param name="Id">Counts up from 1 in a sandbox.</param>
/// <param name="OrderItemId">The order item.</param>
/// <param name="PackageId">The package it is in; none yet.</param>
/// <param name="StockLocationId">The location that supplies it; none: out of stock.</param>
public sealed record ExecutionPlanItem(int Id, int OrderItemId, int? PackageId, int? StockLocationId);

/// <summary>One rule that was tried.</summary>
/// <param name="At">When.</param>
/// <param name="Rule">Which rule of the scenario, from 1.</param>
/// <param name="Stock">What was available: per <c>erp_code</c> that was looked at, per sku.</param>
public sealed record PlanAttempt(DateTime At, int Rule, IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Stock)
{
    /// <summary>Whether a location that has something was passed over because its quota is used up; none: it was not.</summary>
    public bool? QuotaExhausted { get; init; }
}
