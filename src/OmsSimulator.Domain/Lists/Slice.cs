namespace OmsSimulator.Domain;

/// <summary>One page of a list.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <param name="Count">How many rows on all pages.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Rows">The rows of this page.</param>
public readonly record struct Slice<TRow>(int Count, int Page, IReadOnlyList<TRow> Rows)
{
    // Texts by their code points, whatever culture the process runs in.
    private static readonly Comparer<IComparable?> Order = Comparer<IComparable?>.Create(
        static (one, other) =>
            one is string text && other is string second
                ? string.CompareOrdinal(text, second)
                : Comparer<IComparable>.Default.Compare(one, other)
    );

    /// <summary>Cuts it out; the filter, where there is one, has to look at every row.</summary>
    internal static Slice<TRow> Cut(ListQuery query, Rows<TRow> rows, Func<TRow, bool>? filter, Func<TRow, IComparable?>? key)
    {
        var page = query.Page ?? 1;
        if (query.IsLast)
            page = Math.Max(1, (int)((CountOf(rows, filter) + (long)query.Limit - 1) / query.Limit));
        var skip = (page - 1L) * query.Limit;
        if (skip > int.MaxValue)
            return new(CountOf(rows, filter), page, []);
        if (key is not null)
            return Sorted(rows, filter, key, query, page, (int)skip);
        return filter is null
            ? new(rows.Count, page, [.. rows.Enumerate(query.Descending, (int)skip).Take(query.Limit)])
            : Scan(rows.Enumerate(query.Descending, 0), filter, page, (int)skip, query.Limit);
    }

    private static int CountOf(Rows<TRow> rows, Func<TRow, bool>? filter) =>
        filter is null ? rows.Count : rows.Enumerate(false, 0).Count(filter);

    private static Slice<TRow> Sorted(
        Rows<TRow> rows,
        Func<TRow, bool>? filter,
        Func<TRow, IComparable?> key,
        ListQuery query,
        int page,
        int skip
    )
    {
        var found = rows.Enumerate(query.Descending, 0).Where(row => filter is null || filter(row)).ToList();
        var sorted = query.Descending ? found.OrderByDescending(key, Order) : found.OrderBy(key, Order);
        return new(found.Count, page, [.. sorted.Skip(skip).Take(query.Limit)]);
    }

    private static Slice<TRow> Scan(IEnumerable<TRow> rows, Func<TRow, bool> filter, int page, int skip, int limit)
    {
        var kept = new List<TRow>();
        var count = 0;
        foreach (var row in rows)
        {
            if (!filter(row))
                continue;
            if (count >= skip && kept.Count < limit)
                kept.Add(row);
            count++;
        }

        return new(count, page, kept);
    }
}
