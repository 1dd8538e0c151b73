namespace OmsSimulator.Domain;

/// <summary>Notes the stock that planning looked at, for the execution plan.</summary>
/// <param name="oms">The world.</param>
/// <param name="stock">The stock as the decision sees it.</param>
internal sealed class StockLog(OmsState oms, StockSeen stock)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, long>> levels = [];

    /// <summary>Per <c>erp_code</c>, per sku what was available.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Levels => levels;

    /// <summary>Notes what a location has for some demands; always true, so that it can stand in a condition.</summary>
    public bool Looks(StockLocation location, IReadOnlyList<Demand> demands)
    {
        var seen = new Dictionary<string, long>();
        foreach (var demand in demands)
            seen[oms.Products[demand.ProductId].Sku] = stock.Available(location.Id, demand.ProductId);
        levels[location.ErpCode] = seen;
        return true;
    }
}
