namespace OmsSimulator.Contract;

/// <summary>What was posted to an address of the sink, oldest first: the answer of <c>GET /__admin/webhooks/sink/{address}</c>.</summary>
/// <param name="Requests">What came, as it came.</param>
/// <param name="Dropped">How many are kept no more.</param>
/// <param name="Last">The number of the last one.</param>
[Document("control/webhook-sink")]
public sealed record WebhookSinkContent(IReadOnlyList<WebhookSinkRequest> Requests, long Dropped, long Last);

/// <summary>A request that came to the sink.</summary>
/// <param name="At">When, on the sandbox's clock.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Encoding">How the body is written: <c>utf-8</c> as it came, <c>base64</c> where it is no text.</param>
/// <param name="Body">Its body.</param>
/// <param name="Number">Its number at this address, from 1.</param>
public sealed record WebhookSinkRequest(
    DateTime At,
    IReadOnlyDictionary<string, string> Headers,
    string Encoding,
    string Body,
    long Number
);
