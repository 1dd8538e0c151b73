using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>Makes the vendor's resources of packages, under the sandbox's lock, or of what was captured there.</summary>
internal static class PackageResources
{
    /// <summary>A package.</summary>
    public static PackageResource Package(OmsState oms, Package package) => Package(CapturedPackage.Of(oms, package));

    /// <summary>A package as it was captured; needs no lock.</summary>
    public static PackageResource Package(in CapturedPackage captured)
    {
        var (package, order) = (captured.Package, captured.Order);
        var known = InstallationResources.Of(captured.Installation);
        var items = new PackageItemResource[captured.Items.Count];
        for (var index = 0; index < items.Length; index++)
            items[index] = PackageItem(captured.Installation, captured.Items[index]);
        return new PackageResource
        {
            Id = package.Id,
            Number = package.Number,
            State = known.State(package.State),
            Order = new NumberedResource(order.Id, order.Number),
            OrderId = order.Id,
            OrderNumber = order.Number,
            DatePlaced = order.DatePlaced,
            ChannelName = order.Channel.Name,
            PaymentType = order.PaymentType,
            City = order.ShippingAddress.City.Name,
            OrderNotes = order.Notes,
            Shipment = captured.Shipment is { } shipment ? ShipmentResources.Shipment(shipment) : null,
            ShippingLabel = ShipmentResources.LabelPath(captured.Shipment?.Shipment),
            ShipmentDate = package.ShipmentDate,
            InvoiceNumber = package.Invoice?.Number,
            StockLocation = StockLocationResources.StockLocation(captured.StockLocation),
            PackageitemSet = items,
            Commands = known.Commands(package),
            CreatedDate = package.CreatedDate,
            ModifiedDate = package.ModifiedDate,
        };
    }

    /// <summary>A package in short.</summary>
    public static PackageShortResource PackageShort(OmsState oms, Package package) =>
        new()
        {
            Id = package.Id,
            Number = package.Number,
            State = oms.Installation.StateOf(package.State).EnumValue,
            StockLocationErpCode = oms.StockLocations[package.StockLocationId].ErpCode,
            PackageitemCount = package.ItemIds.Count,
        };

    /// <summary>A package item.</summary>
    public static PackageItemResource PackageItem(OmsState oms, PackageItem item) =>
        PackageItem(oms.Installation, CapturedItem.Of(oms, item));

    private static PackageItemResource PackageItem(Installation installation, CapturedItem captured) =>
        PackageItem(installation, captured.Item, captured);

    private static PackageItemResource PackageItem(Installation installation, PackageItem item, CapturedItem captured) =>
        new()
        {
            Id = item.Id,
            Package = item.PackageId,
            OrderItem = OrderResources.OrderItem(installation, captured.OrderItem, captured.Product),
            State = InstallationResources.Of(installation).ItemState(item.State),
            Quantity = item.Quantity,
            UnitWeight = "1.00",
            Barcode = item.Barcode,
            DenialReason = captured.DenialReason is { } reason ? DenialReason(reason) : null,
            Discrepancy = item.Discrepancy is null ? null : new(item.Discrepancy.Id, item.Discrepancy.CreatedDate),
            CreatedDate = item.CreatedDate,
            ModifiedDate = item.ModifiedDate,
        };

    /// <summary>A denial reason.</summary>
    public static DenialReasonResource DenialReason(DenialReason reason) =>
        new()
        {
            Id = reason.Id,
            Title = reason.Title,
            RemoteId = reason.RemoteId,
            Priority = reason.Priority,
            IsActive = reason.IsActive,
            CreatedDate = reason.CreatedDate,
            ModifiedDate = reason.ModifiedDate,
        };

    /// <summary>A denial reason as the older path shows it.</summary>
    public static DenialReasonShortResource DenialReasonShort(DenialReason reason) =>
        new(reason.Id, reason.Title, reason.RemoteId, reason.Priority, reason.IsActive);
}
