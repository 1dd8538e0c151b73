using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>The rows that a list is made of: in both orders of their ids, with their number where it is known without looking.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <param name="Enumerate">The rows by id, without the first so many.</param>
/// <param name="Count">How many.</param>
internal sealed record Rows<TRow>(Func<bool, int, IEnumerable<TRow>> Enumerate, int Count)
{
    /// <summary>All rows of a table.</summary>
    public static Rows<T> Of<T>(Table<T> table)
        where T : class => new((descending, skip) => (descending ? table.Descending() : table.Ascending()).Skip(skip), table.Count);

    /// <summary>All rows of a table that keeps them by value.</summary>
    public static Rows<T> Of<T>(ValueTable<T> table)
        where T : struct => new((descending, skip) => (descending ? table.Descending() : table.Ascending()).Skip(skip), table.Count);

    /// <summary>Rows that are few, in the order of their ids.</summary>
    public static Rows<TRow> Of(IReadOnlyList<TRow> rows) => new((descending, skip) => (descending ? rows.Reverse() : rows).Skip(skip), rows.Count);
}

/// <summary>One page of a list, cut out under the sandbox's lock.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <param name="Count">How many rows on all pages.</param>
/// <param name="Page">The rows of this page.</param>
internal readonly record struct Slice<TRow>(int Count, IReadOnlyList<TRow> Page)
{
    /// <summary>Cuts the page that a request asks for; the filter, where there is one, has to look at every row.</summary>
    public static Slice<TRow> Cut(ListRequest request, Rows<TRow> rows, Func<TRow, bool>? filter, Func<string, Func<TRow, IComparable?>?> sortKey)
    {
        var (field, descending) = request.Sort;
        var key = field == "id" ? null : sortKey(field);

        // Assumed: an unknown field to sort by is ignored.
        if (field != "id" && key is null)
        {
            request.SortIsUnknown();
            descending = true;
        }

        if (request.Skip > int.MaxValue)
            return new(filter is null ? rows.Count : rows.Enumerate(true, 0).Count(filter), []);
        var skip = (int)request.Skip;
        if (key is null && filter is null)
            return new(rows.Count, [.. rows.Enumerate(descending, skip).Take(request.Limit)]);
        if (key is null)
            return Scan(rows.Enumerate(descending, 0), filter!, skip, request.Limit);

        var found = rows.Enumerate(descending, 0).Where(row => filter is null || filter(row)).ToList();
        var sorted = descending ? found.OrderByDescending(key) : found.OrderBy(key);
        return new(found.Count, [.. sorted.Skip(skip).Take(request.Limit)]);
    }

    private static Slice<TRow> Scan(IEnumerable<TRow> rows, Func<TRow, bool> filter, int skip, int limit)
    {
        var page = new List<TRow>();
        var count = 0;
        foreach (var row in rows)
        {
            if (!filter(row))
                continue;
            if (count >= skip && page.Count < limit)
                page.Add(row);
            count++;
        }

        return new(count, page);
    }
}
