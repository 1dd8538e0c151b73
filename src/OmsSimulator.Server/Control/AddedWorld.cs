using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>
/// Answers a world document with what it made: the vendor's resources, under the document's keys and in its order. A large world is written
/// in
/// portions, each read and sent before the next, so that the answer costs no memory of its own.
/// </summary>
internal static class AddedWorld
{
    private const int Portion = 500;

    /// <summary>Answers 201.</summary>
    public static async Task Answer(HttpContext context, WorldLoading made)
    {
        var wire = WireJson.Wire;
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, WireJson.Writer);
        writer.WriteStartObject();
        await Write(
            "stock_locations",
            made.StockLocations,
            (oms, id) => StockLocationResources.StockLocation(oms, oms.StockLocations[id]),
            As(wire.StockLocationResource)
        );
        await Write("products", made.Products, (oms, id) => OrderResources.Product(oms.Products[id]), As(wire.ProductResource));
        await Write("orders", made.Orders, Order, As(wire.OrderResource));
        await Write("packages", made.Packages, (oms, id) => PackageResources.Package(oms, oms.Packages[id]), As(wire.PackageResource));
        await Write(
            "cargo_companies",
            made.CargoCompanies,
            (oms, id) => ShipmentResources.CargoCompany(oms.CargoCompanies[id]),
            As(wire.CargoCompanyResource)
        );
        await Write(
            "denial_reasons",
            made.DenialReasons,
            (oms, id) => PackageResources.DenialReason(oms.DenialReasons[id]),
            As(wire.DenialReasonResource)
        );
        await Write(
            "scenarios",
            made.Scenarios,
            (oms, id) => (oms.Scenarios[id], oms.StockLocations[oms.Scenarios[id].DefaultStockLocationId].ErpCode),
            WriteScenario
        );
        await Write("users", made.Users, (oms, id) => oms.Users[id], WriteUser);
        writer.WriteEndObject();

        async Task Write<T>(string key, IReadOnlyList<int> ids, Func<OmsState, int, T> resource, Action<Utf8JsonWriter, T> write)
        {
            if (ids.Count == 0)
                return;
            writer.WriteStartArray(key);
            foreach (var portion in ids.Chunk(Portion))
            {
                // A reset in between leaves nothing to show.
                foreach (var one in await context.Sandbox().Ledger.Read(oms => portion.Select(id => resource(oms, id)).ToArray()))
                    write(writer, one);
                await writer.FlushAsync(context.RequestAborted);
                await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            }

            writer.WriteEndArray();
        }
    }

    private static Action<Utf8JsonWriter, T> As<T>(JsonTypeInfo<T> type) =>
        (writer, resource) => JsonSerializer.Serialize(writer, resource, type);

    private static OrderResource Order(OmsState oms, int id) =>
        OrderResources.Order(oms, oms.Orders[id]) with
        {
            Packages = [.. oms.PackagesOf(id).OrderBy(package => package.Id).Select(package => PackageResources.Package(oms, package))],
        };

    private static void WriteScenario(Utf8JsonWriter writer, (Scenario Scenario, string DefaultStockLocation) row)
    {
        var (scenario, location) = row;
        writer.WriteStartObject();
        writer.WriteNumber("id", scenario.Id);
        writer.WriteString("name", scenario.Name);
        writer.WriteBoolean("active", scenario.Active);
        writer.WriteNumber("priority", scenario.Priority);
        WriteTexts(writer, "channels", scenario.Channels);
        WriteTexts(writer, "shipping_options", scenario.ShippingOptions);
        WriteTexts(writer, "payment_types", scenario.PaymentTypes);
        WriteTexts(writer, "customer_types", scenario.CustomerTypes);
        writer.WriteString("default_stock_location", location);
        writer.WriteString("initial_status", scenario.InitialStatus.Key);
        writer.WriteStartArray("rules");
        foreach (var rule in scenario.Rules)
        {
            writer.WriteStartObject();
            WriteTexts(writer, "conditions", rule.Conditions);
            writer.WriteBoolean("transferable", rule.Transferable);
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
