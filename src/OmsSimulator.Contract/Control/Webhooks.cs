namespace OmsSimulator.Contract;

/// <summary>The webhooks of the sandbox, the latest first, with every attempt to deliver them: the answer of <c>GET /__admin/webhooks</c>.</summary>
/// <param name="Webhooks">The webhooks.</param>
/// <param name="Meta">How many there are.</param>
[Document("control/webhooks")]
public sealed record WebhookList(IReadOnlyList<WebhookDelivery> Webhooks, WebhookTotals Meta);

/// <summary>How many webhooks a sandbox has.</summary>
/// <param name="Total">How many are kept.</param>
/// <param name="Pending">How many of them are on their way.</param>
/// <param name="Dropped">How many are kept no more.</param>
public sealed record WebhookTotals(int Total, int Pending, long Dropped);

/// <summary>A webhook of the sandbox with every attempt to deliver it; secrets are left out.</summary>
[Document("control/webhook")]
public sealed record WebhookDelivery
{
    /// <summary>The event's uuid, the same in every attempt.</summary>
    public required string Uuid { get; init; }

    /// <summary>What happened.</summary>
    public required string EventType { get; init; }

    /// <summary>The subscription's id; none: a sample.</summary>
    public required int? Webhook { get; init; }

    /// <summary>Where it goes.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary><c>pending</c>, <c>delivered</c> or <c>failed</c>.</summary>
    public required string State { get; init; }

    /// <summary>How often it was sent, attempts that are kept no more included.</summary>
    public required int Sent { get; init; }

    /// <summary>When it is sent again.</summary>
    public required DateTime? NextAttempt { get; init; }

    /// <summary>What was tried, oldest first.</summary>
    public required IReadOnlyList<WebhookAttempt> Attempts { get; init; }
}

/// <summary>An attempt to deliver a webhook.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Kind"><c>first</c>, <c>retry</c>, <c>scan</c>, <c>replay</c> or <c>duplicate</c>.</param>
/// <param name="At">When.</param>
/// <param name="Delivered">Whether the receiver took it.</param>
/// <param name="Request">What was sent.</param>
/// <param name="Response">What was answered.</param>
public sealed record WebhookAttempt(
    int Number,
    string Kind,
    DateTime At,
    bool Delivered,
    WebhookRequestSent Request,
    WebhookResponse Response
);

/// <summary>A webhook's request as it was sent.</summary>
/// <param name="Method">Always <c>POST</c>.</param>
/// <param name="Url">Where to.</param>
/// <param name="Headers">Its headers; credentials are left out.</param>
/// <param name="Body">Its body, JSON.</param>
public sealed record WebhookRequestSent(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>What a receiver answered.</summary>
/// <param name="Status">The status; 500 where there was no answer.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body, as text.</param>
/// <param name="Failure">Why there was no answer.</param>
public sealed record WebhookResponse(int Status, IReadOnlyDictionary<string, string> Headers, string Body, string? Failure);

/// <summary>What is done to all webhooks of the sandbox: the answer of <c>GET</c> and <c>PUT /__admin/webhooks/mode</c>.</summary>
/// <param name="Duplicate">How many times more each is sent.</param>
/// <param name="Reorder">Whether what happens within half a second goes out the last first.</param>
[Document("control/webhook-mode")]
public sealed record WebhookModeReading(int Duplicate, bool Reorder);

/// <summary>What is to be done to all webhooks of the sandbox, what is left out is off: the body of <c>PUT /__admin/webhooks/mode</c>.</summary>
/// <param name="Duplicate">How many times more each is sent.</param>
/// <param name="Reorder">Whether what happens within half a second goes out the last first.</param>
[Document("requests/webhook-mode")]
public sealed record WebhookModeSetting(int? Duplicate = null, bool? Reorder = null);

/// <summary>A sample to send: the body of <c>POST /__admin/webhooks/samples</c>.</summary>
/// <param name="EventType">What it is a sample of, such as <c>package.created</c>.</param>
/// <param name="TargetUrl">Where it goes.</param>
[Document("requests/webhook-sample")]
public sealed record WebhookSample(string EventType, string TargetUrl);
