using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>
/// What a package looks like that the world puts straight into a state: as if it had walked there from Waiting. Assumed, as control.md
/// says: packed by command 1, shipped by 16, ready for pickup by 23.
/// </summary>
public sealed class Walk
{
    /// <summary>The states a package may have been blocked in.</summary>
    public static readonly IReadOnlyList<PackageState> BlockedInStates = [Waiting, WaitingRemoteAction, Preparing, ReadyForPackaging];

    /// <summary>The states a package may have been cancelled in.</summary>
    public static readonly IReadOnlyList<PackageState> CancelledInStates =
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
    ];

    private readonly List<PackageState> path = [];

    /// <summary>The walk to a state.</summary>
    /// <param name="to">Where it ends.</param>
    /// <param name="blockedIn">For Blocked: where it was blocked.</param>
    /// <param name="cancelledIn">For the two cancel states: where it was cancelled.</param>
    public Walk(PackageState to, PackageState blockedIn, PackageState cancelledIn)
    {
        path.Add(Waiting);
        if (to == Blocked)
            BlockedIn = blockedIn;
        Go(to, blockedIn, cancelledIn);
    }

    /// <summary>Where it ends.</summary>
    public PackageState To => path[^1];

    /// <summary>The state it was blocked in.</summary>
    public PackageState? BlockedIn { get; }

    /// <summary>Whether it was packed.</summary>
    public bool WasPacked => path.Contains(Packed);

    /// <summary>Whether it was shipped.</summary>
    public bool WasShipped => path.Contains(Shipped);

    /// <summary>Whether it has a shipment.</summary>
    public bool HasShipment => WasPacked || path.Contains(WaitingCargoLabel);

    /// <summary>What of its stock stands at its location.</summary>
    public ItemStock Stock =>
        path.Any(state => state == PackagingCanceled || state == OutOfStock || state == NeedsRescheduling || state == PackedForRefund)
            ? ItemStock.None
        : WasPacked ? ItemStock.Consumed
        : ItemStock.Reserved;

    /// <summary>Where its shipment stands.</summary>
    public ShipmentStatus ShipmentStatus =>
        path[^1] == Shipped ? ShipmentStatus.Shipped
        : path[^1] == AttemptedDelivery ? ShipmentStatus.AttemptedDelivery
        : path[^1] == DeliveryFailed ? ShipmentStatus.DeliveryFailed
        : path[^1] == Delivered ? ShipmentStatus.Delivered
        : path[^1] == PackagingCanceled ? ShipmentStatus.Cancelled
        : ShipmentStatus.Created;

    /// <summary>Omnitron's status of its order items.</summary>
    public OrderStatus OrderStatus =>
        path[^1] == Packed || path[^1] == WaitingCargoLabel ? OrderStatus.Preparing
        : path[^1] == Shipped ? OrderStatus.Shipped
        : path[^1] == PackageState.ReadyForPickup ? OrderStatus.ReadyForPickup
        : path[^1] == AttemptedDelivery || path[^1] == DeliveryFailed ? OrderStatus.AttemptedDelivery
        : path[^1] == Delivered ? OrderStatus.Delivered
        : path[^1] == CancellationWaiting ? OrderStatus.CancellationWaiting
        : path[^1] == PackagingCanceled ? OrderStatus.Canceled
        : OrderStatus.Approved;

    /// <summary>Whether it holds a unit of quota at the end.</summary>
    public bool HoldsQuota(Installation installation) =>
        path.Aggregate(
            false,
            (held, state) => Quota.Holds(installation.Settings.QuotaRule, state, installation.StateOf(state).EnumValue, held)
        );

    private void Go(PackageState to, PackageState blockedIn, PackageState cancelledIn)
    {
        if (to == Shipped || to == PackageState.ReadyForPickup)
            path.Add(Packed);
        else if (to == AttemptedDelivery || to == DeliveryFailed || to == Delivered)
            path.AddRange([Packed, Shipped]);
        else if (to == Blocked)
            Go(blockedIn, blockedIn, cancelledIn);
        else if (to == CancellationWaiting)
            Go(cancelledIn, blockedIn, cancelledIn);
        else if (to == PackagingCanceled)
            Go(CancellationWaiting, blockedIn, cancelledIn);
        if (to != Waiting)
            path.Add(to);
    }
}
