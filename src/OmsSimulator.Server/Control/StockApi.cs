using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/stock</c> shows the stock of every location and product, <c>PATCH</c> counts it: all or nothing.</summary>
internal static class StockApi
{
    public static void MapStock(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/stock", Show);
        routes.MapPatch("/__admin/stock", Count);
    }

    private static async Task Show(HttpContext context)
    {
        var rows = await context.Sandbox().Ledger.Read(LocationStock.All);
        await context.Answer(Describe(rows));
    }

    private static async Task Count(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var counted = Domain.WorldDocument.ReadStock(document.Root, problems);
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        var (count, _) = await context
            .Sandbox()
            .Ledger.Commit(
                null,
                (oms, _) =>
                {
                    var decided = StockTaking.Decide(oms, counted);
                    return new Decided<StockTaking>(decided.Facts, decided);
                }
            );
        await (count.Problems.None ? context.Answer(Describe(count.Rows)) : context.Unprocessable(count.Problems));
    }

    private static IReadOnlyList<StockRow> Describe(IReadOnlyList<LocationStock> rows) =>
        [
            .. rows.Select(row => new StockRow(
                row.StockLocation,
                row.Sku,
                row.Level.OnHand,
                row.Level.Reserved,
                row.Level.Available,
                row.Level.Discrepancy
            )),
        ];
}
