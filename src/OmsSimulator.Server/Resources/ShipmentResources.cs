using System.Globalization;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>Makes the vendor's resources of shipments and of those who carry them.</summary>
internal static class ShipmentResources
{
    /// <summary>A carrier company.</summary>
    public static CargoCompanyResource CargoCompany(CargoCompany company) =>
        new(company.Id, company.Name, company.ErpCode, company.ShippingCompany);

    /// <summary>A shipment, of a package or of a transfer.</summary>
    public static ShipmentResource Shipment(OmsState oms, Shipment shipment) => Shipment(CapturedShipment.Of(oms, shipment));

    /// <summary>A shipment as it was captured; needs no lock.</summary>
    public static ShipmentResource Shipment(CapturedShipment captured) => Shipment(captured, captured.Shipment);

    private static ShipmentResource Shipment(CapturedShipment captured, Shipment shipment) =>
        new()
        {
            Id = shipment.Id,
            Package = shipment.TransferOrderId is null ? new(shipment.PackageId, captured.Number) : null,
            TransferOrder = shipment.TransferOrderId is { } transfer ? new(transfer, captured.Number) : null,
            CargoCompany = captured.CargoCompany is { } company ? CargoCompany(company) : null,
            AwbNumber = shipment.AwbNumber,
            TrackingNumber = shipment.TrackingNumber,
            QueryNumber = shipment.QueryNumber,
            Status = Word(shipment.Status),
            LabelUrl = LabelPath(shipment),
            CreatedDate = shipment.CreatedDate,
            ModifiedDate = shipment.ModifiedDate,
        };

    /// <summary>Where a label is found; none: there is no label yet.</summary>
    public static string? LabelPath(Shipment? shipment) =>
        shipment is null || shipment.LabelVersion == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"/api/v1/oms/packages/{shipment.PackageId}/label/");

    private static string Word(ShipmentStatus status) =>
        status switch
        {
            ShipmentStatus.Created => "created",
            ShipmentStatus.Shipped => "shipped",
            ShipmentStatus.Delivered => "delivered",
            ShipmentStatus.DeliveryFailed => "delivery_failed",
            ShipmentStatus.AttemptedDelivery => "attempted_delivery",
            _ => "cancelled",
        };
}
