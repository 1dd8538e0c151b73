namespace OmsSimulator.Domain;

/// <content>The fold of what happens to transfer orders: stock leaves its source, and arrives.</content>
public sealed partial class OmsState
{
    private void Apply(TransferCreated fact)
    {
        var transfer = fact.Transfer;
        Transfers.Set(transfer.Id, transfer);
        transfersOfPackage.Add(transfer.PackageId, transfer.Id);
        foreach (var item in fact.Items)
        {
            TransferItems.Set(item.Id, item);
            ChangeStock(transfer.SourceId, item.ProductId, level => level with { Reserved = level.Reserved + item.Quantity });
        }
    }

    private void Apply(TransferDispatched fact, DateTime at)
    {
        var transfer = Transfers[fact.TransferOrderId];
        foreach (var item in ItemsOf(transfer))
        {
            ChangeStock(
                transfer.SourceId,
                item.ProductId,
                level => level with { OnHand = level.OnHand - item.Quantity, Reserved = level.Reserved - item.Quantity }
            );
        }

        ChangeTransfer(transfer.Id, at, found => found with { Stock = ItemStock.Consumed });
    }

    private void Apply(TransferArrived fact, DateTime at)
    {
        var transfer = Transfers[fact.TransferOrderId];
        foreach (var item in ItemsOf(transfer))
            ChangeStock(transfer.DestinationId, item.ProductId, level => level with { OnHand = level.OnHand + item.Quantity });
        ChangeTransfer(transfer.Id, at, found => found with { Stock = ItemStock.None });
    }

    private void Apply(TransferReservationsReleased fact, DateTime at)
    {
        var transfer = Transfers[fact.TransferOrderId];
        foreach (var item in ItemsOf(transfer))
        {
            if (transfer.Stock == ItemStock.Reserved)
                ChangeStock(transfer.SourceId, item.ProductId, level => level with { Reserved = level.Reserved - item.Quantity });
            else if (transfer.Stock == ItemStock.Consumed)
                ChangeStock(transfer.SourceId, item.ProductId, level => level with { OnHand = level.OnHand + item.Quantity });
        }

        ChangeTransfer(transfer.Id, at, found => found with { Stock = ItemStock.None });
    }

    private void Apply(TransferDiscrepanciesFound fact, DateTime at)
    {
        foreach (var id in fact.TransferItemIds)
            ChangeStock(fact.StockLocationId, TransferItems[id].ProductId, level => level with { Discrepancy = true });
        ChangeTransfer(fact.TransferOrderId, at, static transfer => transfer);
    }

    private IEnumerable<TransferItem> ItemsOf(TransferOrder transfer) => transfer.ItemIds.Select(id => TransferItems[id]);

    private void Apply(TransferStateChanged fact, DateTime at) =>
        ChangeTransfer(fact.TransferOrderId, at, transfer => transfer with { State = fact.To });

    private void ChangeTransfer(int id, DateTime at, Func<TransferOrder, TransferOrder> change) =>
        Transfers.Set(id, change(Transfers[id]) with { ModifiedDate = at });
}
