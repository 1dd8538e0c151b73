namespace OmsSimulator.Domain;

/// <content>Rows as a store keeps them, each given to the state by itself.</content>
public sealed partial class OmsState
{
    /// <summary>The rows of which there are few: all that have no codec.</summary>
    internal IEnumerable<StateLine> FewRows() =>
        FirstRows()
            .Concat(
                new ITable[] { Products, StockLocations, CargoCompanies, DenialReasons, Scenarios, Users, Hooks }.SelectMany(static table =>
                    table.Lines()
                )
            )
            .Concat(TokenRows());

    /// <summary>Stock.</summary>
    internal IEnumerable<StateLine.StockRow> StockRows() =>
        stock.All.Select(static entry => new StateLine.StockRow(
            entry.Key.Location,
            entry.Key.Product,
            entry.Value.OnHand,
            entry.Value.Reserved,
            entry.Value.Discrepancy
        ));

    /// <summary>Takes an order.</summary>
    internal void Restore(Order row)
    {
        Orders.Set(row.Id, Next(Orders, row.Id, row));
        orderByNumber.Set(row.Number, row.Id);
    }

    /// <summary>Takes an order item.</summary>
    internal void Restore(in OrderItem row) => OrderItems.Set(row.Id, Next(OrderItems, row.Id, row));

    /// <summary>Takes a package.</summary>
    internal void Restore(in Package row)
    {
        Packages.Set(row.Id, Next(Packages, row.Id, row));
        packagesOfOrder.Add(row.OrderId, row.Id);
        Index(row.State).Add(row.Id);
        IndexAt(row.StockLocationId).Add(row.Id);
        if (!quota.Has(row.StockLocationId))
            throw new FormatException($"Package {row.Id} is at the unknown stock location {row.StockLocationId}.");
        CountQuota(row.StockLocationId, row.HoldsQuota, +1);
    }

    /// <summary>Takes a package item.</summary>
    internal void Restore(in PackageItem row) => PackageItems.Set(row.Id, Next(PackageItems, row.Id, row));

    /// <summary>Takes a shipment.</summary>
    internal void Restore(Shipment row)
    {
        Shipments.Set(row.Id, Next(Shipments, row.Id, row));
        KnowAwb(row);
    }

    /// <summary>Takes a transfer order.</summary>
    internal void Restore(TransferOrder row)
    {
        Transfers.Set(row.Id, Next(Transfers, row.Id, row));
        transfersOfPackage.Add(row.PackageId, row.Id);
    }

    /// <summary>Takes a transfer item.</summary>
    internal void Restore(TransferItem row) => TransferItems.Set(row.Id, Next(TransferItems, row.Id, row));

    /// <summary>Takes an execution plan.</summary>
    internal void Restore(ExecutionPlan row) => Apply(new ExecutionPlanRecorded(Next(ExecutionPlans, row.Id, row)));

    /// <summary>Takes stock.</summary>
    internal void Restore(StateLine.StockRow row) =>
        stock.Set((row.StockLocationId, row.ProductId), new StockLevel(row.OnHand, row.Reserved, row.Discrepancy));

    private IEnumerable<StateLine> TokenRows() =>
        tokens.All.Select(static entry => new StateLine.TokenRow(entry.Key, entry.Value.UserId, entry.Value.IssuedAt));
}
