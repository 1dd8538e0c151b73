using System.Text.Json;
using OmsSimulator.Api;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>POST /__admin/world</c> adds to the world, <c>PATCH /__admin/stock</c> counts stock: all or nothing.</summary>
internal static class WorldApi
{
    /// <summary>Maps them.</summary>
    public static void MapWorld(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/__admin/world", Add);
        routes.MapPatch("/__admin/stock", SetStock);
    }

    private static async Task Add(HttpContext context)
    {
        using var document = await context.ReadDocument();
        if (document is null)
            return;
        var problems = new Problems();
        var world = WorldDocument.Read(document.RootElement, Place.Root, problems);
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
            return new AddedWorld(oms, loading);
        });
        if (added is not null)
            await context.Answer(StatusCodes.Status201Created, added.Write);
        else
            await (conflict ? context.Conflict(problems) : context.Unprocessable(problems));
    }

    private static async Task SetStock(HttpContext context)
    {
        using var document = await context.ReadDocument();
        if (document is null)
            return;
        var problems = new Problems();
        var rows = WorldDocument.ReadStock(document.RootElement, problems);
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

/// <summary>What a world document made, as the vendor's resources, under the document's keys and in its order.</summary>
internal sealed class AddedWorld
{
    private readonly List<(string Key, Action<Utf8JsonWriter> Write)> members = [];

    /// <summary>Makes the resources; runs under the sandbox's lock.</summary>
    public AddedWorld(OmsState oms, WorldLoading loading)
    {
        var wire = WireJson.Wire;
        Add("stock_locations", loading.StockLocations, id => Resources.StockLocation(oms, oms.StockLocations[id]), (writer, location) => JsonSerializer.Serialize(writer, location, wire.StockLocationResource));
        Add("products", loading.Products, id => Resources.Product(oms.Products[id]), (writer, product) => JsonSerializer.Serialize(writer, product, wire.ProductResource));
        Add("orders", loading.Orders, id => Order(oms, id), (writer, order) => JsonSerializer.Serialize(writer, order, wire.OrderResource));
        Add("packages", loading.Packages, id => Resources.Package(oms, oms.Packages[id]), (writer, package) => JsonSerializer.Serialize(writer, package, wire.PackageResource));
        Add("cargo_companies", loading.CargoCompanies, id => Resources.CargoCompany(oms.CargoCompanies[id]), (writer, company) => JsonSerializer.Serialize(writer, company, wire.CargoCompanyResource));
        Add("denial_reasons", loading.DenialReasons, id => Resources.DenialReason(oms.DenialReasons[id]), (writer, reason) => JsonSerializer.Serialize(writer, reason, wire.DenialReasonResource));
        Add("scenarios", loading.Scenarios, id => oms.Scenarios[id], (writer, scenario) => WriteScenario(writer, scenario, oms));
        Add("users", loading.Users, id => oms.Users[id], WriteUser);
    }

    /// <summary>Writes them.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (key, write) in members)
        {
            writer.WritePropertyName(key);
            write(writer);
        }

        writer.WriteEndObject();
    }

    private void Add<T>(string key, IReadOnlyList<int> ids, Func<int, T> resource, Action<Utf8JsonWriter, T> write)
    {
        if (ids.Count == 0)
            return;
        var made = ids.Select(resource).ToArray();
        members.Add((key, writer =>
        {
            writer.WriteStartArray();
            foreach (var one in made)
                write(writer, one);
            writer.WriteEndArray();
        }
        ));
    }

    private static OrderResource Order(OmsState oms, int id) =>
        Resources.Order(oms, oms.Orders[id]) with { Packages = [.. oms.PackagesOf(id).OrderBy(package => package.Id).Select(package => Resources.Package(oms, package))] };

    private static void WriteScenario(Utf8JsonWriter writer, Scenario scenario, OmsState oms)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", scenario.Id);
        writer.WriteString("name", scenario.Name);
        writer.WriteBoolean("active", scenario.Active);
        writer.WriteNumber("priority", scenario.Priority);
        WriteTexts(writer, "channels", scenario.Channels);
        WriteTexts(writer, "shipping_options", scenario.ShippingOptions);
        WriteTexts(writer, "payment_types", scenario.PaymentTypes);
        WriteTexts(writer, "customer_types", scenario.CustomerTypes);
        writer.WriteString("default_stock_location", oms.StockLocations[scenario.DefaultStockLocationId].ErpCode);
        writer.WriteString("initial_status", scenario.InitialStatus.Key);
        writer.WriteStartArray("rules");
        foreach (var rule in scenario.Rules)
        {
            writer.WriteStartObject();
            WriteTexts(writer, "conditions", rule.Conditions);
            writer.WriteBoolean("transferable", false);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteUser(Utf8JsonWriter writer, User user)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", user.Id);
        writer.WriteString("username", user.Username);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string key, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(key);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
