namespace OmsSimulator.Domain;

/// <summary>The rows that a list is made of: in both orders of their ids, with their number where it is known without looking.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <param name="Enumerate">The rows by id, descending or not, without the first so many.</param>
/// <param name="Count">How many.</param>
public sealed record Rows<TRow>(Func<bool, int, IEnumerable<TRow>> Enumerate, int Count)
{
    /// <summary>All rows of a table.</summary>
    internal static Rows<T> Of<T>(Table<T> table)
        where T : class => new((descending, skip) => (descending ? table.Descending() : table.Ascending()).Skip(skip), table.Count);

    /// <summary>All rows of a table that keeps them by value.</summary>
    internal static Rows<T> Of<T>(ValueTable<T> table)
        where T : struct => new((descending, skip) => (descending ? table.Descending() : table.Ascending()).Skip(skip), table.Count);

    /// <summary>Rows that are few, in the order of their ids.</summary>
    internal static Rows<TRow> Of(IReadOnlyList<TRow> rows) =>
        new((descending, skip) => (descending ? rows.Reverse() : rows).Skip(skip), rows.Count);
}
