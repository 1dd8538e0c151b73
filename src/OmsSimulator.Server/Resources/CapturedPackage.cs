using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>
/// A package with everything that its resource shows, as of one moment: references to immutable records, taken under the sandbox's lock and
/// written outside it. It is a value, so that very many webhooks can wait for a dead receiver without an object for each.
/// </summary>
/// <param name="Installation">Whose states and transitions are shown.</param>
/// <param name="Package">The package.</param>
/// <param name="Order">Its order.</param>
/// <param name="Shipment">Its shipment.</param>
/// <param name="StockLocation">Where it is packed.</param>
/// <param name="Items">Its items.</param>
internal readonly record struct CapturedPackage(
    Installation Installation,
    Package Package,
    Order Order,
    CapturedShipment? Shipment,
    CapturedStockLocation StockLocation,
    CapturedItems Items
)
{
    /// <summary>A package as it is now.</summary>
    public static CapturedPackage Of(OmsState oms, in Package package) =>
        new(
            oms.Installation,
            package,
            oms.Orders[package.OrderId],
            package.ShipmentId is { } id ? CapturedShipment.Of(oms, oms.Shipments[id]) : null,
            CapturedStockLocation.Of(oms, oms.StockLocations[package.StockLocationId]),
            CapturedItems.Of(oms, package.ItemIds)
        );
}

/// <summary>The items of a package: the first, which most have alone, and the others.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">The first.</param>
/// <param name="Others">The others.</param>
internal readonly record struct CapturedItems(int Count, CapturedItem First, CapturedItem[] Others)
{
    /// <summary>An item by its place.</summary>
    public CapturedItem this[int index] => index == 0 ? First : Others[index - 1];

    /// <summary>Items as they are now.</summary>
    public static CapturedItems Of(OmsState oms, IReadOnlyList<int> ids)
    {
        if (ids.Count == 0)
            return new(0, default, []);
        var others = ids.Count == 1 ? [] : new CapturedItem[ids.Count - 1];
        for (var index = 0; index < others.Length; index++)
            others[index] = CapturedItem.Of(oms, oms.PackageItems[ids[index + 1]]);
        return new(ids.Count, CapturedItem.Of(oms, oms.PackageItems[ids[0]]), others);
    }
}

/// <summary>A package item with everything that its resource shows.</summary>
/// <param name="Item">The item.</param>
/// <param name="OrderItem">Its order item.</param>
/// <param name="Product">Its product.</param>
/// <param name="DenialReason">Why it was refused.</param>
internal readonly record struct CapturedItem(PackageItem Item, OrderItem OrderItem, Product Product, DenialReason? DenialReason)
{
    /// <summary>An item as it is now.</summary>
    public static CapturedItem Of(OmsState oms, in PackageItem item)
    {
        var ordered = oms.OrderItems[item.OrderItemId];
        return new(
            item,
            ordered,
            oms.Products[ordered.ProductId],
            item.DenialReasonId is { } id && oms.DenialReasons.TryGet(id, out var reason) ? reason : null
        );
    }
}

/// <summary>A shipment with everything that its resource shows.</summary>
/// <param name="Shipment">The shipment.</param>
/// <param name="Number">The number of the package or the transfer that it carries.</param>
/// <param name="CargoCompany">Its carrier.</param>
internal sealed record CapturedShipment(Shipment Shipment, string Number, CargoCompany? CargoCompany)
{
    /// <summary>A shipment as it is now.</summary>
    public static CapturedShipment Of(OmsState oms, Shipment shipment) =>
        new(
            shipment,
            shipment.TransferOrderId is { } transfer ? oms.Transfers[transfer].Number : oms.Packages[shipment.PackageId].Number,
            shipment.CargoCompanyId is { } id ? oms.CargoCompanies[id] : null
        );
}

/// <summary>A stock location with everything that its resource shows.</summary>
/// <param name="StockLocation">The location.</param>
/// <param name="Quota">How many packages hold a unit of its quota.</param>
internal readonly record struct CapturedStockLocation(StockLocation StockLocation, int Quota)
{
    /// <summary>A location as it is now.</summary>
    public static CapturedStockLocation Of(OmsState oms, StockLocation location) => new(location, oms.QuotaOf(location.Id));
}

/// <summary>A transfer order with everything that its resource shows.</summary>
/// <param name="Installation">Whose states and transitions are shown.</param>
/// <param name="Transfer">The transfer.</param>
/// <param name="OrderNumber">The number of its order.</param>
/// <param name="PackageNumber">The number of the package that waits for it.</param>
/// <param name="Source">The location that gives.</param>
/// <param name="Destination">The location that the package is at.</param>
/// <param name="Items">Its items, each with its product.</param>
/// <param name="Shipment">Its shipment.</param>
internal sealed record CapturedTransfer(
    Installation Installation,
    TransferOrder Transfer,
    string OrderNumber,
    string PackageNumber,
    CapturedStockLocation Source,
    CapturedStockLocation Destination,
    IReadOnlyList<(TransferItem Item, Product Product)> Items,
    CapturedShipment? Shipment
)
{
    /// <summary>A transfer as it is now.</summary>
    public static CapturedTransfer Of(OmsState oms, TransferOrder transfer) =>
        new(
            oms.Installation,
            transfer,
            oms.Orders[transfer.OrderId].Number,
            oms.Packages[transfer.PackageId].Number,
            CapturedStockLocation.Of(oms, oms.StockLocations[transfer.SourceId]),
            CapturedStockLocation.Of(oms, oms.StockLocations[transfer.DestinationId]),
            [.. transfer.ItemIds.Select(id => (oms.TransferItems[id], oms.Products[oms.TransferItems[id].ProductId]))],
            transfer.ShipmentId is { } shipment ? CapturedShipment.Of(oms, oms.Shipments[shipment]) : null
        );
}
