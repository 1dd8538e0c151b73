using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Resources;

/// <summary>Makes the resources of subscriptions and of the events that were sent to them. Their secrets stand as they are: their owner asks.</summary>
internal static class HookResources
{
    /// <summary>A subscription.</summary>
    public static HookResource Hook(Hook hook) => new()
    {
        Id = hook.Id,
        RetryCountdownConfig = new(hook.Countdown.Choice, new()
        {
            Seconds = hook.Countdown.Seconds,
            Base = hook.Countdown.Base,
            Limit = hook.Countdown.Limit,
            MinValue = hook.Countdown.MinValue,
            MaxValue = hook.Countdown.MaxValue,
        }),
        CreatedDate = hook.CreatedDate,
        ModifiedDate = hook.ModifiedDate,
        TargetUrl = hook.TargetUrl,
        IsActive = hook.IsActive,
        SecretKey = hook.SecretKey,
        EventType = hook.EventType,
        AdditionalHeaders = hook.AdditionalHeaders.ToDictionary(header => header.Name, header => header.Value),
        Config = JsonElement.Parse(hook.Config),
    };

    /// <summary>An event that was sent.</summary>
    public static HookEventResource Event(Hook hook, DeliveryRow row)
    {
        var last = row.Attempts[^1].Answer;
        return new()
        {
            Uuid = row.Delivery.Uuid.ToString(),
            Webhook = Hook(hook),
            RequestPayload = new(row.Delivery.WriteTo),
            ResponseContent = last.Failure ?? last.Content,
            ResponseHttpStatus = last.Status,
            Delivered = row.State == DeliveryState.Delivered,
            RequestDatetimes = [.. row.Attempts.Where(attempt => attempt.Kind != AttemptKind.Duplicate).Select(attempt => attempt.At).Reverse()],
            RetryCount = row.Count,
            ContentType = row.Delivery.Subject.ContentType,
            ObjectId = row.Delivery.Subject.ObjectId,
        };
    }
}
