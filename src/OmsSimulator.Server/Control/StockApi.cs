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

    private static Task Show(HttpContext context)
    {
        var rows = context
            .Sandbox()
            .Read(static oms =>
                oms.StockLevels.Select(entry =>
                        (Location: oms.StockLocations[entry.Key.Location], Product: oms.Products[entry.Key.Product], Level: entry.Value)
                    )
                    .OrderBy(row => row.Location.Id)
                    .ThenBy(row => row.Product.Id)
                    .Select(row => (row.Location.ErpCode, row.Product.Sku, row.Level))
                    .ToArray()
            );
        return context.Answer(StatusCodes.Status200OK, writer => Write(writer, rows));
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

        var rows = context
            .Sandbox()
            .Write(
                null,
                (oms, _, apply) =>
                {
                    foreach (var (location, stock) in counted)
                        WorldCheck.CheckStock(oms, location, stock, problems);
                    return problems.None
                        ? counted.Select(row => (row.StockLocation, row.Stock.Sku, Set(oms, apply, row.StockLocation, row.Stock))).ToArray()
                        : [];
                }
            );
        await (problems.None ? context.Answer(StatusCodes.Status200OK, writer => Write(writer, rows)) : context.Unprocessable(problems));
    }

    private static StockLevel Set(OmsState oms, Action<OmsFact> apply, string erpCode, WorldStock stock)
    {
        oms.FindStockLocation(erpCode, out var location);
        oms.FindProduct(stock.Sku, out var product);
        apply(new StockSet(location!.Id, product!.Id, stock.Quantity));
        return oms.Stock(location.Id, product.Id);
    }

    private static void Write(Utf8JsonWriter writer, (string ErpCode, string Sku, StockLevel Level)[] rows)
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
