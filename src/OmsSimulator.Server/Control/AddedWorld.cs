using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>
/// Answers a world document with what it made: the vendor's resources, under the document's keys and in its order. A large world is written
/// in portions, each read and sent before the next, so that the answer costs no memory of its own.
/// </summary>
internal static class AddedWorld
{
    private const int Portion = 500;

    /// <summary>Answers 201.</summary>
    public static async Task Answer(HttpContext context, WorldLoading made)
    {
        var wire = ServedJson.Wire;
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
        await Write("scenarios", made.Scenarios, (oms, id) => Describe(oms, oms.Scenarios[id]), As(ControlJson.Of<ScenarioCreated>()));
        await Write("users", made.Users, (oms, id) => new UserCreated(id, oms.Users[id].Username), As(ControlJson.Of<UserCreated>()));
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

    private static ScenarioCreated Describe(OmsState oms, Scenario scenario) =>
        new()
        {
            Id = scenario.Id,
            Name = scenario.Name,
            Active = scenario.Active,
            Priority = scenario.Priority,
            Channels = scenario.Channels,
            ShippingOptions = scenario.ShippingOptions,
            PaymentTypes = scenario.PaymentTypes,
            CustomerTypes = scenario.CustomerTypes,
            DefaultStockLocation = oms.StockLocations[scenario.DefaultStockLocationId].ErpCode,
            InitialStatus = scenario.InitialStatus.Key,
            Rules = [.. scenario.Rules.Select(rule => new RuleCreated(rule.Conditions, rule.Transferable))],
        };
}
