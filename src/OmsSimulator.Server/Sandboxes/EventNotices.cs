using OmsSimulator.Contract;
using OmsSimulator.Journal;
using OmsSimulator.LiveEvents;
using OmsSimulator.Partners;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Sandboxes;

/// <summary>What parts tell of, as events. Nothing is made of it where nobody listens.</summary>
internal static class EventNotices
{
    private const string StandIn = "stand-in";

    /// <summary>A call was recorded.</summary>
    public static void Tell(this SandboxEvents events, in CallNotice notice)
    {
        if (!events.IsWatched)
        {
            events.Add(EventTypes.Request, null);
            return;
        }

        var (call, url) = (notice.Call, notice.Url);
        events.Add(
            EventTypes.Request,
            new RequestEvent
            {
                At = notice.At,
                Sandbox = events.Sandbox,
                Id = call.Id.ToString(),
                From = notice.From,
                Method = notice.Request.Method,
                Url = url,
                Status = notice.Status,
                Command = call.Command,
                Package = notice.Package,
                StateBefore = call.Before,
                StateAfter = call.After,
                Reason = call.Refusal?.Reason,
                Facts = call.Facts.Count,
                Warnings = call.Warnings.Count,
                Fault = call.Fault > 0 ? call.Fault : null,
            },
            Size(url, call.Refusal?.Reason)
        );
    }

    /// <summary>An attempt to deliver was made.</summary>
    public static void Tell(this SandboxEvents events, in DeliveryNotice notice)
    {
        if (!events.IsWatched || notice.Made is not { } made)
        {
            events.Add(EventTypes.Webhook, null);
            return;
        }

        events.Add(
            EventTypes.Webhook,
            new WebhookEvent
            {
                At = made.At,
                Sandbox = events.Sandbox,
                Uuid = notice.Uuid.ToString("N"),
                EventType = notice.Type,
                Webhook = made.Hook.Id == 0 ? null : made.Hook.Id,
                TargetUrl = notice.TargetUrl,
                Number = made.Number,
                Kind = made.Kind.ToString().ToLowerInvariant(),
                Delivered = made.Delivered,
                Status = made.Answer.Status,
                Failure = made.Answer.Failure,
            },
            Size(notice.TargetUrl, made.Answer.Failure)
        );
    }

    /// <summary>Something was exchanged with a partner.</summary>
    public static void Tell(this SandboxEvents events, in PartnerNotice notice)
    {
        if (!events.IsWatched)
        {
            events.Add(EventTypes.Partner, null);
            return;
        }

        var (call, failure) = (notice.Call, (notice.Reply.Answer as Domain.PartnerAnswer.Failed)?.Why);
        var to = call.Address?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) ?? StandIn;
        events.Add(
            EventTypes.Partner,
            new PartnerEvent(call.At, events.Sandbox, notice.Partner, call.Id, to, notice.Reply.Status, failure),
            Size(to, failure)
        );
    }

    private static int Size(string one, string? other) => 300 + (sizeof(char) * (one.Length + (other?.Length ?? 0)));
}
