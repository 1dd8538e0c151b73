namespace OmsSimulator.Client;

/// <summary>The laboratory of webhooks: what was delivered, again, twice, in another order, to a sink.</summary>
public sealed class WebhooksApi
{
    private readonly ControlConnection connection;

    internal WebhooksApi(ControlConnection connection) => this.connection = connection;

    /// <summary>The deliveries, the latest first, with every attempt.</summary>
    public Task<WebhookList> DeliveriesAsync(
        int? limit = null,
        DateTimeOffset? since = null,
        CancellationToken cancellationToken = default
    ) => connection.Get<WebhookList>($"webhooks{new QueryText().Set("limit", limit).Set("since", since)}", cancellationToken);

    /// <summary>Delivers an event again.</summary>
    public Task<WebhookDelivery> ReplayAsync(string uuid, CancellationToken cancellationToken = default) =>
        connection.Send<WebhookDelivery>(HttpMethod.Post, $"webhooks/{Uri.EscapeDataString(uuid)}/replay", null, cancellationToken);

    /// <summary>What is done to all webhooks.</summary>
    public Task<WebhookModeReading> ModeAsync(CancellationToken cancellationToken = default) =>
        connection.Get<WebhookModeReading>("webhooks/mode", cancellationToken);

    /// <summary>Delivers every event so many times more, and in another order.</summary>
    public Task<WebhookModeReading> SetModeAsync(int duplicate = 0, bool reorder = false, CancellationToken cancellationToken = default) =>
        connection.Send<WebhookModeSetting, WebhookModeReading>(
            HttpMethod.Put,
            "webhooks/mode",
            new WebhookModeSetting(duplicate, reorder),
            cancellationToken
        );

    /// <summary>Delivers a sample of an event.</summary>
    public Task<WebhookDelivery> SendSampleAsync(string eventType, Uri target, CancellationToken cancellationToken = default) =>
        connection.Send<WebhookSample, WebhookDelivery>(
            HttpMethod.Post,
            "webhooks/samples",
            new WebhookSample(eventType, target.AbsoluteUri),
            cancellationToken
        );

    /// <summary>What a sink took, oldest first.</summary>
    public Task<WebhookSinkContent> SinkAsync(string name, CancellationToken cancellationToken = default) =>
        connection.Get<WebhookSinkContent>($"webhooks/sink/{name}", cancellationToken);
}
