using System.Globalization;
using System.Text.Json.Nodes;

namespace OmsSimulator.Testing.Steps;

/// <summary>Sends commands to the transfer orders of a scenario.</summary>
public sealed class TransferDriver(Sandbox sandbox, PackageDriver package)
{
    /// <summary>
    /// Sends a command by its code: through the transition from the transfer's state; where there is none through another one of the
    /// command, so that it is refused.
    /// </summary>
    public async Task Send(int transfer, string code, string? parameters = null)
    {
        var body = new JsonObject { ["transition"] = await Transition(transfer, code) };
        if (parameters is not null)
            body["input_parameters"] = JsonNode.Parse(parameters);
        await package.Request("POST", $"{PathOf(transfer)}command/", body.ToJsonString());
    }

    /// <summary>Brings a transfer from Waiting to a state, by commands.</summary>
    public async Task Bring(int transfer, string state)
    {
        var item = (await Look(transfer))["transferitem_set"]![0]!["id"]!;
        foreach (var (code, parameters) in WayTo(state, item))
        {
            await Send(transfer, code, parameters);
            Claim.That(
                (int)sandbox.Response.StatusCode == 204,
                $"{code} was answered {(int)sandbox.Response.StatusCode} {sandbox.ShortBody}"
            );
        }

        Claim.Same($"the state of transfer {transfer}", await StateOf(transfer), state);
    }

    /// <summary>The name of the state it is in now.</summary>
    public async Task<string> StateOf(int transfer) => (await Look(transfer))["state"]!["name"]!.ToString();

    private Task<JsonNode> Look(int transfer) => sandbox.Look(PathOf(transfer));

    private async Task<int> Transition(int transfer, string code)
    {
        var allowed = (await Look(transfer))["commands"]!.AsArray();
        if (allowed.FirstOrDefault(row => row!["command"]!.ToString() == code) is { } found)
            return found["id"]!.GetValue<int>();
        var installation = await sandbox.Look("__admin/installation");
        var known = installation["transitions"]!.AsArray().FirstOrDefault(row => row!["command"]!.ToString() == code);
        Claim.That(known is not null, $"the installation has no transition of {code}");
        return known!["id"]!.GetValue<int>();
    }

    private static (string Code, string? Parameters)[] WayTo(string state, JsonNode item) =>
        state switch
        {
            "Waiting" => [],
            "Ready for Shipment" => [("TRANSFER_READY_FOR_DISPATCH", null)],
            "In Transit" => [("TRANSFER_DISPATCH", null)],
            "Transfer Complete" => [("TRANSFER_DISPATCH", null), ("TRANSFER_DELIVERED", null)],
            "Cancelled" => [("TRANSFER_PRODUCT_NOT_FOUND", $$"""{"transfer_items": [{{item}}]}""")],
            "Out of Stock" => [("TRANSFER_OUT_OF_STOCK", """{"transfer_items": []}""")],
            _ => throw new ArgumentException($"A transfer is in no state {state}."),
        };

    private static string PathOf(int transfer) => string.Create(CultureInfo.InvariantCulture, $"api/v1/oms/transfer_orders/{transfer}/");
}
