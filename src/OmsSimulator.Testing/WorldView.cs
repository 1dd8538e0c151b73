using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OmsSimulator.Testing;

/// <summary>
/// Everything of a sandbox that a command can change, flat: <c>package A1P1</c> is <c>Waiting</c>, <c>on hand WH01 MUG</c> is <c>10</c>. Two
/// of them show exactly what happened between. The names are listed in features/README.md.
/// </summary>
public sealed partial class WorldView
{
    private const string Modified = "modified ";
    private const string Oms = "api/v1/oms/";

    private readonly SortedDictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HttpClient sandbox;
    private readonly AuthenticationHeaderValue? authorization;
    private readonly CancellationToken cancellationToken;

    private WorldView(HttpClient sandbox, AuthenticationHeaderValue? authorization, CancellationToken cancellationToken) =>
        (this.sandbox, this.authorization, this.cancellationToken) = (sandbox, authorization, cancellationToken);

    /// <summary>Looks at a sandbox.</summary>
    /// <param name="sandbox">A client whose base address is the sandbox's.</param>
    /// <param name="authorization">Who looks, where the simulator asks for tokens.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public static async Task<WorldView> ReadAsync(
        HttpClient sandbox,
        AuthenticationHeaderValue? authorization = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        var view = new WorldView(sandbox, authorization, cancellationToken);
        await view.Read().ConfigureAwait(false);
        return view;
    }

    /// <summary>What differs later, but for the times of modification.</summary>
    public IReadOnlyList<WorldChange> ChangesTo(WorldView later) =>
        [.. AllChangesTo(later).Where(change => !change.What.StartsWith(Modified, StringComparison.Ordinal))];

    /// <summary>What differs later, with the times of modification: none where nothing was done at all.</summary>
    public IReadOnlyList<WorldChange> AllChangesTo(WorldView later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return
        [
            .. values
                .Keys.Union(later.values.Keys)
                .Order(StringComparer.Ordinal)
                .Select(what => new WorldChange(what, values.GetValueOrDefault(what, ""), later.values.GetValueOrDefault(what, "")))
                .Where(change => change.From != change.To),
        ];
    }

    private async Task Read()
    {
        foreach (var package in await All("packages/").ConfigureAwait(false))
            await Add(package).ConfigureAwait(false);
        foreach (var transfer in await All("transfer_orders/").ConfigureAwait(false))
            AddTransfer(transfer);
        foreach (var order in await All("orders/").ConfigureAwait(false))
        {
            values[$"order {order["number"]}"] = Name(order["state"]);
            foreach (var item in order["orderitem_set"]!.AsArray())
                values[$"order item {Once("order item", Sku(item!), order["number"]!)}"] = Name(item!["state"]);
        }

        foreach (var location in await All("stock-locations/").ConfigureAwait(false))
            values[$"quota {location["erp_code"]}"] = location["quota"]!.ToString();
        foreach (var level in (await Look("__admin/stock").ConfigureAwait(false)).AsArray())
        {
            var key = $"{level!["stock_location"]} {level["sku"]}";
            values[$"on hand {key}"] = level["on_hand"]!.ToString();
            values[$"reserved {key}"] = level["reserved"]!.ToString();
            if (level["discrepancy"]!.GetValue<bool>())
                values[$"discrepancy {key}"] = "yes";
        }

        foreach (var plan in await All("orderexecutionplans/").ConfigureAwait(false))
            values[$"plan {plan["id"]}"] = plan["state"]!.ToString();
        values["log rows"] = (await Look($"{Oms}state-transition-logs/").ConfigureAwait(false))["count"]!.ToString();
    }

    private async Task Add(JsonNode package)
    {
        var number = package["number"]!.ToString();
        var id = package["id"]!.GetValue<int>();
        values[$"package {number}"] = Name(package["state"]);
        values[$"location {number}"] = package["stock_location"]!["erp_code"]!.ToString();
        Put($"invoice {number}", package["invoice_number"]);
        if (package["shipment_date"] is not null)
            values[$"shipment date {number}"] = "yes";
        foreach (var item in package["packageitem_set"]!.AsArray())
            AddItem(item!, number);
        AddShipment(number, package["shipment"]);
        values[$"{Modified}{number}"] = package["modified_date"]!.ToString();
        var path = string.Create(CultureInfo.InvariantCulture, $"{Oms}packages/{id}/");
        if (package["shipping_label"] is not null && await LookAtFile($"{path}label/").ConfigureAwait(false) is { } label)
            values[$"label {number}"] = LabelVersion().Match(label.Text).Groups[1].Value;
        if (await LookAtFile($"{path}document/").ConfigureAwait(false) is { } document)
            values[$"document {number}"] = document.MediaType!;
    }

    private void AddItem(JsonNode item, string number)
    {
        var sku = Once("item", Sku(item["order_item"]!), number);
        values[$"item {sku}"] = Name(item["state"]);
        values[$"item {sku} in"] = number;
        Put($"barcode {sku}", item["barcode"]);
        Put($"denial reason {sku}", item["denial_reason"]?["title"]);
        if (item["discrepancy"] is not null)
            values[$"item discrepancy {sku}"] = "yes";
    }

    private void AddTransfer(JsonNode transfer)
    {
        var number = transfer["number"]!.ToString();
        values[$"transfer {number}"] = Name(transfer["state"]);
        values[$"source {number}"] = transfer["source"]!["erp_code"]!.ToString();
        values[$"destination {number}"] = transfer["destination"]!["erp_code"]!.ToString();
        values[$"brings {number}"] = string.Join(
            ", ",
            transfer["transferitem_set"]!.AsArray().Select(item => $"{item!["product"]!["sku"]} {item["quantity"]}")
        );
        AddShipment(number, transfer["shipment"]);
        values[$"{Modified}{number}"] = transfer["modified_date"]!.ToString();
    }

    private void AddShipment(string number, JsonNode? shipment)
    {
        if (shipment is null)
            return;
        values[$"shipment {number}"] = shipment["status"]!.ToString();
        Put($"cargo company {number}", shipment["cargo_company"]?["erp_code"]);
        Put($"tracking number {number}", shipment["tracking_number"]);
        Put($"query number {number}", shipment["query_number"]);
        if (shipment["awb_number"] is not null)
            values[$"awb {number}"] = "yes";
    }

    private void Put(string what, JsonNode? value)
    {
        if (value is not null)
            values[what] = value.ToString();
    }

    private async Task<List<JsonNode>> All(string path)
    {
        var rows = new List<JsonNode>();
        for (var page = 1; ; page++)
        {
            var call = string.Create(CultureInfo.InvariantCulture, $"{Oms}{path}?limit=100&sort=id&page={page}");
            var answer = await Look(call).ConfigureAwait(false);
            rows.AddRange(answer["results"]!.AsArray().Select(row => row!));
            if (answer["next"] is null)
                return rows;
        }
    }

    private async Task<JsonNode> Look(string path)
    {
        using var answer = await Get(path).ConfigureAwait(false);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(body)!
            : throw new HttpRequestException(
                string.Create(CultureInfo.InvariantCulture, $"GET {path} was answered {(int)answer.StatusCode} {body}"),
                null,
                answer.StatusCode
            );
    }

    private async Task<(string? MediaType, string Text)?> LookAtFile(string path)
    {
        using var answer = await Get(path).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            return null;
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return (answer.Content.Headers.ContentType?.ToString(), Encoding.Latin1.GetString(bytes));
    }

    private async Task<HttpResponseMessage> Get(string path)
    {
        // What a test looks at to judge is nothing that the suite has read.
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Oms-Simulator-Coverage", "off" } } };
        request.Headers.Authorization = authorization;
        return await sandbox.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // The second record with a product says whose it is.
    private string Once(string kind, string sku, object owner) => values.ContainsKey($"{kind} {sku}") ? $"{sku} of {owner}" : sku;

    private static string Name(JsonNode? state) => state!["name"]!.ToString();

    private static string Sku(JsonNode orderItem) => orderItem["product"]!["sku"]!.ToString();

    [GeneratedRegex(@"\(Label (\d+)\)")]
    private static partial Regex LabelVersion();
}

/// <summary>Something of a sandbox that changed.</summary>
/// <param name="What">What, such as <c>package A1P1</c>.</param>
/// <param name="From">What it was; empty: nothing.</param>
/// <param name="To">What it is; empty: nothing.</param>
public sealed record WorldChange(string What, string From, string To)
{
    /// <inheritdoc/>
    public override string ToString() => $"{What}: \"{From}\" → \"{To}\"";
}
