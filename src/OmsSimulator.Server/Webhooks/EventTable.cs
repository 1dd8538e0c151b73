using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Webhooks;

/// <summary>Which fact sends which events, and about what: the one table (webhooks.md, and the events of commands.md).</summary>
internal static class EventTable
{
    /// <summary>Those that show the world right after their fact; the others show it when the decision is complete.</summary>
    public const Events Immediate =
        Events.PackageTransitioned
        | Events.PackagePacked
        | Events.PackageCancelled
        | Events.PackageShipped
        | Events.PackagePackedForRefund
        | Events.TransferTransitioned
        | Events.TransferInTransit
        | Events.TransferTransferred
        | Events.TransferCancelled
        | Events.TransferReadyToShipment;

    /// <summary>The events of a fact.</summary>
    /// <param name="fact">What is about to happen.</param>
    /// <param name="before">The world before it.</param>
    public static Events Of(OmsFact fact, OmsState before) =>
        fact switch
        {
            PackageStateChanged change => OfState(change.To, before.Installation.Settings),
            PackageCreated => Events.PackageCreated,
            PackageRefused => Events.PackageRefused,
            TransferCreated => Events.TransferCreated,
            TransferStateChanged change => OfState(change.To, before.Installation.Settings),
            ShipmentCreated created => Events.ShipmentCreated
                | (created.Shipment.AwbNumber is null ? Events.None : Events.PackageAwbNumber),
            ShipmentStatusUpdated updated => updated.Status == ShipmentStatus.Cancelled
                ? Events.ShipmentCancelled
                : Events.ShipmentStatusUpdated,
            ShipmentInfoUpdated => Events.ShipmentStatusUpdated,
            ShipmentLabelFetched fetched => HasAwbNumber(fetched.PackageId, before) ? Events.None : Events.PackageAwbNumber,
            StockLocationSaved saved => OfLocation(saved.StockLocation, before),
            _ => Events.None,
        };

    /// <summary>What a fact's events are about, as it is now.</summary>
    public static Subject? About(OmsFact fact, Events events, OmsState oms) =>
        fact switch
        {
            StockLocationSaved saved => new Subject(
                new StockLocationSubject(CapturedStockLocation.Of(oms, oms.StockLocations[saved.StockLocation.Id]))
            ),
            TransferCreated created => OfTransfer(oms, created.Transfer.Id),
            TransferStateChanged change => OfTransfer(oms, change.TransferOrderId),
            ShipmentCreated { Shipment.TransferOrderId: { } transfer } => OfShipment(oms, oms.Transfers[transfer].ShipmentId),
            ShipmentStatusUpdated { TransferOrderId: { } transfer } => OfShipment(oms, oms.Transfers[transfer].ShipmentId),
            _ when (events & (Events.ShipmentCreated | Events.ShipmentStatusUpdated | Events.ShipmentCancelled)) != 0 => OfShipment(
                oms,
                oms.Packages[fact.About].ShipmentId
            ) ?? OfPackage(oms, fact.About),
            _ => OfPackage(oms, fact.About),
        };

    // Every change of state sends one status event; transitioned is for those that have no type of their own, or for all.
    private static Events OfState(PackageState entered, Settings settings)
    {
        var own =
            entered == PackageState.Packed ? Events.PackagePacked
            : entered == PackageState.PackagingCanceled ? Events.PackageCancelled
            : entered == PackageState.Shipped ? Events.PackageShipped
            : entered == PackageState.PackedForRefund ? Events.PackagePackedForRefund
            : Events.None;
        return own == Events.None || settings.TransitionedEvent == "always" ? own | Events.PackageTransitioned : own;
    }

    private static Events OfState(TransferState entered, Settings settings)
    {
        var own =
            entered == TransferState.ReadyForShipment ? Events.TransferReadyToShipment
            : entered == TransferState.InTransit ? Events.TransferInTransit
            : entered == TransferState.TransferComplete ? Events.TransferTransferred
            : entered == TransferState.Cancelled ? Events.TransferCancelled
            : Events.None;
        return own == Events.None || settings.TransitionedEvent == "always" ? own | Events.TransferTransitioned : own;
    }

    private static Events OfLocation(StockLocation saved, OmsState before)
    {
        if (!before.StockLocations.TryGet(saved.Id, out var known))
            return Events.StockLocationCreated;
        var same = known.Tags.SequenceEqual(saved.Tags) && saved with { ModifiedDate = known.ModifiedDate, Tags = known.Tags } == known;
        return same ? Events.None : Events.StockLocationUpdated;
    }

    private static bool HasAwbNumber(int packageId, OmsState oms) =>
        oms.Packages[packageId].ShipmentId is { } id && oms.Shipments[id].AwbNumber is not null;

    private static Subject? OfShipment(OmsState oms, int? shipmentId) =>
        shipmentId is { } id ? new Subject(new ShipmentSubject(CapturedShipment.Of(oms, oms.Shipments[id]))) : null;

    private static Subject OfTransfer(OmsState oms, int id) => new(new TransferSubject(CapturedTransfer.Of(oms, oms.Transfers[id])));

    private static Subject OfPackage(OmsState oms, int id) => new(CapturedPackage.Of(oms, oms.Packages[id]));
}
