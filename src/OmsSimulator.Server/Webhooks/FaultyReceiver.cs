using System.Text;
using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <summary>
/// What a fault makes of one attempt to deliver: the receiver is slow, answers something else, or is lost, before or after it got the
/// request.
/// </summary>
/// <param name="sender">Posts what does go out.</param>
internal sealed class FaultyReceiver(WebhookSender sender)
{
    /// <summary>Sends a request under a fault. Delays and the sender's patience are real time.</summary>
    /// <exception cref="OperationCanceledException">The sandbox is gone.</exception>
    public async Task<WebhookAnswer> Send(WebhookRequest request, FaultEffect fault, CancellationToken stop)
    {
        var late = fault.Delay >= WebhookSender.Timeout;
        if (!fault.After)
        {
            await Wait(fault, stop);
            return late ? WebhookSender.TimedOut : Spoilt(fault) ?? await sender.Send(request, stop);
        }

        var answer = await sender.Send(request, stop);
        await Wait(fault, stop);
        return late ? WebhookSender.TimedOut : Spoilt(fault) ?? answer;
    }

    private async Task Wait(FaultEffect fault, CancellationToken stop)
    {
        if (fault.Delay is { } delay)
            await Task.Delay(delay < WebhookSender.Timeout ? delay : WebhookSender.Timeout, sender.Time, stop);
    }

    // None: it only takes longer.
    private static WebhookAnswer? Spoilt(FaultEffect fault) =>
        fault switch
        {
            { Drop: FaultDrop.ConnectionReset } => WebhookAnswer.Failed("A fault was asked for: the connection was reset."),
            { Drop: FaultDrop.EmptyResponse } => WebhookAnswer.Failed(
                "A fault was asked for: the connection was closed without an answer."
            ),
            { Drop: FaultDrop.TruncatedBody } => WebhookAnswer.Failed(
                "A fault was asked for: the connection was closed in the middle of the answer."
            ),
            { Status: { } status, Body: { } body } => new(
                status,
                [new HookHeader("Content-Type", fault.MediaType)],
                Encoding.UTF8.GetString(body)
            ),
            { Status: { } status } => new(status, [], ""),
            _ => null,
        };
}
