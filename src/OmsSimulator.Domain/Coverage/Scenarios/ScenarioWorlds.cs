using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>The worlds that scenarios begin with, the plain ones first: a scenario makes no more than it needs.</summary>
internal static class ScenarioWorlds
{
    /// <summary>The location that packages stand at.</summary>
    public const string Here = "WH01";

    /// <summary>A location that could supply them as well.</summary>
    public const string Elsewhere = "WH02";

    /// <summary>A location that has nothing.</summary>
    public const string Nowhere = "WH03";

    /// <summary>A product, of which packages have two pieces.</summary>
    public const string Mug = "MUG";

    /// <summary>A product, of which packages have one piece.</summary>
    public const string Cup = "CUP";

    /// <summary>An order that scenarios make themselves: one whose package waits for a transfer, or one that brings its own shipment.</summary>
    public const string Order = "A1";

    private const int Plenty = 10;

    /// <summary>
    /// What is made before a package that walks: everything but another place for its items, and an order that brings its own shipment.
    /// </summary>
    public static IReadOnlyList<JsonObject> OfWalks { get; } =
    [Together(CargoCompanies(), DenialReasons(), Barcodes()), Together(CargoCompanies(), DenialReasons(), Barcodes(), ShippedOrder())];

    /// <summary>What is made before a package; each is tried in turn.</summary>
    public static IReadOnlyList<JsonObject> BeforePackages { get; } =
    [
        [],
        CargoCompanies(),
        DenialReasons(),
        Barcodes(),
        Locations(),
        ShippedOrder(),
        .. OfWalks,
    ];

    /// <summary>What is made for a package that walks far.</summary>
    public static JsonObject OfTours => OfWalks[0];

    /// <summary>What is made for a transfer, with the order whose package it is for.</summary>
    public static IReadOnlyList<JsonObject> OfTransfers { get; } =
    [
        Transfers(anotherSource: false),
        Together(CargoCompanies(), Transfers(anotherSource: false)),
        Transfers(anotherSource: true),
        Together(CargoCompanies(), Transfers(anotherSource: true)),
    ];

    /// <summary>A location has what one package needs.</summary>
    public static JsonObject StockAt(string location) =>
        new() { ["stock_locations"] = new JsonArray(new JsonObject { ["erp_code"] = location, ["stock"] = Pieces((Mug, 2), (Cup, 1)) }) };

    /// <summary>Pieces of products.</summary>
    public static JsonArray Pieces(params ReadOnlySpan<(string Sku, int Quantity)> pieces)
    {
        var list = new JsonArray();
        foreach (var (sku, quantity) in pieces)
            list.Add(new JsonObject { ["sku"] = sku, ["quantity"] = quantity });
        return list;
    }

    private static JsonObject CargoCompanies() =>
        new() { ["cargo_companies"] = new JsonArray(new JsonObject { ["name"] = "Yurtiçi Kargo", ["erp_code"] = "YK" }) };

    private static JsonObject DenialReasons() => new() { ["denial_reasons"] = new JsonArray(new JsonObject { ["title"] = "Damaged" }) };

    private static JsonObject Barcodes() =>
        new() { ["products"] = new JsonArray(new JsonObject { ["sku"] = Mug, ["barcode"] = "8690000000011" }) };

    private static JsonObject ShippedOrder() =>
        new()
        {
            ["orders"] = new JsonArray(
                new JsonObject
                {
                    ["number"] = Order,
                    ["items"] = Pieces((Mug, 1)),
                    ["shipment"] = new JsonObject { ["tracking_number"] = "TR123456789" },
                }
            ),
        };

    private static JsonObject Locations() =>
        new()
        {
            ["stock_locations"] = new JsonArray(Location(Elsewhere, 2, Pieces((Mug, Plenty), (Cup, Plenty))), Location(Nowhere, 3, [])),
        };

    // The package is at the first location, which has no cups: a transfer brings one.
    private static JsonObject Transfers(bool anotherSource)
    {
        var locations = new JsonArray(Location(Here, 1, Pieces((Mug, Plenty))), Location(Elsewhere, 2, Pieces((Cup, Plenty))));
        if (anotherSource)
            locations.Add(Location(Nowhere, 3, Pieces((Cup, Plenty))));
        return new()
        {
            ["stock_locations"] = locations,
            ["scenarios"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "Transfers",
                    ["default_stock_location"] = Here,
                    ["rules"] = new JsonArray(new JsonObject { ["transferable"] = true }),
                }
            ),
            ["orders"] = new JsonArray(new JsonObject { ["number"] = Order, ["items"] = Pieces((Mug, 2), (Cup, 1)) }),
        };
    }

    private static JsonObject Location(string erpCode, int priority, JsonArray stock) =>
        new()
        {
            ["erp_code"] = erpCode,
            ["priority"] = priority,
            ["stock"] = stock,
        };

    private static JsonObject Together(params ReadOnlySpan<JsonObject> worlds)
    {
        var all = new JsonObject();
        foreach (var world in worlds)
        {
            foreach (var (key, rows) in world)
                all[key] = rows!.DeepClone();
        }

        return all;
    }
}
