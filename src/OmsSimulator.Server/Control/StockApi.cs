using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/stock</c> shows the stock of every location and product, <c>PATCH</c> counts it: all or nothing.</summary>
internal static class StockApi
{
    /// <summary>Maps them.</summary>
    public static void MapStock(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__admin/stock", Show);
        routes.MapPatch("/__admin/stock", Count);
    }

    private static async Task Show(HttpContext context)
    {
        var rows = await context.Sandbox().Ledger.Read(LocationStock.All);
        await context.Answer(StatusCodes.Status200OK, writer => Write(writer, rows));
    }

    private static async Task Count(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var counted = WorldDocument.ReadStock(document.Root, problems);
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
        await (
            count.Problems.None
                ? context.Answer(StatusCodes.Status200OK, writer => Write(writer, count.Rows))
                : context.Unprocessable(count.Problems)
        );
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<LocationStock> rows)
    {
        writer.WriteStartArray();
        foreach (var (erpCode, sku, level) in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("stock_location", erpCode);
            writer.WriteString("sku", sku);
            writer.WriteNumber("on_hand", level.OnHand);
            writer.WriteNumber("reserved", level.Reserved);
            writer.WriteNumber("available", level.Available);
            writer.WriteBoolean("discrepancy", level.Discrepancy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
