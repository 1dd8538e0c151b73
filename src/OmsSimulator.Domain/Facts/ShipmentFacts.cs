using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>A shipment was made.</summary>
/// <param name="Shipment">The shipment.</param>
public sealed record ShipmentCreated(Shipment Shipment) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => Shipment.PackageId;
}

/// <summary>A shipment has a new status.</summary>
/// <param name="PackageId">Its package.</param>
/// <param name="Status">The status.</param>
/// <param name="TransferOrderId">The transfer whose shipment it is; none: the package's own.</param>
public sealed record ShipmentStatusUpdated(int PackageId, ShipmentStatus Status, int? TransferOrderId = null) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A shipment has other particulars; what is absent stays.</summary>
/// <param name="PackageId">Its package.</param>
/// <param name="CargoCompanyId">The carrier.</param>
/// <param name="TrackingNumber">The tracking number.</param>
/// <param name="QueryNumber">The query number.</param>
public sealed record ShipmentInfoUpdated(int PackageId, int? CargoCompanyId, string? TrackingNumber, string? QueryNumber) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>The carrier gave a label, and the air waybill number where there was none.</summary>
/// <param name="PackageId">The shipment's package.</param>
/// <param name="AwbNumber">The air waybill number.</param>
public sealed record ShipmentLabelFetched(int PackageId, string AwbNumber) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}
