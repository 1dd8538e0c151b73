namespace OmsSimulator.Client;

/// <summary>The laboratory of webhooks: what was delivered, again, twice, in another order, to a sink.</summary>
public sealed class WebhooksApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal WebhooksApi(ControlConnection connection) => this.connection = connection;

    /// <summary>The deliveries, the latest first, with every attempt.</summary>
    public Task<WebhookList> DeliveriesAsync(int? limit = null, DateTimeOffset? since = null, CancellationToken cancellation = default) =>
        connection.Get<WebhookList>($"webhooks{new QueryText().Set("limit", limit).Set("since", since)}", cancellation);

    /// <summary>Delivers an event again.</summary>
    public Task<WebhookDelivery> ReplayAsync(string uuid, CancellationToken cancellation = default) =>
        connection.Send<WebhookDelivery>(HttpMethod.Post, $"webhooks/{Uri.EscapeDataString(uuid)}/replay", null, cancellation);

    /// <summary>What is done to all webhooks.</summary>
    public Task<WebhookModeReading> ModeAsync(CancellationToken cancellation = default) =>
        connection.Get<WebhookModeReading>("webhooks/mode", cancellation);

    /// <summary>Delivers every event so many times more, and in another order.</summary>
    public Task<WebhookModeReading> SetModeAsync(int duplicate = 0, bool reorder = false, CancellationToken cancellation = default) =>
        connection.Send<WebhookModeSetting, WebhookModeReading>(
            HttpMethod.Put,
            "webhooks/mode",
            new WebhookModeSetting(duplicate, reorder),
            cancellation
        );

    /// <summary>Delivers a sample of an event.</summary>
    public Task<WebhookDelivery> SendSampleAsync(string eventType, Uri target, CancellationToken cancellation = default) =>
        connection.Send<WebhookSample, WebhookDelivery>(
            HttpMethod.Post,
            "webhooks/samples",
            new WebhookSample(eventType, target.AbsoluteUri),
            cancellation
        );

    /// <summary>What a sink took, oldest first.</summary>
    public Task<WebhookSinkContent> SinkAsync(string name, CancellationToken cancellation = default) =>
        connection.Get<WebhookSinkContent>($"webhooks/sink/{name}", cancellation);
}
