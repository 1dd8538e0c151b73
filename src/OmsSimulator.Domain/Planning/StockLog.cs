namespace OmsSimulator.Domain;

/// <summary>Notes the stock that planning looked at, for the execution plan.</summary>
/// <param name="oms">The world.</param>
/// <param name="stock">The stock as the decision sees it.</param>
internal sealed class StockLog(OmsState oms, StockSeen stock)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, long>> levels = [];
    private bool quotaExhausted;

    /// <summary>The attempt that looked.</summary>
    public PlanAttempt Attempt(DateTime at, int rule) =>
        new(at, rule, new SeenLevels(levels)) { QuotaExhausted = quotaExhausted ? true : null };

    /// <summary>Whether a location may get a package as a rule wants it; notes where only its quota is in the way.</summary>
    public bool Allows(ScenarioRule rule, StockLocation location, IReadOnlyList<Demand> demands)
    {
        if (!rule.SelectsByQuota || stock.HasQuota(location))
            return true;
        quotaExhausted |=
            oms.AvailableQuota(location) <= 0 && demands.Any(demand => stock.Available(location.Id, demand.ProductId) >= demand.Quantity);
        return false;
    }

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
