using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Webhooks;

/// <summary>Makes the resources of events that were sent to subscriptions.</summary>
internal static class HookEventResources
{
    /// <summary>An event that was sent.</summary>
    public static HookEventResource Of(Hook hook, DeliveryRow row)
    {
        var last = row.Attempts[^1].Answer;
        return new()
        {
            Uuid = row.Delivery.Uuid.ToString(),
            Webhook = HookResources.Hook(hook),
            RequestPayload = new(row.Delivery.WriteTo),
            ResponseContent = last.Failure ?? last.Content,
            ResponseHttpStatus = last.Status,
            Delivered = row.State == DeliveryState.Delivered,
            RequestDatetimes =
            [
                .. row.Attempts.Where(attempt => attempt.Kind != AttemptKind.Duplicate).Select(attempt => attempt.At).Reverse(),
            ],
            RetryCount = row.Count,
            ContentType = row.Delivery.Subject.ContentType,
            ObjectId = row.Delivery.Subject.ObjectId,
        };
    }
}
