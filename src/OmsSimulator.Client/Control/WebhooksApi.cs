using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>The laboratory of webhooks: what was delivered, again, twice, in another order, to a sink.</summary>
public sealed class WebhooksApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal WebhooksApi(ControlConnection connection) => this.connection = connection;

    /// <summary>The deliveries, with every attempt.</summary>
    public Task<JsonElement> DeliveriesAsync(CancellationToken cancellation = default) =>
        connection.Get<JsonElement>("webhooks", cancellation);

    /// <summary>Delivers an event again.</summary>
    public Task ReplayAsync(string uuid, CancellationToken cancellation = default) =>
        connection.Do(HttpMethod.Post, $"webhooks/{Uri.EscapeDataString(uuid)}/replay", null, cancellation);

    /// <summary>Delivers every event so many times more, and in another order.</summary>
    public Task SetModeAsync(int duplicate = 0, bool reorder = false, CancellationToken cancellation = default) =>
        connection.Do(
            HttpMethod.Put,
            "webhooks/mode",
            ClientJson.Body(new JsonObject { ["duplicate"] = duplicate, ["reorder"] = reorder }),
            cancellation
        );

    /// <summary>Delivers a sample of an event.</summary>
    public Task SendSampleAsync(string eventType, Uri target, CancellationToken cancellation = default) =>
        connection.Do(
            HttpMethod.Post,
            "webhooks/samples",
            ClientJson.Body(new JsonObject { ["event_type"] = eventType, ["target_url"] = target.AbsoluteUri }),
            cancellation
        );

    /// <summary>What a sink took.</summary>
    public Task<JsonElement> SinkAsync(string name, CancellationToken cancellation = default) =>
        connection.Get<JsonElement>($"webhooks/sink/{name}", cancellation);
}
