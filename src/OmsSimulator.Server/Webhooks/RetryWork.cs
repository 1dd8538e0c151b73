using System.Text.Json;

namespace OmsSimulator.Webhooks;

/// <summary>
/// A delivery that waits on the sandbox's clock to be sent again. Its turn is only put into the subscription's queue: what came of it is
/// told when the sandbox has settled.
/// </summary>
/// <param name="Webhooks">Whose it is.</param>
/// <param name="Delivery">What is sent again.</param>
/// <param name="Kind">Why.</param>
internal sealed record RetryWork(SandboxWebhooks Webhooks, Delivery Delivery, AttemptKind Kind) : Work
{
    /// <inheritdoc/>
    public override ValueTask<WorkDone?> Do(CancellationToken cancellationToken)
    {
        Webhooks.FallDue(Delivery, Kind);
        return default;
    }
}

/// <summary>A webhook was sent, as an advance of the clock tells it.</summary>
/// <param name="At">When.</param>
/// <param name="Sequence">The sequence of the delivery.</param>
/// <param name="Uuid">Its uuid.</param>
/// <param name="EventType">The type of its event.</param>
/// <param name="TargetUrl">Where it was sent.</param>
/// <param name="Number">Which attempt it was.</param>
/// <param name="Status">What came back.</param>
/// <param name="Delivered">Whether the receiver took it.</param>
internal sealed record WebhookAttempted(
    DateTime At,
    long Sequence,
    Guid Uuid,
    string EventType,
    string TargetUrl,
    int Number,
    int Status,
    bool Delivered
) : WorkDone(At, "webhook_attempt")
{
    /// <inheritdoc/>
    public override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("uuid", Uuid.ToString("N"));
        writer.WriteString("event_type", EventType);
        writer.WriteString("target_url", TargetUrl);
        writer.WriteNumber("attempt", Number);
        writer.WriteNumber("status", Status);
        writer.WriteBoolean("delivered", Delivered);
    }
}
