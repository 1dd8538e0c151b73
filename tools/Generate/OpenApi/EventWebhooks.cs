using System.Text.Json.Nodes;
using OmsSimulator.Domain;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The member <c>webhooks</c>: what a subscriber is sent, per type of event, with a sample that was really sent.</summary>
internal static class EventWebhooks
{
    private const string Sink = "/__admin/webhooks/sink/documents";

    private static readonly Provenance Library = Provenance.Derived(Pages.Libraries);

    /// <summary>The webhooks, in the order of the events.</summary>
    public static async Task<JsonObject> Write(Components components, ExchangeServer server)
    {
        var webhooks = new JsonObject();
        foreach (var type in EventCatalogue.Names)
            webhooks[type] = new JsonObject { ["post"] = Operation(components, type, await Sample(server, type)) };
        return webhooks;
    }

    private static JsonObject Operation(Components components, string type, JsonNode? sample)
    {
        var schema = $"webhooks/{type}";
        var content = new JsonObject { ["schema"] = components.Reference(schema) };
        if (sample is not null)
        {
            content["examples"] = new JsonObject
            {
                ["sample"] = new JsonObject { ["summary"] = "Made of the demo world", ["value"] = sample },
            };
        }

        var written = new JsonObject
        {
            ["tags"] = new JsonArray("Webhooks"),
            ["operationId"] = $"on{ComponentNames.Of(schema)}",
            ["summary"] = $"The event {type}.",
            ["description"] = Marks.Described(
                "Sent to the `target_url` of whoever has subscribed to the type, at least once and in no promised order: the same `uuid` may come again.",
                Library
            ),
        };
        Marks.Add(written, Library);
        written["security"] = new JsonArray();
        written["parameters"] = new JsonArray(
            Header("X-Whisperer-Event", "The type of the event.", true),
            Header(
                "X-Whisperer-Signature",
                "With a `secret_key`: `sha256=` and the HMAC-SHA256 of the exact bytes of the body, in hexadecimal.",
                false
            )
        );
        written["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = new JsonObject { ["application/json"] = content },
        };
        written["responses"] = new JsonObject
        {
            ["2XX"] = new JsonObject { ["description"] = "It is delivered." },
            ["3XX"] = new JsonObject { ["description"] = "It is not delivered, and not sent again." },
            ["4XX"] = new JsonObject { ["description"] = "It is sent again later, as the subscription's `retry_countdown_config` says." },
            ["5XX"] = new JsonObject { ["description"] = "As 4XX; so is no answer within ten seconds." },
        };
        return written;
    }

    private static JsonObject Header(string name, string description, bool required) =>
        new()
        {
            ["name"] = name,
            ["in"] = "header",
            ["required"] = required,
            ["description"] = description,
            ["schema"] = new JsonObject { ["type"] = "string" },
        };

    // An advance answers when everything that is due was sent.
    private static async Task<JsonNode?> Sample(ExchangeServer server, string type)
    {
        if (!Samples.Names.Contains(type))
            return null;
        await server.Send("POST", "/__admin/reset", null);
        var target = new Uri(server.Address, Sink).AbsoluteUri;
        await server.Send("POST", "/__admin/webhooks/samples", $$"""{"event_type":"{{type}}","target_url":"{{target}}"}""");
        await server.Send("POST", "/__admin/clock/advance", """{"by":"PT0S"}""");
        var came = JsonNode.Parse((await server.Send("GET", Sink, null)).Body)!["requests"]!.AsArray();
        return came is [{ } only]
            ? JsonNode.Parse((string)only["body"]!)
            : throw new InvalidOperationException($"The sample of {type} came {came.Count} times.");
    }
}
