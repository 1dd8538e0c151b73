using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>
/// <c>GET /query-stock-availability</c>: which locations have all of some products; a repeated <c>sku</c> is a quantity. Documented: API.
/// </summary>
internal static class StockQueryApi
{
    private const int MostSkus = 100;
    private const int MostErpCodes = 50;
    private const int MostTags = 20;

    /// <summary>Maps it.</summary>
    public static void MapStockQuery(this VendorEndpoints vendor) => vendor.Get("/query-stock-availability", Query);

    private static Task Query(HttpContext context, Sandbox sandbox, User? user)
    {
        var skus = Values(context, "sku");
        var erpCodes = Values(context, "erp_code");
        var tags = Values(context, "tag");
        if (skus.Count is 0 or > MostSkus)
            return Bad(context, $"sku is expected 1 to {MostSkus} times.");
        if (erpCodes.Count > MostErpCodes)
            return Bad(context, $"erp_code is expected at most {MostErpCodes} times.");
        if (tags.Count > MostTags)
            return Bad(context, $"tag is expected at most {MostTags} times.");

        var wanted = skus.GroupBy(sku => sku).Select(group => (Sku: group.Key, Quantity: group.Count())).ToArray();
        IReadOnlyDictionary<string, bool> answer = sandbox.Read(oms =>
            Locations(oms, erpCodes, tags).ToDictionary(location => location.ErpCode, location => Has(oms, location, wanted))
        );
        return answer.Count == 0
            ? context.Refuse(Refusals.OfDetail(Refusals.NoLocation, reason: "No active stock location has one of these codes and tags."))
            : context.Answer(answer, WireJson.Wire.IReadOnlyDictionaryStringBoolean);
    }

    private static Task Bad(HttpContext context, string sentence) =>
        context.Refuse(Refusals.OfDetail(Refusals.BadQuery, sentence, sentence));

    private static List<string> Values(HttpContext context, string name) =>
        [.. context.Request.Query[name].OfType<string>().Where(value => value.Length > 0)];

    private static bool Has(OmsState oms, StockLocation location, IReadOnlyList<(string Sku, int Quantity)> wanted) =>
        wanted.All(want => oms.FindProduct(want.Sku, out var product) && oms.Stock(location.Id, product.Id).Available >= want.Quantity);

    // Assumed: without codes and tags every active location is asked.
    private static IEnumerable<StockLocation> Locations(OmsState oms, List<string> erpCodes, List<string> tags) =>
        oms
            .StockLocations.Ascending()
            .Where(location =>
                location.IsActive
                && (erpCodes.Count == 0 || erpCodes.Contains(location.ErpCode))
                && (tags.Count == 0 || location.Tags.Any(tags.Contains))
            );
}
