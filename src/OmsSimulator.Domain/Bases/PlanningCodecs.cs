namespace OmsSimulator.Domain;

/// <summary>How transfers, execution plans and stock stand in a base.</summary>
internal static class PlanningCodecs
{
    /// <summary>Transfer orders.</summary>
    public static RowCodec<TransferOrder> Transfers { get; } =
        new(BaseKind.Transfers, static oms => oms.Transfers.Ascending(), Write, ReadTransfer, static (oms, row) => oms.Restore(row));

    /// <summary>Transfer items.</summary>
    public static RowCodec<TransferItem> TransferItems { get; } =
        new(BaseKind.TransferItems, static oms => oms.TransferItems.Ascending(), Write, ReadItem, static (oms, row) => oms.Restore(row));

    /// <summary>Execution plans.</summary>
    public static RowCodec<ExecutionPlan> Plans { get; } =
        new(BaseKind.Plans, static oms => oms.ExecutionPlans.Ascending(), Write, ReadPlan, static (oms, row) => oms.Restore(row));

    /// <summary>Stock.</summary>
    public static RowCodec<StateLine.StockRow> Stock { get; } =
        new(BaseKind.Stock, static oms => oms.StockRows(), Write, ReadStock, static (oms, row) => oms.Restore(row));

    private static void Write(BaseOutput output, TransferOrder row)
    {
        output.Number(row.Id);
        output.Text(row.Number);
        output.Number(row.OrderId);
        output.Number(row.PackageId);
        output.Number(row.SourceId);
        output.Number(row.DestinationId);
        output.Word(row.State.Key);
        output.Number((int)row.Stock);
        output.Ids(row.ItemIds);
        output.Maybe(row.ShipmentId);
        output.Instant(row.CreatedDate);
        output.Instant(row.ModifiedDate);
    }

    private static TransferOrder ReadTransfer(BaseInput input) =>
        new()
        {
            Id = input.Id(),
            Number = input.Text(),
            OrderId = input.Id(),
            PackageId = input.Id(),
            SourceId = input.Id(),
            DestinationId = input.Id(),
            State = new(input.Word()),
            Stock = (ItemStock)input.Id(),
            ItemIds = input.Ids(),
            ShipmentId = input.MaybeId(),
            CreatedDate = input.Instant(),
            ModifiedDate = input.Instant(),
        };

    private static void Write(BaseOutput output, TransferItem row)
    {
        output.Number(row.Id);
        output.Number(row.TransferOrderId);
        output.Number(row.PackageItemId);
        output.Number(row.ProductId);
        output.Number(row.Quantity);
    }

    private static TransferItem ReadItem(BaseInput input) => new(input.Id(), input.Id(), input.Id(), input.Id(), input.Id());

    private static void Write(BaseOutput output, ExecutionPlan row)
    {
        output.Number(row.Id);
        output.Number(row.OrderId);
        output.Number((int)row.State);
        output.Number(row.Items.Count);
        foreach (var item in row.Items)
        {
            output.Number(item.Id);
            output.Number(item.OrderItemId);
            output.Maybe(item.PackageId);
            output.Maybe(item.StockLocationId);
        }

        output.Number(row.Attempts.Count);
        foreach (var attempt in row.Attempts)
            Write(output, attempt);
        output.Instant(row.CreatedDate);
        output.Instant(row.ModifiedDate);
    }

    private static ExecutionPlan ReadPlan(BaseInput input) =>
        new()
        {
            Id = input.Id(),
            OrderId = input.Id(),
            State = (PlanState)input.Id(),
            Items = input.Many(static input => new ExecutionPlanItem(input.Id(), input.Id(), input.MaybeId(), input.MaybeId())),
            Attempts = input.Many(ReadAttempt),
            CreatedDate = input.Instant(),
            ModifiedDate = input.Instant(),
        };

    private static void Write(BaseOutput output, PlanAttempt row)
    {
        output.Instant(row.At);
        output.Number(row.Rule);
        output.Number(row.Stock.Count);
        foreach (var (location, stock) in row.Stock)
        {
            output.Word(location);
            output.Number(stock.Count);
            foreach (var (sku, count) in stock)
            {
                output.Word(sku);
                output.Number(count);
            }
        }

        output.Maybe(row.QuotaExhausted is { } exhausted ? (exhausted ? 1 : 0) : null);
    }

    private static PlanAttempt ReadAttempt(BaseInput input)
    {
        var (at, rule) = (input.Instant(), input.Id());
        var locations = new Dictionary<string, IReadOnlyDictionary<string, long>>();
        for (var left = input.Id(); left > 0; left--)
            locations.Add(input.Word(), ReadCounts(input));
        return new PlanAttempt(at, rule, new SeenLevels(locations))
        {
            QuotaExhausted = input.MaybeId() is { } exhausted ? exhausted == 1 : null,
        };
    }

    private static Dictionary<string, long> ReadCounts(BaseInput input)
    {
        var counts = new Dictionary<string, long>();
        for (var left = input.Id(); left > 0; left--)
            counts.Add(input.Word(), input.Number());
        return counts;
    }

    private static void Write(BaseOutput output, StateLine.StockRow row)
    {
        output.Number(row.StockLocationId);
        output.Number(row.ProductId);
        output.Number(row.OnHand);
        output.Number(row.Reserved);
        output.Flag(row.Discrepancy);
    }

    private static StateLine.StockRow ReadStock(BaseInput input) =>
        new(input.Id(), input.Id(), input.Number(), input.Number(), input.Flag());
}
