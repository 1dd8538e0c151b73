using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>Omnitron cancels an order, and confirms it (quota-and-planning.md). Assumed: which packages follow.</summary>
public static class OrderCancellation
{
    private static readonly HashSet<PackageState> Cancellable =
    [
        Waiting,
        WaitingRemoteAction,
        Preparing,
        WaitingForTransfer,
        ReadyForPackaging,
        WaitingCargoLabel,
        Packed,
        OutOfStock,
        NeedsRescheduling,
        Blocked,
    ];

    private static readonly HashSet<PackageState> TooLate =
    [
        Shipped,
        PackageState.ReadyForPickup,
        AttemptedDelivery,
        DeliveryFailed,
        Delivered,
    ];

    /// <summary>
    /// Cancels: packages go to Cancellation Waiting, what they wait for is cancelled, order items to 50, plans to cancelled.
    /// </summary>
    /// <param name="oms">The world.</param>
    /// <param name="order">The order.</param>
    /// <param name="at">The time.</param>
    /// <param name="refusal">Why it cannot be cancelled any more; nothing changes.</param>
    public static IReadOnlyList<OmsFact> Cancel(OmsState oms, Order order, DateTime at, out string? refusal)
    {
        var packages = oms.PackagesOf(order.Id).OrderBy(package => package.Id).ToArray();
        refusal = packages
            .Where(package => TooLate.Contains(package.State))
            .Select(late => $"Package {late.Number} is in {late.State}: order {order.Number} cannot be cancelled any more.")
            .FirstOrDefault();
        if (refusal is not null)
            return [];
        var facts = new List<OmsFact>();
        foreach (var package in packages.Where(package => Cancellable.Contains(package.State)))
        {
            facts.AddRange(TransferFacts.CancelAwaited(oms, package.Id));
            facts.AddRange(Become(oms, package, OrderStatus.CancellationWaiting));
            facts.Add(new PackageStateChanged(package.Id, package.State, CancellationWaiting, null, null));
        }

        facts.AddRange(
            WithoutPackage(
                oms,
                order,
                packages,
                OrderStatus.CancellationWaiting,
                item => item.State is not (OrderStatus.Canceled or OrderStatus.CancellationWaiting)
            )
        );
        facts.AddRange(
            oms.PlansOf(order.Id)
                .Where(plan => plan.State != PlanState.Cancelled)
                .OrderBy(plan => plan.Id)
                .Select(plan => new ExecutionPlanRecorded(plan with { State = PlanState.Cancelled, ModifiedDate = at }))
        );
        return facts;
    }

    /// <summary>Confirms: packages in Cancellation Waiting go to Packaging Canceled, with what follows there; order items to 100.</summary>
    /// <param name="oms">The world.</param>
    /// <param name="order">The order.</param>
    /// <param name="refusal">Why there is nothing to confirm; nothing changes.</param>
    public static IReadOnlyList<OmsFact> Confirm(OmsState oms, Order order, out string? refusal)
    {
        var packages = oms.PackagesOf(order.Id).OrderBy(package => package.Id).ToArray();
        var facts = new List<OmsFact>();
        foreach (var package in packages.Where(package => package.State == CancellationWaiting))
        {
            facts.AddRange(Effects.Release(package, package.ItemIds.Select(id => oms.PackageItems[id])));
            if (package.ShipmentId is { } shipment && oms.Shipments[shipment].Status != ShipmentStatus.Cancelled)
                facts.Add(new ShipmentStatusUpdated(package.Id, ShipmentStatus.Cancelled));
            facts.AddRange(Become(oms, package, OrderStatus.Canceled));
            facts.Add(new PackageStateChanged(package.Id, CancellationWaiting, PackagingCanceled, null, null));
        }

        facts.AddRange(WithoutPackage(oms, order, packages, OrderStatus.Canceled, item => item.State == OrderStatus.CancellationWaiting));
        refusal = facts.Count == 0 ? $"Order {order.Number} has no cancellation that waits to be confirmed." : null;
        return facts;
    }

    private static IEnumerable<OmsFact> Become(OmsState oms, Package package, OrderStatus status)
    {
        var changing = package
            .ItemIds.Select(id => oms.PackageItems[id].OrderItemId)
            .Where(id => oms.OrderItems[id].State != status)
            .ToArray();
        return changing.Length == 0 ? [] : [new OrderItemStatusChanged(package.Id, changing, status)];
    }

    // Order items that no plan could place have no package to follow.
    private static IEnumerable<OmsFact> WithoutPackage(
        OmsState oms,
        Order order,
        IReadOnlyList<Package> packages,
        OrderStatus status,
        Func<OrderItem, bool> changes
    )
    {
        var placed = packages.SelectMany(package => package.ItemIds).Select(id => oms.PackageItems[id].OrderItemId).ToHashSet();
        var left = order.ItemIds.Where(id => !placed.Contains(id) && changes(oms.OrderItems[id])).ToArray();
        return left.Length == 0 ? [] : [new OrderItemStatusChanged(0, left, status)];
    }
}
