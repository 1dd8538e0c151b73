namespace OmsSimulator.Domain;

/// <summary>
/// Stock and quota as one decision sees them: the world's, with what the decision itself has released, marked and taken so far.
/// </summary>
/// <param name="oms">The world.</param>
public sealed class StockSeen(OmsState oms)
{
    private readonly Dictionary<(int Location, int Product), long> changes = [];
    private readonly HashSet<(int Location, int Product)> marked = [];

    /// <summary>What a new package may take.</summary>
    public long Available(int location, int product)
    {
        var key = (location, product);
        var level = oms.Stock(location, product);
        return level.Discrepancy || marked.Contains(key) ? 0 : level.Available + changes.GetValueOrDefault(key);
    }

    /// <summary>An item gives back what it holds at its location.</summary>
    public void Release(int location, PackageItem item)
    {
        if (item.Stock != ItemStock.None)
            Change(location, oms.OrderItems[item.OrderItemId].ProductId, item.Quantity);
    }

    /// <summary>A product is not where it should be.</summary>
    public void Mark(int location, int product) => marked.Add((location, product));

    /// <summary>Whether a location can supply all of some demands.</summary>
    public bool CanSupply(int location, IReadOnlyList<Demand> demands)
    {
        if (demands.Count == 1)
            return Available(location, demands[0].ProductId) >= demands[0].Quantity;
        var wanted = new Dictionary<int, long>();
        foreach (var demand in demands)
            wanted[demand.ProductId] = wanted.GetValueOrDefault(demand.ProductId) + demand.Quantity;
        return wanted.All(want => Available(location, want.Key) >= want.Value);
    }

    /// <summary>Takes one demand; the caller has seen that it can.</summary>
    public void Take(int location, Demand demand) => Change(location, demand.ProductId, -demand.Quantity);

    /// <summary>Takes all of some items, or nothing.</summary>
    public bool TryTake(int location, IReadOnlyList<PackageItem> items)
    {
        var demands = items.Select(item => Demand.Of(oms, item)).ToArray();
        if (!CanSupply(location, demands))
            return false;
        foreach (var demand in demands)
            Take(location, demand);
        return true;
    }

    /// <summary>Whether a location has quota for one more package: no limit counts as none to give.</summary>
    public bool HasQuota(StockLocation location) => oms.AvailableQuota(location) > 0;

    private void Change(int location, int product, long by)
    {
        var key = (location, product);
        changes[key] = changes.GetValueOrDefault(key) + by;
    }
}

/// <summary>What an order item needs from a location: all of it, since an order item always goes whole.</summary>
/// <param name="OrderItemId">The order item.</param>
/// <param name="ProductId">Of what.</param>
/// <param name="Quantity">How many.</param>
public readonly record struct Demand(int OrderItemId, int ProductId, int Quantity)
{
    /// <summary>What a package item needs.</summary>
    public static Demand Of(OmsState oms, PackageItem item) =>
        new(item.OrderItemId, oms.OrderItems[item.OrderItemId].ProductId, item.Quantity);
}
