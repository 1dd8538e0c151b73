namespace OmsSimulator.Domain;

/// <summary>Stock is counted: locations have other quantities on hand, and no discrepancy any more. All of them, or none.</summary>
/// <param name="Facts">What happens; none where there is a problem.</param>
/// <param name="Rows">Every count as it is then, in their order.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record StockTaking(IReadOnlyList<OmsFact> Facts, IReadOnlyList<LocationStock> Rows, Problems Problems)
{
    /// <summary>Decides counts that were read of a document.</summary>
    public static StockTaking Decide(OmsState oms, IReadOnlyList<(string StockLocation, WorldStock Stock)> counted)
    {
        var problems = new Problems();
        foreach (var (location, stock) in counted)
            WorldCheck.CheckStock(oms, location, stock, problems);
        var (facts, rows) = (new List<OmsFact>(), new List<LocationStock>());
        foreach (var (erpCode, stock) in problems.None ? counted : [])
        {
            if (!oms.TryGetStockLocation(erpCode, out var location) || !oms.TryGetProduct(stock.Sku, out var product))
                continue;
            facts.Add(new StockSet(location.Id, product.Id, stock.Quantity));
            rows.Add(
                new(erpCode, stock.Sku, new StockLevel(stock.Quantity, oms.Stock(location.Id, product.Id).Reserved, Discrepancy: false))
            );
        }

        return new(facts, rows, problems);
    }
}

/// <summary>The stock of a product at a location.</summary>
/// <param name="StockLocation">The location's ERP code.</param>
/// <param name="Sku">The product's SKU.</param>
/// <param name="Level">How much there is, and of what.</param>
public sealed record LocationStock(string StockLocation, string Sku, StockLevel Level)
{
    /// <summary>All that was ever counted, by location and product.</summary>
    public static IReadOnlyList<LocationStock> All(OmsState oms) =>
        [
            .. oms
                .StockLevels.OrderBy(entry => entry.Key.Location)
                .ThenBy(entry => entry.Key.Product)
                .Select(entry => new LocationStock(
                    oms.StockLocations[entry.Key.Location].ErpCode,
                    oms.Products[entry.Key.Product].Sku,
                    entry.Value
                )),
        ];
}
