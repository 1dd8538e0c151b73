using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>Makes the resources of subscriptions. Their secrets stand as they are: their owner asks.</summary>
internal static class HookResources
{
    /// <summary>A subscription.</summary>
    public static HookResource Hook(Hook hook) =>
        new()
        {
            Id = hook.Id,
            RetryCountdownConfig = new(
                hook.Countdown.Choice,
                new()
                {
                    Seconds = hook.Countdown.Seconds,
                    Base = hook.Countdown.Base,
                    Limit = hook.Countdown.Limit,
                    MinValue = hook.Countdown.MinValue,
                    MaxValue = hook.Countdown.MaxValue,
                }
            ),
            CreatedDate = hook.CreatedDate,
            ModifiedDate = hook.ModifiedDate,
            TargetUrl = hook.TargetUrl,
            IsActive = hook.IsActive,
            SecretKey = hook.SecretKey,
            EventType = hook.EventType,
            AdditionalHeaders = hook.AdditionalHeaders.ToDictionary(header => header.Name, header => header.Value),
            Config = JsonElement.Parse(hook.Config),
        };
}
