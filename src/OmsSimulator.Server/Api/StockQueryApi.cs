using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary><c>GET /query-stock-availability</c>: which locations have all of some products. Documented: API.</summary>
internal static class StockQueryApi
{
    public static void MapStockQuery(this VendorEndpoints vendor) => vendor.Get("/query-stock-availability", Answer);

    private static async Task Answer(HttpContext context, Sandbox sandbox, User? user)
    {
        var query = new StockQuery(QueryNames.Of(context.Request));
        context.Warn(null, query.Warnings);
        if (query.Refusal is { } bad)
        {
            await context.Refuse(bad);
            return;
        }

        var (answer, refusal) = await sandbox.Ledger.Read(query, static (oms, query) => (query.Answer(oms, out var none), none));
        await (refusal is null ? context.Answer(answer!, ServedJson.Wire.IReadOnlyDictionaryStringBoolean) : context.Refuse(refusal));
    }
}
