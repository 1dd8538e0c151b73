namespace OmsSimulator.Domain;

/// <summary>
/// Which locations have all of some products; a repeated SKU is a quantity. Names are compared exactly, and one that is not known is
/// ignored, with a warning. Documented: API.
/// </summary>
public sealed class StockQuery
{
    private const string Sku = "sku";
    private const string ErpCode = "erp_code";
    private const string Tag = "tag";
    private const int MostSkus = 100;
    private const int MostErpCodes = 50;
    private const int MostTags = 20;

    private readonly Dictionary<string, List<string>> said = new(StringComparer.Ordinal)
    {
        [Sku] = [],
        [ErpCode] = [],
        [Tag] = [],
    };
    private readonly List<Finding> findings = [];

    /// <summary>Reads a query: its names and values, decoded, in the order of the address. An empty value is none.</summary>
    public StockQuery(IEnumerable<(string Name, string Value)> query)
    {
        foreach (var (name, value) in query)
        {
            if (said.TryGetValue(name, out var values))
            {
                if (value.Length > 0)
                    values.Add(value);
                continue;
            }

            findings.Add(
                new(
                    $"?{(name.Length <= 60 ? name : name[..60])}",
                    "sku, erp_code or tag",
                    "an unknown name, ignored",
                    Provenance.Derived(Pages.Libraries)
                )
            );
        }
    }

    /// <summary>What is against the contract and was accepted.</summary>
    public IReadOnlyList<Finding> Warnings => findings;

    /// <summary>Too many values, or no SKU; none: it can be answered.</summary>
    public Refusal? Refusal =>
        said[Sku].Count is 0 or > MostSkus ? Bad($"sku is expected 1 to {MostSkus} times.")
        : said[ErpCode].Count > MostErpCodes ? Bad($"erp_code is expected at most {MostErpCodes} times.")
        : said[Tag].Count > MostTags ? Bad($"tag is expected at most {MostTags} times.")
        : null;

    /// <summary>The locations that are asked, by their code, and whether each has all of it; none where no location is asked.</summary>
    /// <param name="oms">The world.</param>
    /// <param name="refusal">Why there is no answer.</param>
    public IReadOnlyDictionary<string, bool>? Answer(OmsState oms, out Refusal? refusal)
    {
        var wanted = said[Sku].GroupBy(sku => sku).Select(group => (Sku: group.Key, Quantity: group.Count())).ToArray();
        var answer = Locations(oms).ToDictionary(location => location.ErpCode, location => Has(oms, location, wanted));
        refusal =
            answer.Count == 0
                ? Refusals.OfDetail(Refusals.NoLocation, reason: "No active stock location has one of these codes and tags.")
                : null;
        return refusal is null ? answer : null;
    }

    private static Refusal Bad(string sentence) => Refusals.OfDetail(Refusals.BadQuery, sentence, sentence);

    private static bool Has(OmsState oms, StockLocation location, IReadOnlyList<(string Sku, int Quantity)> wanted) =>
        wanted.All(want => oms.TryGetProduct(want.Sku, out var product) && oms.Stock(location.Id, product.Id).Available >= want.Quantity);

    // Assumed: without codes and tags every active location is asked.
    private IEnumerable<StockLocation> Locations(OmsState oms)
    {
        var (erpCodes, tags) = (said[ErpCode], said[Tag]);
        return oms
            .StockLocations.Ascending()
            .Where(location =>
                location.IsActive
                && (erpCodes.Count == 0 || erpCodes.Contains(location.ErpCode))
                && (tags.Count == 0 || location.Tags.Any(tags.Contains))
            );
    }
}
