namespace OmsSimulator.Domain;

/// <summary>Types of event, as a set, so that whether anybody listens costs one comparison.</summary>
[Flags]
public enum Events : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>package.created</c></summary>
    PackageCreated = 1 << 0,

    /// <summary><c>package.status.transitioned</c></summary>
    PackageTransitioned = 1 << 1,

    /// <summary><c>package.status.packed</c></summary>
    PackagePacked = 1 << 2,

    /// <summary><c>package.status.cancelled</c></summary>
    PackageCancelled = 1 << 3,

    /// <summary><c>package.status.shipped</c></summary>
    PackageShipped = 1 << 4,

    /// <summary><c>package.status.packed_for_refund</c></summary>
    PackagePackedForRefund = 1 << 5,

    /// <summary><c>package.shipment.awb_number</c></summary>
    PackageAwbNumber = 1 << 6,

    /// <summary><c>package.refused</c></summary>
    PackageRefused = 1 << 7,

    /// <summary><c>shipment.created</c></summary>
    ShipmentCreated = 1 << 8,

    /// <summary><c>shipment.status.updated</c></summary>
    ShipmentStatusUpdated = 1 << 9,

    /// <summary><c>shipment.cancelled</c></summary>
    ShipmentCancelled = 1 << 10,

    /// <summary><c>transfer.status.created</c></summary>
    TransferCreated = 1 << 11,

    /// <summary><c>transfer.status.transitioned</c></summary>
    TransferTransitioned = 1 << 12,

    /// <summary><c>transfer.status.in_transit</c></summary>
    TransferInTransit = 1 << 13,

    /// <summary><c>transfer.status.transferred</c></summary>
    TransferTransferred = 1 << 14,

    /// <summary><c>transfer.status.cancelled</c></summary>
    TransferCancelled = 1 << 15,

    /// <summary><c>transfer.status.ready_to_shipment</c></summary>
    TransferReadyToShipment = 1 << 16,

    /// <summary><c>stock_location.created</c></summary>
    StockLocationCreated = 1 << 17,

    /// <summary><c>stock_location.updated</c></summary>
    StockLocationUpdated = 1 << 18,
}
