namespace OmsSimulator.Domain;

/// <summary>Effects that several commands share, each a list of facts that is empty where there is nothing to do.</summary>
internal static class Effects
{
    /// <summary>The reservations of all items are consumed, those that were not yet.</summary>
    public static IEnumerable<OmsFact> Consume(CommandRun run)
    {
        var reserved = run.Items.Where(item => item.Stock == ItemStock.Reserved).Select(item => item.Id).ToArray();
        return reserved.Length == 0 ? [] : [new ReservationsConsumed(run.Package.Id, reserved)];
    }

    /// <summary>The reservations of some items are deleted, and what was consumed comes back.</summary>
    public static IEnumerable<OmsFact> Release(Package package, IEnumerable<PackageItem> items)
    {
        var held = items.Where(item => item.Stock != ItemStock.None).Select(item => item.Id).ToArray();
        return held.Length == 0 ? [] : [new ReservationsReleased(package.Id, held)];
    }

    /// <summary>The barcodes that were sent are stored.</summary>
    public static IEnumerable<OmsFact> ReadBarcodes(CommandRun run, Field<IReadOnlyList<ReadBarcode>> field) =>
        run.Input.TryGet(field, out var barcodes) && barcodes.Count > 0 ? [new PackageBarcodesRead(run.Package.Id, barcodes)] : [];

    /// <summary>The order items of all items get a status, those that have another.</summary>
    public static IEnumerable<OmsFact> OrderItemsBecome(CommandRun run, OrderStatus status)
    {
        var changing = run.Items.Select(item => item.OrderItemId).Where(id => run.Oms.OrderItems[id].State != status).ToArray();
        return changing.Length == 0
            ? []
            :
            [
                new OrderItemStatusChanged(
                    run.Package.Id,
                    changing,
                    status,
                    run.OmnitronHears ? null : false,
                    run.Transition.TellsOmnitron ? true : null
                ),
            ];
    }

    /// <summary>The carrier of a new shipment: the first company. Assumed.</summary>
    public static int? CarrierOf(OmsState oms) => oms.CargoCompanies.Ascending().FirstOrDefault()?.Id;

    /// <summary>A shipment is made.</summary>
    public static ShipmentCreated CreateShipment(CommandRun run, bool withLabel, ShipmentStatus status = ShipmentStatus.Created)
    {
        var id = run.NextId(run.Oms.Shipments);
        return new ShipmentCreated(NewShipment(run.Oms, id, run.Package.Id, withLabel, status, run.At));
    }

    /// <summary>A shipment as the carrier's stand-in makes it.</summary>
    public static Shipment NewShipment(OmsState oms, int id, int packageId, bool withLabel, ShipmentStatus status, DateTime at) =>
        new()
        {
            Id = id,
            PackageId = packageId,
            CargoCompanyId = CarrierOf(oms),
            AwbNumber = withLabel ? StandIns.AwbNumber(id) : null,
            LabelVersion = withLabel ? 1 : 0,
            Status = status,
            CreatedDate = at,
            ModifiedDate = at,
        };

    /// <summary>The shipment that the order brought becomes the package's; no carrier is asked. Documented: CHAN.</summary>
    public static IEnumerable<OmsFact> TakeOverShipment(CommandRun run) =>
        run.Package.ShipmentId is not null || run.Order.Shipment is not { } own
            ? []
            :
            [
                new ShipmentCreated(
                    new Shipment
                    {
                        Id = run.NextId(run.Oms.Shipments),
                        PackageId = run.Package.Id,
                        CargoCompanyId = own.CargoCompanyId,
                        TrackingNumber = own.TrackingNumber,
                        AwbNumber = own.AwbNumber,
                        Status = ShipmentStatus.Created,
                        CreatedDate = run.At,
                        ModifiedDate = run.At,
                    }
                ),
            ];

    /// <summary>
    /// The shipment goes to the carrier; where there is none, one is made without label and number. Assumed: that it is made.
    /// </summary>
    public static IEnumerable<OmsFact> Ship(CommandRun run)
    {
        if (run.Package.ShipmentId is null)
            yield return CreateShipment(run, withLabel: false);
        yield return new ShipmentStatusUpdated(run.Package.Id, ShipmentStatus.Shipped);
    }

    /// <summary>What follows at Packaging Canceled: order items 100, reservations released, shipment cancelled. Assumed.</summary>
    public static IEnumerable<OmsFact> Cancel(CommandRun run)
    {
        foreach (var fact in Release(run.Package, run.Items))
            yield return fact;
        if (run.Package.ShipmentId is { } shipment && run.Oms.Shipments[shipment].Status != ShipmentStatus.Cancelled)
            yield return new ShipmentStatusUpdated(run.Package.Id, ShipmentStatus.Cancelled);
        foreach (var fact in OrderItemsBecome(run, OrderStatus.Canceled))
            yield return fact;
    }
}
