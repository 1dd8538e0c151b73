using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/search</c>: finds by number, id, SKU, air waybill number or customer.</summary>
internal static class SearchApi
{
    private const int Longest = 100;
    private const int DefaultLimit = 20;
    private const int MostResults = 100;

    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapGet("/__admin/search", Find);

    private static async Task Find(HttpContext context)
    {
        var problems = new Problems();
        var query = new NamedQuery(context.Request.Query, problems, "q", "limit");
        var text = (query.Text("q") ?? "").Trim();
        var limit = query.Number("limit", 1, MostResults) ?? DefaultLimit;
        if (text.Length is 0 or > Longest)
            problems.Add(Place.Root.At("q"), $"required: expected 1 to {Longest} characters");
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        await context.Answer(
            await context
                .Sandbox()
                .Ledger.Read(
                    (text, limit),
                    static (oms, asked) =>
                    {
                        var (hits, isComplete) = Search.Of(oms, asked.text, asked.limit);
                        return new SearchResults(asked.text, [.. hits.Select(hit => Describe(oms, hit))], isComplete);
                    }
                )
        );
    }

    private static SearchResult Describe(OmsState oms, SearchHit hit)
    {
        var (number, title, state) = hit.Kind switch
        {
            SearchKind.Package => Of(oms, oms.Packages[hit.Id]),
            SearchKind.Order => Of(oms.Orders[hit.Id]),
            SearchKind.Transfer => (oms.Transfers[hit.Id].Number, oms.Transfers[hit.Id].Number, oms.Transfers[hit.Id].State.ToString()),
            SearchKind.Product => (oms.Products[hit.Id].Sku, oms.Products[hit.Id].Name, null),
            _ => (oms.StockLocations[hit.Id].ErpCode, oms.StockLocations[hit.Id].Name, (string?)null),
        };
        return new(
            hit.Kind == SearchKind.StockLocation ? "stock_location" : hit.Kind.ToString().ToLowerInvariant(),
            hit.Id,
            number,
            title,
            state,
            hit.By.ToString().ToLowerInvariant()
        );
    }

    private static (string, string, string?) Of(OmsState oms, in Package package) =>
        (package.Number, NameOf(oms.Orders[package.OrderId]), package.State.Key);

    private static (string, string, string?) Of(Order order) => (order.Number, NameOf(order), order.State.ToString());

    private static string NameOf(Order order) => $"{order.Customer.FirstName} {order.Customer.LastName}";
}
