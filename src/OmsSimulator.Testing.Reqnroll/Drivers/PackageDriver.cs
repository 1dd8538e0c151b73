using System.Globalization;
using System.Text.Json.Nodes;

namespace OmsSimulator.Testing.Steps;

/// <summary>The package that a scenario speaks of, and the world before and after the last request.</summary>
public sealed class PackageDriver(Sandbox sandbox)
{
    private readonly Dictionary<string, int> names = [];
    private WorldView? before;

    /// <summary>The package's id.</summary>
    public int Id { get; set; }

    /// <summary>The path of its commands.</summary>
    public string CommandPath => string.Create(CultureInfo.InvariantCulture, $"api/v1/oms/packages/{Id}/command/");

    /// <summary>What was sent last, in words: so that a failure says which command, and in which state.</summary>
    public string Sent { get; private set; } = "";

    /// <summary>What the last request changed.</summary>
    public async Task<IReadOnlyList<WorldChange>> Changes() => before!.ChangesTo(await sandbox.View());

    /// <summary>What the last request changed, with the times of modification.</summary>
    public async Task<IReadOnlyList<WorldChange>> AllChanges() => before!.AllChangesTo(await sandbox.View());

    /// <summary>Sends a request and remembers the world before it.</summary>
    public async Task Request(string method, string path, string? body = null, string mediaType = "application/json")
    {
        before = await sandbox.View();
        if (body?.Contains("{state ", StringComparison.Ordinal) == true)
            RememberStates(await sandbox.Installation());
        Sent = $"{method} {path} {body}";
        await sandbox.Request(method, Fill(path), body is null ? null : Fill(body), mediaType);
    }

    /// <summary>
    /// Sends a command by its code: through the transition from the package's state, and to a state where more than one leads away.
    /// </summary>
    public async Task Send(string code, string? to, string? parameters)
    {
        var state = (await Look())["state"]!["name"]!.ToString();
        var transition = await Transition(code, state, to);
        var body = new JsonObject { ["transition"] = transition };
        if (parameters is not null)
            body["input_parameters"] = JsonNode.Parse(Fill(parameters));
        await Request("POST", CommandPath, body.ToJsonString());
        Sent = $"{code}{(to is null ? "" : $" to {to}")}, sent to a package in {state},";
    }

    /// <summary>The package as it is now.</summary>
    public Task<JsonNode> Look() => sandbox.Look(string.Create(CultureInfo.InvariantCulture, $"api/v1/oms/packages/{Id}/"));

    /// <summary>
    /// Puts ids in for their names: <c>{package}</c>, <c>{item SKU}</c>, <c>{order item SKU}</c>, <c>{omnitron item SKU}</c>, in bodies
    /// <c>{state NAME}</c>.
    /// </summary>
    public string Fill(string text)
    {
        text = text.Replace("{package}", Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var (name, id) in names)
            text = text.Replace($"{{{name}}}", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    /// <summary>Remembers a package that was made, and the ids of its items.</summary>
    public void Remember(JsonNode package)
    {
        Id = package["id"]!.GetValue<int>();
        foreach (var item in package["packageitem_set"]!.AsArray())
        {
            var sku = item!["order_item"]!["product"]!["sku"]!.ToString();
            names[$"item {sku}"] = item["id"]!.GetValue<int>();
            names[$"order item {sku}"] = item["order_item"]!["id"]!.GetValue<int>();
            names[$"omnitron item {sku}"] = item["order_item"]!["omnitron_id"]!.GetValue<int>();
        }
    }

    /// <summary>The package with a number, as it is now.</summary>
    public async Task<JsonNode> Find(string number)
    {
        // It is numbered after its order, by which its list can be narrowed.
        var order = number.LastIndexOf('P') is > 0 and var end ? $"order__number={Uri.EscapeDataString(number[..end])}&" : "";
        for (var page = 1; ; page++)
        {
            var list = await sandbox.Look(string.Create(CultureInfo.InvariantCulture, $"api/v1/oms/packages/?{order}limit=100&page={page}"));
            if (list["results"]!.AsArray().FirstOrDefault(row => row!["number"]!.ToString() == number) is { } found)
                return found;
            Claim.That(list["next"] is not null, $"There is no package with the number {number}.");
        }
    }

    /// <summary>Remembers the first package of an order that was made.</summary>
    public void RememberOrder(JsonNode made)
    {
        if (made["orders"]![0]!["packages"]!.AsArray() is [{ } first, ..])
            Remember(first);
    }

    private void RememberStates(Installation installation)
    {
        foreach (var (name, id) in installation.States)
            names[$"state {name}"] = id;
    }

    // A command that cannot run here is sent through another of its transitions: that is how its refusal is seen.
    private async Task<int> Transition(string code, string state, string? to)
    {
        var rows = (await sandbox.Installation()).Transitions.Where(row => row.Command == code && (to is null || row.To == to)).ToArray();
        Claim.That(rows.Length > 0, $"the installation has no transition of {code}{(to is null ? "" : $" to {to}")}");
        return (rows.FirstOrDefault(row => row.From == state) ?? rows[0]).Id;
    }
}
