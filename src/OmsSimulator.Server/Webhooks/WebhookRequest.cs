using System.Security.Cryptography;
using System.Text;
using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <summary>
/// What is posted to a receiver: made of the subscription and the event alone, so that it can be shown later as it was sent.
/// </summary>
/// <param name="Target">Where to.</param>
/// <param name="Headers">The headers; those of the subscription override.</param>
/// <param name="Body">The body.</param>
internal sealed record WebhookRequest(Uri Target, IReadOnlyList<HookHeader> Headers, byte[] Body)
{
    // Derived: what python-requests sends, which dj-whisperer posts with.
    private static readonly HookHeader[] OfLibrary =
    [
        new("User-Agent", "python-requests/2.32"),
        new("Accept-Encoding", "gzip, deflate"),
        new("Accept", "*/*"),
        new("Connection", "keep-alive"),
        new("Content-Type", "application/json"),
    ];

    /// <summary>The request of a delivery.</summary>
    public static WebhookRequest Of(Hook hook, Delivery delivery)
    {
        var body = delivery.Body();
        var headers = new List<HookHeader>(OfLibrary) { new("X-Whisperer-Event", delivery.EventType) };
        if (!string.IsNullOrEmpty(hook.SecretKey))
        {
            headers.Add(
                new(
                    "X-Whisperer-Signature",
                    $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(hook.SecretKey), body))}"
                )
            );
        }

        foreach (var header in hook.AdditionalHeaders)
            Put(headers, header);

        // As the library's HTTP client: the credentials go last.
        if (hook.Auth is { } auth)
        {
            Put(
                headers,
                new("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{auth.Username}:{auth.Password}"))}")
            );
        }

        return new(new Uri(hook.TargetUrl), headers, body);
    }

    private static void Put(List<HookHeader> headers, HookHeader header)
    {
        headers.RemoveAll(known => known.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase));
        headers.Add(header);
    }
}
