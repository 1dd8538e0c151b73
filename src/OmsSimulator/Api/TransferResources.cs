using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>Makes the vendor's resources of transfers; runs under the sandbox's lock.</summary>
internal static class TransferResources
{
    /// <summary>A transfer order.</summary>
    public static TransferOrderResource TransferOrder(OmsState oms, TransferOrder transfer) => new()
    {
        Id = transfer.Id,
        Number = transfer.Number,
        State = InstallationResources.Of(oms.Installation).State(transfer.State),
        Order = new(transfer.OrderId, oms.Orders[transfer.OrderId].Number),
        Package = new(transfer.PackageId, oms.Packages[transfer.PackageId].Number),
        Source = Resources.StockLocation(oms, oms.StockLocations[transfer.SourceId]),
        Destination = Resources.StockLocation(oms, oms.StockLocations[transfer.DestinationId]),
        TransferitemSet = [.. transfer.ItemIds.Select(item => Item(oms, oms.TransferItems[item], transfer))],
        Shipment = transfer.ShipmentId is { } id ? Resources.Shipment(oms, oms.Shipments[id]) : null,
        Commands = InstallationResources.Of(oms.Installation).Commands(transfer),
        CreatedDate = transfer.CreatedDate,
        ModifiedDate = transfer.ModifiedDate,
    };

    /// <summary>A transfer item in the list of all of them.</summary>
    public static TransferItemRow Row(OmsState oms, TransferItem item)
    {
        var resource = Item(oms, item, oms.Transfers[item.TransferOrderId]);
        return new(resource.Id, item.TransferOrderId, resource.Product, resource.Quantity, resource.State);
    }

    private static TransferItemResource Item(OmsState oms, TransferItem item, TransferOrder transfer) =>
        new(item.Id, Resources.Product(oms.Products[item.ProductId]), item.Quantity, InstallationResources.Of(oms.Installation).State(transfer.State));
}
