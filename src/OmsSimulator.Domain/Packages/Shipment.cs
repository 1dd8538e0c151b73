namespace OmsSimulator.Domain;

/// <summary>Where a shipment stands. Assumed: the words.</summary>
public enum ShipmentStatus
{
    /// <summary>Made, still in the location.</summary>
    Created,

    /// <summary>With the carrier.</summary>
    Shipped,

    /// <summary>With the customer.</summary>
    Delivered,

    /// <summary>The carrier gave up.</summary>
    DeliveryFailed,

    /// <summary>The carrier tried.</summary>
    AttemptedDelivery,

    /// <summary>Cancelled with its package.</summary>
    Cancelled,
}

/// <summary>What a carrier takes from a location to a customer. Assumed: the shape.</summary>
public sealed record Shipment
{
    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary>The package that it carries, or that waits for the transfer that it carries.</summary>
    public required int PackageId { get; init; }

    /// <summary>The transfer that it carries; none: it carries the package.</summary>
    public int? TransferOrderId { get; init; }

    /// <summary>The carrier.</summary>
    public int? CargoCompanyId { get; init; }

    /// <summary>The air waybill number that the carrier gave.</summary>
    public string? AwbNumber { get; init; }

    /// <summary>The tracking number that an integrator gave.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>The query number that an integrator gave.</summary>
    public string? QueryNumber { get; init; }

    /// <summary>Where it stands.</summary>
    public required ShipmentStatus Status { get; init; }

    /// <summary>How often its label was fetched; 0: there is none.</summary>
    public int LabelVersion { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When a fact last touched it.</summary>
    public required DateTime ModifiedDate { get; init; }
}
