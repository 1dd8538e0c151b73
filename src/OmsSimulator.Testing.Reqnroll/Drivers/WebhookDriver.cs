using System.Text.Json.Nodes;

namespace OmsSimulator.Testing.Steps;

/// <summary>The subscriptions of a scenario, and what came of them: the receiver is the sandbox's own sink.</summary>
public sealed class WebhookDriver(Sandbox sandbox)
{
    // What a scenario calls a property of a webhook, and where it stands in the list of webhooks.
    private static readonly Dictionary<string, string> Places = new()
    {
        ["type"] = "event_type",
        ["state"] = "state",
        ["attempts"] = "attempts.length",
        ["status"] = "attempts.0.response.status",
        ["signature"] = "attempts.0.request.headers.X-Whisperer-Signature",
    };

    /// <summary>Subscribes; the address is below the sink, or nobody's.</summary>
    public async Task Subscribe(string type, string address, JsonObject more)
    {
        more["event_type"] = type;
        more["target_url"] = address.StartsWith("http", StringComparison.Ordinal)
            ? address
            : (await sandbox.AddressOf("__admin/webhooks/sink/")).ToString() + address;
        await sandbox.Post("whisperer/hooks/", more);
    }

    /// <summary>Subscribes to every type that the simulator sends.</summary>
    public async Task SubscribeToAll()
    {
        foreach (
            var type in (string[])
                [
                    "package.created",
                    "package.status.transitioned",
                    "package.status.packed",
                    "package.status.cancelled",
                    "package.status.shipped",
                    "package.status.packed_for_refund",
                    "package.shipment.awb_number",
                    "package.refused",
                    "shipment.created",
                    "shipment.status.updated",
                    "shipment.cancelled",
                    "stock_location.created",
                    "stock_location.updated",
                    "transfer.status.created",
                    "transfer.status.transitioned",
                    "transfer.status.in_transit",
                    "transfer.status.transferred",
                    "transfer.status.cancelled",
                    "transfer.status.ready_to_shipment",
                ]
        )
        {
            await Subscribe(type, "all", []);
        }
    }

    /// <summary>
    /// What was sent, oldest first, after everything has arrived that is due now: a row per webhook with the columns that are asked for.
    /// </summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> Sent(IReadOnlyList<string> columns)
    {
        await sandbox.Post("__admin/clock/advance", new JsonObject { ["by"] = "PT0S" });
        var webhooks = (await sandbox.Look("__admin/webhooks?limit=1000"))["webhooks"]!.AsArray();
        return [.. webhooks.Reverse().Select(webhook => Row(webhook!, columns))];
    }

    private static IReadOnlyList<string> Row(JsonNode webhook, IReadOnlyList<string> columns)
    {
        var body = webhook["attempts"]!.AsArray() is [{ } first, ..] ? (string)first["request"]!["body"]! : "{}";
        return [.. columns.Select(column => Value(webhook, body, column))];
    }

    private static string Value(JsonNode webhook, string body, string column)
    {
        if (Places.TryGetValue(column, out var place))
            return Paths.Read(webhook.ToJsonString(), [place])[0];
        Claim.That(
            column.StartsWith("payload.", StringComparison.Ordinal),
            $"There is no column \"{column}\" here; there are {string.Join(", ", Places.Keys)}, and places of the payload."
        );
        return Paths.Read(body, [column])[0];
    }
}
