using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Webhooks;

/// <summary>
/// Samples of events: records of the demo world, in the state that the event speaks of, so that a receiver can be tried before anything has
/// happened.
/// </summary>
internal static class Samples
{
    private static readonly Lazy<OmsState> World = new(() => new Seed("demo", Seed.Demo, "", 1).Grow());
    private static readonly Lock Gate = new();

    /// <summary>The types that have a sample.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. EventCatalogue.Names.Where(name => Of(name) is not null)];

    /// <summary>The record that an event of a type would show; none: there is no such type, or nothing that it could show.</summary>
    public static Subject? Of(string eventType)
    {
        lock (Gate)
        {
            return EventCatalogue.Find(eventType) switch
            {
                Events.PackageCreated => PackageIn(PackageState.Waiting),
                Events.PackageTransitioned => PackageIn(PackageState.Preparing),
                Events.PackagePacked or Events.PackageAwbNumber => PackageIn(PackageState.Packed),
                Events.PackageCancelled => PackageIn(PackageState.PackagingCanceled),
                Events.PackageShipped => PackageIn(PackageState.Shipped),
                Events.PackagePackedForRefund => PackageIn(PackageState.PackedForRefund),
                Events.PackageRefused => PackageIn(PackageState.NeedsRescheduling),
                Events.ShipmentCreated => ShipmentIn(ShipmentStatus.Created),
                Events.ShipmentStatusUpdated => ShipmentIn(ShipmentStatus.Shipped),
                Events.ShipmentCancelled => ShipmentIn(ShipmentStatus.Cancelled) ?? Cancelled(),
                Events.TransferCreated => TransferIn(TransferState.Waiting),
                Events.TransferTransitioned => TransferIn(TransferState.OutOfStock),
                Events.TransferInTransit => TransferIn(TransferState.InTransit),
                Events.TransferTransferred => TransferIn(TransferState.TransferComplete),
                Events.TransferCancelled => TransferIn(TransferState.Cancelled),
                Events.TransferReadyToShipment => TransferIn(TransferState.ReadyForShipment),
                Events.StockLocationCreated or Events.StockLocationUpdated => new Subject(
                    new StockLocationSubject(CapturedStockLocation.Of(World.Value, World.Value.StockLocations[1]))
                ),
                _ => null,
            };
        }
    }

    private static Subject? PackageIn(PackageState state) =>
        World
            .Value.Packages.Ascending()
            .Where(package => package.State == state)
            .OrderByDescending(package => (package.ShipmentId is not null, package.Id))
            .Select(package => (Subject?)new Subject(CapturedPackage.Of(World.Value, package)))
            .FirstOrDefault();

    // The demo world has no transfer: one for its first package, from its second location.
    private static Subject TransferIn(TransferState state)
    {
        var oms = World.Value;
        var (package, source) = (
            oms.Packages[1],
            oms.StockLocations.Ascending().First(location => location.Id != oms.Packages[1].StockLocationId)
        );
        var item = oms.PackageItems[package.ItemIds[0]];
        var product = oms.Products[oms.OrderItems[item.OrderItemId].ProductId];
        var transfer = new TransferOrder
        {
            Id = 1,
            Number = $"{package.Number}T1",
            OrderId = package.OrderId,
            PackageId = package.Id,
            SourceId = source.Id,
            DestinationId = package.StockLocationId,
            State = state,
            ItemIds = [1],
            CreatedDate = package.CreatedDate,
            ModifiedDate = package.ModifiedDate,
        };
        return new(
            new TransferSubject(
                new CapturedTransfer(
                    oms.Installation,
                    transfer,
                    oms.Orders[package.OrderId].Number,
                    package.Number,
                    CapturedStockLocation.Of(oms, source),
                    CapturedStockLocation.Of(oms, oms.StockLocations[package.StockLocationId]),
                    [(new TransferItem(1, 1, item.Id, product.Id, item.Quantity), product)],
                    null
                )
            )
        );
    }

    private static Subject? ShipmentIn(ShipmentStatus status) =>
        Shipment(status) is { } shipment ? new Subject(new ShipmentSubject(shipment)) : null;

    // The demo world has no cancelled shipment.
    private static Subject? Cancelled() =>
        Shipment(ShipmentStatus.Created) is { } captured
            ? new Subject(new ShipmentSubject(captured with { Shipment = captured.Shipment with { Status = ShipmentStatus.Cancelled } }))
            : null;

    private static CapturedShipment? Shipment(ShipmentStatus status) =>
        World.Value.Shipments.Ascending().LastOrDefault(shipment => shipment.Status == status) is { } found
            ? CapturedShipment.Of(World.Value, found)
            : null;
}
