namespace OmsSimulator.Domain;

/// <summary>The kinds of row that lists have.</summary>
internal enum ListRows
{
    /// <summary>What is not told apart.</summary>
    Others,

    /// <summary>Packages and their items.</summary>
    Packages,

    /// <summary>Transfer orders and their items.</summary>
    Transfers,

    /// <summary>Orders and their items.</summary>
    Orders,

    /// <summary>Execution plans.</summary>
    Plans,

    /// <summary>Rows of the log of state transitions.</summary>
    Log,

    /// <summary>Stock locations.</summary>
    StockLocations,

    /// <summary>Denial reasons.</summary>
    DenialReasons,
}

/// <summary>Which rows a fact adds or changes, and which a list has.</summary>
internal static class ChangedRows
{
    private static readonly (string Part, ListRows Rows)[] Lists =
    [
        ("package", ListRows.Packages),
        ("transfer", ListRows.Transfers),
        ("orderexecutionplan", ListRows.Plans),
        ("order", ListRows.Orders),
        ("state-transition", ListRows.Log),
        ("location", ListRows.StockLocations),
        ("denial", ListRows.DenialReasons),
    ];

    /// <summary>The rows of a list, by its path.</summary>
    public static ListRows Of(string path)
    {
        var name = path.AsSpan("/api/v1/oms/".Length <= path.Length ? "/api/v1/oms/".Length : 0);
        foreach (var (part, rows) in Lists)
        {
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
                return rows;
        }

        return ListRows.Others;
    }

    /// <summary>The rows that a fact adds or changes.</summary>
    public static IReadOnlyList<ListRows> Of(OmsFact fact) =>
        fact switch
        {
            PackageStateChanged => [ListRows.Packages, ListRows.Log],
            TransferStateChanged => [ListRows.Transfers, ListRows.Log],
            TransferCreated => [ListRows.Transfers],
            OrderReceived or OrderItemsAdded or OrderItemStatusChanged => [ListRows.Orders],
            ExecutionPlanRecorded => [ListRows.Plans],
            StockLocationSaved => [ListRows.StockLocations],
            DenialReasonSaved or DenialReasonDeleted => [ListRows.DenialReasons],
            HookSaved => [ListRows.Others],
            { About: > 0 } => [ListRows.Packages],
            _ => [],
        };
}
