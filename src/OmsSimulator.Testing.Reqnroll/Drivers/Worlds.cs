using System.Text.Json.Nodes;

namespace OmsSimulator.Testing.Steps;

/// <summary>A row of "stock locations"; stock is <c>MUG 10, CUP 2</c>.</summary>
public sealed record StockLocationRow(
    string ErpCode,
    string Stock = "",
    int? Priority = null,
    int? MaxQuota = null,
    bool IsActive = true,
    bool IsFulfillmentCenter = true,
    string Tags = ""
);

/// <summary>A row of "a scenario"; lists are separated by commas, rules by <c>;</c>.</summary>
public sealed record ScenarioRow(
    string Name = "Everything",
    string DefaultStockLocation = "",
    int Priority = 100,
    bool Active = true,
    string Channels = "",
    string PaymentTypes = "",
    string InitialStatus = "",
    string Rules = ""
);

/// <summary>A row of an order's items.</summary>
public sealed record ItemRow(string Sku, int Quantity = 1, string Price = "100.00");

/// <summary>The fields of "a package in … with"; items are <c>MUG 2, CUP 1</c>.</summary>
public sealed record PackageRow(
    string At = "WH01",
    string Items = "MUG 2, CUP 1",
    string Order = "",
    string BlockedIn = "",
    string CancelledIn = "",
    string Awb = ""
);

/// <summary>Writes world documents.</summary>
public static class Worlds
{
    /// <summary>Stock locations with their stock.</summary>
    public static JsonObject StockLocations(IEnumerable<StockLocationRow> rows) =>
        new()
        {
            ["stock_locations"] = new JsonArray([
                .. rows.Select(row => new JsonObject
                {
                    ["erp_code"] = row.ErpCode,
                    ["priority"] = row.Priority ?? 100,
                    ["max_quota"] = row.MaxQuota,
                    ["is_active"] = row.IsActive,
                    ["is_fulfillment_center"] = row.IsFulfillmentCenter,
                    ["tags"] = Texts(row.Tags),
                    ["stock"] = Pieces(row.Stock),
                }),
            ]),
        };

    /// <summary>A scenario.</summary>
    public static JsonObject Scenario(ScenarioRow row)
    {
        var scenario = new JsonObject
        {
            ["name"] = row.Name,
            ["default_stock_location"] = row.DefaultStockLocation,
            ["priority"] = row.Priority,
            ["active"] = row.Active,
            ["channels"] = Texts(row.Channels),
            ["payment_types"] = Texts(row.PaymentTypes),
        };
        if (row.InitialStatus.Length > 0)
            scenario["initial_status"] = row.InitialStatus;
        if (row.Rules.Length > 0)
        {
            scenario["rules"] = new JsonArray([
                .. row.Rules.Split(';').Select(rule => new JsonObject { ["conditions"] = rule.Trim() == "any" ? [] : Texts(rule) }),
            ]);
        }

        return new JsonObject { ["scenarios"] = new JsonArray(scenario) };
    }

    /// <summary>An order.</summary>
    public static JsonObject Order(string number, IEnumerable<ItemRow> items) =>
        new()
        {
            ["orders"] = new JsonArray(
                new JsonObject
                {
                    ["number"] = number,
                    ["items"] = new JsonArray([
                        .. items.Select(item => new JsonObject
                        {
                            ["sku"] = item.Sku,
                            ["quantity"] = item.Quantity,
                            ["price"] = item.Price,
                        }),
                    ]),
                }
            ),
        };

    /// <summary>A package that is put straight into a state.</summary>
    public static JsonObject Package(string state, PackageRow row)
    {
        var package = new JsonObject
        {
            ["stock_location"] = row.At,
            ["state"] = state,
            ["items"] = Pieces(row.Items),
        };
        foreach (
            var (key, value) in new[]
            {
                ("order", row.Order),
                ("blocked_in", row.BlockedIn),
                ("cancelled_in", row.CancelledIn),
                ("awb_number", row.Awb),
            }
        )
        {
            if (value.Length > 0)
                package[key] = value;
        }

        return new JsonObject { ["packages"] = new JsonArray(package) };
    }

    private static JsonArray Texts(string list) =>
        new([.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => (JsonNode)text)]);

    private static JsonArray Pieces(string list) =>
        new([
            .. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(text => text.Split(' '))
                .Select(pair => new JsonObject
                {
                    ["sku"] = pair[0],
                    ["quantity"] = int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture),
                }),
        ]);
}
