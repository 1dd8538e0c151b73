using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Reads a world document (control.md): strictly, all problems at once. What depends on the world it meets is checked by
/// <see cref="WorldCheck"/>.
/// </summary>
public static partial class WorldDocument
{
    private const int MostPieces = 1_000_000_000;
    private const decimal MostMoney = 1_000_000_000;

    private static readonly string[] LocationFlags =
    [
        "is_active",
        "is_fulfillment_center",
        "is_pickup_location",
        "is_delivery_location",
        "is_return_available",
        "is_fast_delivery_available",
    ];

    /// <summary>Reads a document; its problems are in <paramref name="problems"/>.</summary>
    public static World Read(JsonElement document, Place place, Problems problems)
    {
        var reader = new DocumentObject(document, place, problems);
        var world = new World();
        world.Products.AddRange(reader.Objects("products").Select(ReadProduct));
        world.StockLocations.AddRange(reader.Objects("stock_locations").Select(ReadStockLocation));
        world.Orders.AddRange(reader.Objects("orders").Select(ReadOrder));
        world.Packages.AddRange(reader.Objects("packages").Select(ReadPackage));
        world.CargoCompanies.AddRange(reader.Objects("cargo_companies").Select(ReadCargoCompany));
        world.DenialReasons.AddRange(reader.Objects("denial_reasons").Select(ReadDenialReason));
        world.Scenarios.AddRange(reader.Objects("scenarios").Select(ReadScenario));
        world.Users.AddRange(reader.Objects("users").Select(ReadUser));
        reader.RefuseOthers();
        return world;
    }

    /// <summary>Reads the list of <c>PATCH /__admin/stock</c>.</summary>
    public static IReadOnlyList<(string StockLocation, WorldStock Stock)> ReadStock(JsonElement document, Problems problems)
    {
        if (document.ValueKind != JsonValueKind.Array)
        {
            problems.Add(Place.Root, $"expected a list, found {DocumentObject.Kind(document)}");
            return [];
        }

        var rows = new List<(string StockLocation, WorldStock Stock)>();
        foreach (var element in document.EnumerateArray())
        {
            var row = new DocumentObject(element, Place.Root.At(rows.Count), problems);
            rows.Add(
                (
                    row.Required("stock_location"),
                    new WorldStock(row.Place, row.Required("sku"), row.RequiredInteger("quantity", 0, MostPieces))
                )
            );
            row.RefuseOthers();
        }

        return rows;
    }

    private static WorldProduct ReadProduct(DocumentObject row)
    {
        var product = new WorldProduct(row.Place, row.Required("sku"))
        {
            Name = row.Text("name", 255),
            Barcode = row.Text("barcode", 255),
            SaysBarcode = row.Says("barcode"),
            BaseCode = row.Text("base_code", 255),
            Price = row.Decimal("price", 0, MostMoney),
        };
        row.RefuseOthers();
        return product;
    }

    private static WorldStockLocation ReadStockLocation(DocumentObject row)
    {
        var flags = new Dictionary<string, bool>();
        foreach (var flag in LocationFlags)
        {
            if (row.Boolean(flag) is { } said)
                flags[flag] = said;
        }

        var location = new WorldStockLocation(row.Place, row.Required("erp_code"))
        {
            Name = row.Text("name", 255),
            StockLocationType = row.Word("stock_location_type", "store", "warehouse"),
            Priority = row.Integer("priority"),
            MaxQuota = row.Integer("max_quota", 0),
            SaysMaxQuota = row.Says("max_quota"),
            Flags = flags,
            Tags = row.Texts("tags"),
            Stock = [.. row.Objects("stock").Select(ReadStock)],
            Address = row.Object("address") is { } address ? ReadAddress(address) : null,
        };
        row.RefuseOthers();
        return location;
    }

    private static WorldStock ReadStock(DocumentObject row)
    {
        var stock = new WorldStock(row.Place, row.Required("sku"), row.RequiredInteger("quantity", 0, MostPieces));
        row.RefuseOthers();
        return stock;
    }

    private static WorldAddress ReadAddress(DocumentObject row)
    {
        var address = new WorldAddress(
            row.Text("title", 255),
            row.Text("line", 1000),
            row.Text("city", 255),
            row.Text("township", 255),
            row.Text("district", 255),
            row.Text("postcode", 20),
            row.Text("notes", 1000),
            row.Decimal("latitude", -90, 90),
            row.Decimal("longitude", -180, 180)
        );
        row.RefuseOthers();
        return address;
    }

    private static WorldCargoCompany ReadCargoCompany(DocumentObject row)
    {
        var company = new WorldCargoCompany(row.Place, row.Required("name"), row.Text("erp_code", 255), row.Text("shipping_company", 255));
        row.RefuseOthers();
        return company;
    }

    private static WorldDenialReason ReadDenialReason(DocumentObject row)
    {
        var reason = new WorldDenialReason(row.Place, row.Required("title"), row.Integer("priority", 0), row.Boolean("is_active") ?? true);
        row.RefuseOthers();
        return reason;
    }

    private static WorldScenario ReadScenario(DocumentObject row)
    {
        var defaults = new Scenario
        {
            Id = 0,
            Name = row.Required("name"),
            DefaultStockLocationId = 0,
        };
        var rules = row.Has("rules") ? row.Objects("rules").Select(ReadRule).ToArray() : null;
        var scenario = defaults with
        {
            Active = row.Boolean("active") ?? true,
            Priority = row.Integer("priority") ?? defaults.Priority,
            Channels = row.Texts("channels") ?? [],
            ShippingOptions = row.Texts("shipping_options") ?? [],
            PaymentTypes = row.Texts("payment_types") ?? [],
            CustomerTypes = row.Texts("customer_types") ?? [],
            Rules = rules ?? defaults.Rules,
        };
        var read = new WorldScenario(row.Place, scenario, row.Required("default_stock_location"), row.Text("initial_status", 255));
        row.RefuseOthers();
        return read;
    }

    private static ScenarioRule ReadRule(DocumentObject row)
    {
        var conditions = new List<string>();
        foreach (var (element, place) in row.List("conditions"))
        {
            if (element.ValueKind == JsonValueKind.String && element.ValueEquals(Scenario.SelectByQuota))
                conditions.Add(Scenario.SelectByQuota);
            else
                row.Problems.Add(place, $"expected {Scenario.SelectByQuota}, the only condition that is documented");
        }

        var transferable = row.Boolean("transferable") ?? false;
        row.RefuseOthers();
        return new ScenarioRule(conditions, transferable);
    }

    private static WorldUser ReadUser(DocumentObject row)
    {
        var user = new WorldUser(row.Place, row.Required("username"), row.Required("password"));
        row.RefuseOthers();
        return user;
    }
}
