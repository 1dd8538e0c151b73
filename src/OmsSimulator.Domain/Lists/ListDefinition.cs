namespace OmsSimulator.Domain;

/// <summary>
/// A list of the vendor's API as data (http.md, "Lists"): where it is, what it can be filtered and sorted by, and who says so. From it come
/// the reading of a query, the OpenAPI parameters, the contract warnings and the client's filter type.
/// </summary>
public abstract class ListDefinition
{
    /// <summary>Its path, such as <c>/api/v1/oms/packages/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Who says that there is such a list.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Rows per page where a query does not say.</summary>
    public int DefaultLimit { get; init; } = 20;

    /// <summary>What it can be filtered by.</summary>
    public abstract IReadOnlyList<ListFilter> Filters { get; }

    /// <summary>What it can be sorted by, the id first.</summary>
    public abstract IReadOnlyList<string> Sorts { get; }
}

/// <summary>A list of <typeparamref name="TRow"/>s.</summary>
/// <typeparam name="TRow">A row.</typeparam>
public sealed class ListDefinition<TRow> : ListDefinition
{
    private readonly IReadOnlyList<ListFilter<TRow>> filters = [];
    private readonly IReadOnlyList<ListSort<TRow>> sorts = [];

    /// <inheritdoc/>
    public override IReadOnlyList<ListFilter> Filters => filters;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Sorts => ["id", .. sorts.Select(sort => sort.Field)];

    /// <summary>What it can be filtered by.</summary>
    internal IReadOnlyList<ListFilter<TRow>> FilteredBy
    {
        init => filters = value;
    }

    /// <summary>What it can be sorted by beside the id.</summary>
    internal IReadOnlyList<ListSort<TRow>> SortedBy
    {
        init => sorts = value;
    }

    /// <summary>All rows; none where who asks brings them.</summary>
    internal Func<OmsState, Rows<TRow>> All { get; init; } = static _ => Rows<TRow>.Of([]);

    /// <summary>The rows that an index finds for a query, and the filters that are settled with that; none: no index helps.</summary>
    internal Func<OmsState, ListQuery, (Rows<TRow> Rows, ListFilter[] Settled)?>? Found { get; init; }

    /// <summary>Cuts out the page that a query asks for.</summary>
    public Slice<TRow> Cut(OmsState oms, ListQuery query)
    {
        var (rows, settled) = Found?.Invoke(oms, query) ?? (All(oms), []);
        return Cut(oms, query, rows, settled);
    }

    /// <summary>Cuts out the page that a query asks for, of rows that are not in the state.</summary>
    public Slice<TRow> Cut(OmsState oms, ListQuery query, Rows<TRow> rows) => Cut(oms, query, rows, []);

    private Slice<TRow> Cut(OmsState oms, ListQuery query, Rows<TRow> rows, ListFilter[] settled)
    {
        var passes = new List<Func<TRow, bool>>();
        foreach (var (filter, value) in query.Values)
        {
            if (!settled.Contains(filter))
                passes.Add(((ListFilter<TRow>)filter).For(oms, value));
        }

        var sort = sorts.FirstOrDefault(sort => sort.Field == query.Sort);
        return Slice<TRow>.Cut(
            query,
            rows,
            passes.Count switch
            {
                0 => null,
                1 => passes[0],
                _ => row => passes.TrueForAll(passes => passes(row)),
            },
            sort is null ? null : row => sort.Key(oms, row)
        );
    }
}

/// <summary>What a list can be sorted by.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <param name="Field">Its name in the query.</param>
/// <param name="Key">What rows are compared by.</param>
internal sealed record ListSort<TRow>(string Field, Func<OmsState, TRow, IComparable?> Key);
