using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Api;

/// <summary><c>/whisperer/hook_events/</c>: what was sent to subscriptions. Derived: dj-whisperer, where an event has its row from the first attempt on.</summary>
internal static class HookEventsApi
{
    /// <summary>Maps it.</summary>
    public static void MapHookEvents(this VendorEndpoints whisperer) => whisperer.Get("/hook_events/", List);

    private static Task List(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        var latest = sandbox.Webhooks.Rows(row => row.Attempts.Count > 0 && row.Delivery.Hook.Id != 0, int.MaxValue);
        var rows = new Rows<DeliveryRow>((descending, skip) => (descending ? latest : latest.Reverse()).Skip(skip), latest.Count);

        // Cut before the sandbox's lock is taken: under it, only the subscriptions of one page are looked up.
        var slice = Slice<DeliveryRow>.Cut(request, rows, Filter(request).Combined, SortKey);
        return context.AnswerList(
            request,
            sandbox,
            oms => slice.As(row => HookEventResources.Of(oms.Hooks.Find(row.Delivery.Hook.Id, out var hook) ? hook : row.Delivery.Hook, row)),
            WireJson.Wire.ListPageHookEventResource);
    }

    private static Filters<DeliveryRow> Filter(ListRequest request)
    {
        var filters = new Filters<DeliveryRow>();
        filters.Add(request.Uuid("uuid"), (row, uuid) => row.Delivery.Uuid == uuid);
        filters.Add(request.Text("event_type"), (row, type) => row.Delivery.EventType == type);
        filters.Add(request.Integer("response_http_status"), (row, status) => row.Attempts[^1].Answer.Status == status);
        filters.Add(request.Boolean("delivered"), (row, delivered) => row.State == DeliveryState.Delivered == delivered);
        filters.Add(request.Instant("created_date"), (row, created) => row.Delivery.CreatedDate == created);
        filters.AddRange(request, "created_date", row => row.Delivery.CreatedDate);
        return filters;
    }

    private static Func<DeliveryRow, IComparable?>? SortKey(string field) => field switch
    {
        "created_date" => row => row.Delivery.CreatedDate,
        "retry_count" => row => row.Count,
        "response_http_status" => row => row.Attempts[^1].Answer.Status,
        _ => null,
    };
}
