using System.Text.Json;

namespace OmsSimulator.Webhooks;

/// <summary>
/// A delivery that waits on the sandbox's clock to be sent again. Its turn is only put into the subscription's queue: what came of it is
/// told when the sandbox has settled.
/// </summary>
/// <param name="Delivery">What is sent again.</param>
/// <param name="Kind">Why.</param>
internal sealed record RetryWork(Delivery Delivery, AttemptKind Kind) : Work
{
    /// <inheritdoc/>
    public override ValueTask<WorkDone?> Do(CancellationToken cancellationToken)
    {
        Delivery.Lane.Enter(Delivery, Kind);
        return default;
    }
}

/// <summary>A webhook was sent, as an advance of the clock tells it.</summary>
/// <param name="At">When.</param>
/// <param name="Delivery">What was sent.</param>
/// <param name="Attempt">How it went.</param>
internal sealed record WebhookAttempted(DateTime At, Delivery Delivery, Attempt Attempt) : WorkDone(At, "webhook_attempt")
{
    /// <inheritdoc/>
    public override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("uuid", Delivery.Uuid.ToString("N"));
        writer.WriteString("event_type", Delivery.EventType);
        writer.WriteString("target_url", Attempt.Hook.TargetUrl);
        writer.WriteNumber("attempt", Attempt.Number);
        writer.WriteNumber("status", Attempt.Answer.Status);
        writer.WriteBoolean("delivered", Attempt.Delivered);
    }
}
