using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.LogEntry>;

namespace OmsSimulator.Domain;

/// <summary>The list of the log of state transitions, ten a page. Documented: API.</summary>
public static class StateTransitionLogList
{
    private static readonly Provenance Api = Provenance.Documented(Pages.ApiReference);

    private static readonly ListFilter<LogEntry, long> ObjectId = Integer(
        "object_id",
        "The id of the package or the transfer order.",
        Api,
        "1",
        static (_, row) => row.ObjectId
    );

    /// <summary>The list as data: its path, filters, sorts and marks.</summary>
    public static ListDefinition<LogEntry> Definition { get; } =
        new()
        {
            Path = "/api/v1/oms/state-transition-logs/",
            Provenance = Api,
            DefaultLimit = 10,
            FilteredBy =
            [
                Integer("old_state", "The id of the state before.", Api, "33", static (_, row) => row.From.Id),
                Integer("new_state", "The id of the state after.", Api, "34", static (_, row) => row.To.Id),
                Text("old_state__name", "The name of the state before.", Api, "Waiting", static (_, row) => row.From.Name),
                Text("new_state__name", "The name of the state after.", Api, "Preparing", static (_, row) => row.To.Name),
                Texts(
                    "old_state__enum_value__in",
                    "The numbers of states before, separated by commas.",
                    Api,
                    "100,200",
                    static (_, row) => row.From.EnumValue
                ),
                Texts(
                    "new_state__enum_value__in",
                    "The numbers of states after, separated by commas.",
                    Api,
                    "500",
                    static (_, row) => row.To.EnumValue
                ),
                ObjectId,
                Integer("content_type", "26: packages, 27: transfer orders.", Api, "26", static (_, row) => row.From.ShownContentType),
                .. Range("created_date", Api, static (_, row) => row.At),
                .. Range("modified_date", Api, static (_, row) => row.At),
                .. Range("id", Api, "1", static (_, row) => row.Id),
            ],
            SortedBy = [new("created_date", static (_, row) => row.At), new("modified_date", static (_, row) => row.At)],
            All = static oms =>
                new(
                    (descending, skip) => Ids(oms.FoldedLogRows, oms.LogCount, descending, skip).Select(id => LogEntry.Of(oms, id)),
                    oms.LogCount - oms.FoldedLogRows
                ),
            Found = By(
                ObjectId,
                static (oms, id) => id is > 0 and <= int.MaxValue ? RowsOf(oms, (int)id).Order().Select(row => LogEntry.Of(oms, row)) : []
            ),
        };

    private static IEnumerable<int> Ids(int folded, int last, bool descending, int skip)
    {
        for (var index = skip; index < last - folded; index++)
            yield return descending ? last - index : folded + index + 1;
    }

    // A package and a transfer may have the same id.
    private static IEnumerable<int> RowsOf(OmsState oms, int id) =>
        oms.LogRowsOf(id).Concat(oms.Transfers.TryGet(id, out var transfer) ? oms.LogRowsOf(transfer) : []);
}

/// <summary>A row of the log of state transitions, of a package or of a transfer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When.</param>
/// <param name="ObjectId">The package's or the transfer's id.</param>
/// <param name="From">The row of the state that was left.</param>
/// <param name="To">The row of the state that was entered.</param>
/// <param name="CommandCode">The command's code, where one caused it.</param>
/// <param name="TransitionId">The transition.</param>
public readonly record struct LogEntry(int Id, DateTime At, int ObjectId, State From, State To, string? CommandCode, int? TransitionId)
{
    /// <summary>The row of an id that is known to exist.</summary>
    public static LogEntry Of(OmsState oms, int id)
    {
        var row = oms.LogRow(id);
        var known = oms.Installation;
        return row.Fact switch
        {
            TransferStateChanged change => new(
                id,
                row.At,
                change.TransferOrderId,
                known.StateOf(change.From),
                known.StateOf(change.To),
                change.CommandCode,
                change.TransitionId
            ),
            PackageStateChanged change => new(
                id,
                row.At,
                change.PackageId,
                known.StateOf(change.From),
                known.StateOf(change.To),
                change.CommandCode,
                change.TransitionId
            ),
            _ => throw new InvalidOperationException($"{row.Fact.GetType().Name} is no change of state."),
        };
    }
}
