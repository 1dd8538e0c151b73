namespace OmsSimulator.Domain;

/// <summary>Every type of event by its name. Documented: WEB.</summary>
public static class EventCatalogue
{
    private static readonly (string Name, Events Event)[] Types =
    [
        ("package.created", Events.PackageCreated),
        ("package.status.transitioned", Events.PackageTransitioned),
        ("package.status.packed", Events.PackagePacked),
        ("package.status.cancelled", Events.PackageCancelled),
        ("package.status.shipped", Events.PackageShipped),
        ("package.status.packed_for_refund", Events.PackagePackedForRefund),
        ("package.shipment.awb_number", Events.PackageAwbNumber),
        ("package.refused", Events.PackageRefused),
        ("shipment.created", Events.ShipmentCreated),
        ("shipment.status.updated", Events.ShipmentStatusUpdated),
        ("shipment.cancelled", Events.ShipmentCancelled),
        ("transfer.status.created", Events.TransferCreated),
        ("transfer.status.transitioned", Events.TransferTransitioned),
        ("transfer.status.in_transit", Events.TransferInTransit),
        ("transfer.status.transferred", Events.TransferTransferred),
        ("transfer.status.cancelled", Events.TransferCancelled),
        ("transfer.status.ready_to_shipment", Events.TransferReadyToShipment),
        ("stock_location.created", Events.StockLocationCreated),
        ("stock_location.updated", Events.StockLocationUpdated),
    ];

    /// <summary>The names, in the contract's order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Types.Select(type => type.Name)];

    /// <summary>The type of a name; none: no event has it, and a subscription to it never fires.</summary>
    public static Events Find(string name) => Types.FirstOrDefault(type => type.Name == name).Event;
}
