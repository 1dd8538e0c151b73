using System.Text;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Control;

/// <summary>Describes deliveries of webhooks, with every attempt; credentials are not shown.</summary>
internal static class WebhookDescriptions
{
    private static readonly string[] Secret = ["Authorization", "Cookie", "X-Api-Key"];

    /// <summary>A delivery.</summary>
    public static WebhookDelivery Of(DeliveryRow row)
    {
        var delivery = row.Delivery;
        return new()
        {
            Uuid = delivery.Uuid.ToString("N"),
            EventType = delivery.EventType,
            Webhook = delivery.Hook.Id == 0 ? null : delivery.Hook.Id,
            TargetUrl = (row.Attempts.Count > 0 ? row.Attempts[^1].Hook : delivery.Hook).TargetUrl,
            CreatedDate = delivery.CreatedDate,
            State = row.State switch
            {
                DeliveryState.Pending => "pending",
                DeliveryState.Delivered => "delivered",
                _ => "failed",
            },
            Sent = row.Count,
            NextAttempt = row.Next,
            Attempts = [.. row.Attempts.Select(attempt => Of(delivery, attempt))],
        };
    }

    private static WebhookAttempt Of(Delivery delivery, Attempt attempt)
    {
        var (request, answer) = (WebhookRequest.Of(attempt.Hook, delivery), attempt.Answer);
        return new(
            attempt.Number,
            attempt.Kind.ToString().ToLowerInvariant(),
            attempt.At,
            attempt.Delivered,
            new("POST", request.Target.OriginalString, Of(request.Headers), Encoding.ASCII.GetString(request.Body)),
            new(answer.Status, Of(answer.Headers), answer.Content, answer.Failure)
        );
    }

    private static OrderedDictionary<string, string> Of(IReadOnlyList<HookHeader> headers)
    {
        var shown = new OrderedDictionary<string, string>(headers.Count);
        foreach (var (name, value) in headers)
        {
            var said = Secret.Contains(name, StringComparer.OrdinalIgnoreCase) ? "***" : value;
            shown[name] = shown.TryGetValue(name, out var before) ? $"{before}, {said}" : said;
        }

        return shown;
    }
}
