using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OmsSimulator.Testing.Steps;

/// <summary>
/// Everything of a sandbox that a command can change, flat: "package A1P1" → "Waiting", "on hand WH01 MUG" → "10". Two of them show exactly
/// what happened between.
/// features/README.md lists the names.
/// </summary>
public sealed partial class WorldView(Sandbox sandbox)
{
    /// <summary>What the names of the times of modification begin with.</summary>
    public const string Modified = "modified ";

    private const string Oms = "api/v1/oms/";

    /// <summary>The world as it is now.</summary>
    public async Task<SortedDictionary<string, string>> Read()
    {
        var view = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var package in await All("packages/"))
            await Add(view, package);
        foreach (var transfer in await All("transfer_orders/"))
            AddTransfer(view, transfer);
        foreach (var order in await All("orders/"))
        {
            view[$"order {order["number"]}"] = Name(order["state"]);
            foreach (var item in order["orderitem_set"]!.AsArray())
                view[$"order item {Once(view, "order item", Sku(item!), order["number"]!)}"] = Name(item!["state"]);
        }

        foreach (var location in await All("stock-locations/"))
            view[$"quota {location["erp_code"]}"] = location["quota"]!.ToString();
        foreach (var level in (await sandbox.Look("__admin/stock")).AsArray())
        {
            var key = $"{level!["stock_location"]} {level["sku"]}";
            view[$"on hand {key}"] = level["on_hand"]!.ToString();
            view[$"reserved {key}"] = level["reserved"]!.ToString();
            if (level["discrepancy"]!.GetValue<bool>())
                view[$"discrepancy {key}"] = "yes";
        }

        foreach (var plan in await All("orderexecutionplans/"))
            view[$"plan {plan["id"]}"] = plan["state"]!.ToString();
        view["log rows"] = (await sandbox.Look($"{Oms}state-transition-logs/"))["count"]!.ToString();
        return view;
    }

    /// <summary>
    /// What differs: name, before, after; an absent one is empty. That a record was modified shows only where nothing may change.
    /// </summary>
    public static IReadOnlyList<Change> Between(SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        [
            .. before
                .Keys.Union(after.Keys)
                .Order(StringComparer.Ordinal)
                .Select(what => new Change(what, before.GetValueOrDefault(what, ""), after.GetValueOrDefault(what, "")))
                .Where(change => change.From != change.To),
        ];

    private async Task Add(SortedDictionary<string, string> view, JsonNode package)
    {
        var number = package["number"]!.ToString();
        var id = package["id"]!.GetValue<int>();
        view[$"package {number}"] = Name(package["state"]);
        view[$"location {number}"] = package["stock_location"]!["erp_code"]!.ToString();
        Put($"invoice {number}", package["invoice_number"]);
        if (package["shipment_date"] is not null)
            view[$"shipment date {number}"] = "yes";
        foreach (var item in package["packageitem_set"]!.AsArray())
        {
            var sku = Once(view, "item", Sku(item!["order_item"]!), number);
            view[$"item {sku}"] = Name(item["state"]);
            view[$"item {sku} in"] = number;
            Put($"barcode {sku}", item["barcode"]);
            Put($"denial reason {sku}", item["denial_reason"]?["title"]);
            if (item["discrepancy"] is not null)
                view[$"item discrepancy {sku}"] = "yes";
        }

        AddShipment(view, number, package["shipment"]);
        view[$"{Modified}{number}"] = package["modified_date"]!.ToString();
        if (package["shipping_label"] is not null && await sandbox.LookAtFile($"{Oms}packages/{id}/label/") is { } label)
            view[$"label {number}"] = LabelVersion().Match(label.Text).Groups[1].Value;
        if (await sandbox.LookAtFile($"{Oms}packages/{id}/document/") is { } document)
            view[$"document {number}"] = document.MediaType!;

        void Put(string what, JsonNode? value)
        {
            if (value is not null)
                view[what] = value.ToString();
        }
    }

    private static void AddTransfer(SortedDictionary<string, string> view, JsonNode transfer)
    {
        var number = transfer["number"]!.ToString();
        view[$"transfer {number}"] = Name(transfer["state"]);
        view[$"source {number}"] = transfer["source"]!["erp_code"]!.ToString();
        view[$"destination {number}"] = transfer["destination"]!["erp_code"]!.ToString();
        view[$"brings {number}"] = string.Join(
            ", ",
            transfer["transferitem_set"]!.AsArray().Select(item => $"{item!["product"]!["sku"]} {item["quantity"]}")
        );
        AddShipment(view, number, transfer["shipment"]);
        view[$"{Modified}{number}"] = transfer["modified_date"]!.ToString();
    }

    private static void AddShipment(SortedDictionary<string, string> view, string number, JsonNode? shipment)
    {
        if (shipment is null)
            return;
        view[$"shipment {number}"] = shipment["status"]!.ToString();
        foreach (
            var (what, value) in new[]
            {
                ("cargo company", shipment["cargo_company"]?["erp_code"]),
                ("tracking number", shipment["tracking_number"]),
                ("query number", shipment["query_number"]),
            }
        )
        {
            if (value is not null)
                view[$"{what} {number}"] = value.ToString();
        }

        if (shipment["awb_number"] is not null)
            view[$"awb {number}"] = "yes";
    }

    private async Task<List<JsonNode>> All(string path)
    {
        var rows = new List<JsonNode>();
        for (var page = 1; ; page++)
        {
            var answer = await sandbox.Look(string.Create(CultureInfo.InvariantCulture, $"{Oms}{path}?limit=100&sort=id&page={page}"));
            rows.AddRange(answer["results"]!.AsArray().Select(row => row!));
            if (answer["next"] is null)
                return rows;
        }
    }

    // The second package with a product says whose item it is.
    private static string Once(SortedDictionary<string, string> view, string kind, string sku, object owner) =>
        view.ContainsKey($"{kind} {sku}") ? $"{sku} of {owner}" : sku;

    private static string Name(JsonNode? state) => state!["name"]!.ToString();

    private static string Sku(JsonNode orderItem) => orderItem["product"]!["sku"]!.ToString();

    [GeneratedRegex(@"\(Label (\d+)\)")]
    private static partial Regex LabelVersion();
}

/// <summary>Something that changed.</summary>
/// <param name="What">What.</param>
/// <param name="From">What it was.</param>
/// <param name="To">What it is.</param>
public sealed record Change(string What, string From, string To)
{
    /// <inheritdoc/>
    public override string ToString() => $"{What}: \"{From}\" → \"{To}\"";
}
