using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>The log of state transitions, a row for every change of a package's or a transfer's state. Documented: API.</summary>
internal static class StateTransitionLogsApi
{
    private const int DefaultLimit = 10;

    /// <summary>Maps it.</summary>
    public static void MapStateTransitionLogs(this VendorEndpoints vendor)
    {
        vendor.Get("/state-transition-logs/", List);
        vendor.Get("/state-transition-logs/{id}/", Detail);
    }

    private static Task List(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request, DefaultLimit);
        var oldState = request.Integer("old_state");
        var newState = request.Integer("new_state");
        var oldName = request.Text("old_state__name");
        var newName = request.Text("new_state__name");
        var oldValues = request.Texts("old_state__enum_value__in");
        var newValues = request.Texts("new_state__enum_value__in");
        var objectId = request.Integer("object_id");
        var contentType = request.Integer("content_type");
        var own = new Filters<LogEntry>();
        own.AddRange(request, "created_date", row => row.At);
        own.AddRange(request, "id", row => row.Id);
        return context.AnswerList(request, sandbox, Cut, WireJson.Wire.ListPageStateTransitionLogResource);

        (int Count, IReadOnlyList<StateTransitionLogResource> Results) Cut(OmsState oms)
        {
            var filters = new Filters<LogEntry>();
            filters.Add(own.Combined, (row, passes) => passes(row));
            filters.Add(oldState, (row, wanted) => row.From.Id == wanted);
            filters.Add(newState, (row, wanted) => row.To.Id == wanted);
            filters.Add(oldName, (row, wanted) => row.From.Name == wanted);
            filters.Add(newName, (row, wanted) => row.To.Name == wanted);
            filters.Add(oldValues, (row, wanted) => wanted.Contains(row.From.EnumValue));
            filters.Add(newValues, (row, wanted) => wanted.Contains(row.To.EnumValue));
            filters.Add(contentType, (row, wanted) => row.From.ContentType == wanted);
            return Slice<LogEntry>.Cut(request, Source(oms, objectId), filters.Combined, SortKey).As(row => LogRowResources.LogRow(oms, row.Id));
        }

        static Func<LogEntry, IComparable?>? SortKey(string field) => field switch
        {
            "created_date" => row => row.At,
            "object_id" => row => row.ObjectId,
            _ => null,
        };
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => wanted > oms.FoldedLogRows && wanted <= oms.LogCount ? LogRowResources.LogRow(oms, (int)wanted) : null)
            : null;
        return context.Found(found, WireJson.Wire.StateTransitionLogResource, "log row");
    }

    private static Rows<LogEntry> Source(OmsState oms, long? objectId)
    {
        if (objectId is { } wanted)
            return Rows<LogEntry>.Of(wanted is > 0 and <= int.MaxValue ? [.. LogRowsOf(oms, (int)wanted).Order().Select(id => LogEntry.Of(oms, id))] : []);
        return new((descending, skip) => Ids(oms.FoldedLogRows, oms.LogCount, descending, skip).Select(id => LogEntry.Of(oms, id)), oms.LogCount - oms.FoldedLogRows);
    }

    private static IEnumerable<int> Ids(int folded, int last, bool descending, int skip)
    {
        for (var index = skip; index < last - folded; index++)
            yield return descending ? last - index : folded + index + 1;
    }

    // A package and a transfer may have the same id.
    private static IEnumerable<int> LogRowsOf(OmsState oms, int id) =>
        oms.LogRowsOf(id).Concat(oms.Transfers.Find(id, out var transfer) ? oms.LogRowsOf(transfer) : []);
}
