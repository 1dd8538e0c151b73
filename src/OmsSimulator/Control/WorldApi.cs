using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>POST /__admin/world</c> adds to the world, <c>PATCH /__admin/stock</c> counts stock: all or nothing.</summary>
internal static class WorldApi
{
    /// <summary>Maps them.</summary>
    public static void MapWorld(this IEndpointRouteBuilder routes, MemoryTrim trim)
    {
        routes.MapPost("/__admin/world", context => Add(context, trim));
        routes.MapPatch("/__admin/stock", SetStock);
    }

    private static async Task Add(HttpContext context, MemoryTrim trim)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var world = WorldDocument.Read(document.Root, Place.Root, problems);
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        var conflict = false;
        var added = context.Sandbox().Write(null, (oms, now, apply) =>
        {
            conflict = WorldCheck.IsConflict(oms, world, problems);
            if (!problems.None)
                return null;
            var loading = new WorldLoading(oms, world, now);
            foreach (var fact in loading.Facts())
                apply(fact);
            return loading;
        });
        if (added is null)
            await (conflict ? context.Conflict(problems) : context.Unprocessable(problems));
        else
            await AddedWorld.Answer(context, added);
        trim.Loaded(world.Packages.Count + world.Orders.Count);
    }

    private static async Task SetStock(HttpContext context)
    {
        using var document = await ControlDocument.Read(context);
        if (document is null)
            return;
        var problems = new Problems();
        var rows = WorldDocument.ReadStock(document.Root, problems);
        if (!problems.None)
        {
            await context.Unprocessable(problems);
            return;
        }

        var levels = context.Sandbox().Write(null, (oms, _, apply) =>
        {
            foreach (var (location, stock) in rows)
                WorldCheck.CheckStock(oms, location, stock, problems);
            return problems.None ? rows.Select(row => Set(oms, apply, row.StockLocation, row.Stock)).ToArray() : [];
        });
        if (problems.None)
            await context.Answer(StatusCodes.Status200OK, writer => WriteLevels(writer, rows, levels));
        else
            await context.Unprocessable(problems);
    }

    private static StockLevel Set(OmsState oms, Action<OmsFact> apply, string erpCode, WorldStock stock)
    {
        oms.FindStockLocation(erpCode, out var location);
        oms.FindProduct(stock.Sku, out var product);
        apply(new StockSet(location!.Id, product!.Id, stock.Quantity));
        return oms.Stock(location.Id, product.Id);
    }

    private static void WriteLevels(Utf8JsonWriter writer, IReadOnlyList<(string StockLocation, WorldStock Stock)> rows, StockLevel[] levels)
    {
        writer.WriteStartArray();
        for (var index = 0; index < levels.Length; index++)
        {
            writer.WriteStartObject();
            writer.WriteString("stock_location", rows[index].StockLocation);
            writer.WriteString("sku", rows[index].Stock.Sku);
            writer.WriteNumber("on_hand", levels[index].OnHand);
            writer.WriteNumber("reserved", levels[index].Reserved);
            writer.WriteNumber("available", levels[index].Available);
            writer.WriteBoolean("discrepancy", levels[index].Discrepancy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
