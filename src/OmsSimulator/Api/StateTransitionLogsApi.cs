using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>The log of state transitions, a row for every change of a package's state. Documented: API.</summary>
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
            filters.Add(oldState, (row, wanted) => oms.Installation.StateOf(row.Change.From).Id == wanted);
            filters.Add(newState, (row, wanted) => oms.Installation.StateOf(row.Change.To).Id == wanted);
            filters.Add(oldName, (row, wanted) => oms.Installation.StateOf(row.Change.From).Name == wanted);
            filters.Add(newName, (row, wanted) => oms.Installation.StateOf(row.Change.To).Name == wanted);
            filters.Add(oldValues, (row, wanted) => wanted.Contains(oms.Installation.StateOf(row.Change.From).EnumValue));
            filters.Add(newValues, (row, wanted) => wanted.Contains(oms.Installation.StateOf(row.Change.To).EnumValue));
            filters.Add(contentType, (_, wanted) => wanted == State.PackageContentType);
            return Slice<LogEntry>.Cut(request, Source(oms, objectId), filters.Combined, SortKey).As(row => Resources.LogRow(oms, row.Id));
        }

        static Func<LogEntry, IComparable?>? SortKey(string field) => field switch
        {
            "created_date" => row => row.At,
            "object_id" => row => row.Change.PackageId,
            _ => null,
        };
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => wanted >= 1 && wanted <= oms.LogCount ? Resources.LogRow(oms, (int)wanted) : null)
            : null;
        return context.Found(found, WireJson.Wire.StateTransitionLogResource, "log row");
    }

    private static Rows<LogEntry> Source(OmsState oms, long? objectId)
    {
        if (objectId is { } package)
            return Rows<LogEntry>.Of(package is > 0 and <= int.MaxValue ? [.. oms.LogRowsOf((int)package).Reverse().Select(id => Entry(oms, id))] : []);
        return new((descending, skip) => Ids(oms.LogCount, descending, skip).Select(id => Entry(oms, id)), oms.LogCount);
    }

    private static IEnumerable<int> Ids(int count, bool descending, int skip)
    {
        for (var index = skip; index < count; index++)
            yield return descending ? count - index : index + 1;
    }

    private static LogEntry Entry(OmsState oms, int id)
    {
        var row = oms.LogRow(id);
        return new(id, row.At, (PackageStateChanged)row.Fact);
    }

    private readonly record struct LogEntry(int Id, DateTime At, PackageStateChanged Change);
}
