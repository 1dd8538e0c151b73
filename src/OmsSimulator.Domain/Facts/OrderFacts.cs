using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>An order came in from Omnitron.</summary>
/// <param name="Order">The order.</param>
/// <param name="Items">Its items.</param>
public sealed record OrderReceived(Order Order, IReadOnlyList<OrderItem> Items) : OmsFact;

/// <summary>A known order got more items.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Items">The new ones.</param>
public sealed record OrderItemsAdded(int OrderId, IReadOnlyList<OrderItem> Items) : OmsFact;

/// <summary>Order items got a new status because of their package.</summary>
/// <param name="PackageId">The package.</param>
/// <param name="OrderItemIds">Which.</param>
/// <param name="Status">The status.</param>
/// <param name="Told">False where Omnitron was not told, or not yet; none: it has the status too.</param>
/// <param name="Tells">True where Omnitron is to hear of it: at once, or, where it was not told yet, as soon as it can be reached.</param>
public sealed record OrderItemStatusChanged(
    int PackageId,
    IReadOnlyList<int> OrderItemIds,
    OrderStatus Status,
    bool? Told = null,
    bool? Tells = null
) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Omnitron was reached, and has this status of order items now.</summary>
/// <param name="PackageId">The package because of which they changed.</param>
/// <param name="OrderItemIds">Which.</param>
/// <param name="Status">The status.</param>
public sealed record OmnitronTold(int PackageId, IReadOnlyList<int> OrderItemIds, OrderStatus Status) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>An attempt to plan was recorded.</summary>
/// <param name="Plan">The execution plan as it is now.</param>
public sealed record ExecutionPlanRecorded(ExecutionPlan Plan) : OmsFact;
