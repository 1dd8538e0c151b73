using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Api;

/// <summary>
/// <c>/whisperer/hook_events/</c>: what was sent to subscriptions. Derived: dj-whisperer, where an event has its row from the first attempt
/// on.
/// </summary>
internal static class HookEventsApi
{
    /// <summary>Maps the list; an event has no address of its own.</summary>
    public static void MapHookEvents(this VendorEndpoints whisperer) => whisperer.Get("/hook_events/", List);

    private static Task List(HttpContext context, Sandbox sandbox, User? user)
    {
        var latest = sandbox.Webhooks.Rows(row => row.Attempts.Count > 0 && row.Delivery.Hook.Id != 0, int.MaxValue);
        var events = latest.Select(Event).ToArray();
        var rows = new Rows<HookEventRow>((descending, skip) => (descending ? events : events.Reverse()).Skip(skip), events.Length);
        return context.AnswerList(
            sandbox,
            HookEventList.Definition,
            (oms, query) => HookEventList.Definition.Cut(oms, query, rows),
            (oms, found) =>
                latest[found.Index] is var row && oms.Hooks.TryGet(row.Delivery.Hook.Id, out var hook)
                    ? HookEventResources.Of(hook, row)
                    : HookEventResources.Of(row.Delivery.Hook, row),
            ServedJson.Wire.ListPageHookEventResource
        );
    }

    private static HookEventRow Event(DeliveryRow row, int index) =>
        new(
            index,
            row.Delivery.Uuid,
            row.Delivery.EventType,
            row.Delivery.CreatedDate,
            row.Count,
            row.Attempts[^1].Answer.Status,
            row.State == DeliveryState.Delivered
        );
}
