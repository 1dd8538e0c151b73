using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>Makes the vendor's resources of transfers, under the sandbox's lock, or of what was captured there.</summary>
internal static class TransferResources
{
    /// <summary>A transfer order.</summary>
    public static TransferOrderResource TransferOrder(OmsState oms, TransferOrder transfer) =>
        TransferOrder(CapturedTransfer.Of(oms, transfer));

    /// <summary>A transfer order as it was captured; needs no lock.</summary>
    public static TransferOrderResource TransferOrder(CapturedTransfer captured)
    {
        var (transfer, known) = (captured.Transfer, InstallationResources.Of(captured.Installation));
        var state = known.State(transfer.State);
        return new()
        {
            Id = transfer.Id,
            Number = transfer.Number,
            State = state,
            Order = new(transfer.OrderId, captured.OrderNumber),
            Package = new(transfer.PackageId, captured.PackageNumber),
            Source = StockLocationResources.StockLocation(captured.Source),
            Destination = StockLocationResources.StockLocation(captured.Destination),
            TransferitemSet =
            [
                .. captured.Items.Select(line => new TransferItemResource(
                    line.Item.Id,
                    OrderResources.Product(line.Product),
                    line.Item.Quantity,
                    state
                )),
            ],
            Shipment = captured.Shipment is { } shipment ? ShipmentResources.Shipment(shipment) : null,
            Commands = known.Commands(transfer),
            CreatedDate = transfer.CreatedDate,
            ModifiedDate = transfer.ModifiedDate,
        };
    }

    /// <summary>A transfer item in the list of all of them.</summary>
    public static TransferItemRow Row(OmsState oms, TransferItem item)
    {
        var state = InstallationResources.Of(oms.Installation).State(oms.Transfers[item.TransferOrderId].State);
        return new(item.Id, item.TransferOrderId, OrderResources.Product(oms.Products[item.ProductId]), item.Quantity, state);
    }
}
