namespace OmsSimulator.Domain;

/// <summary>Makes the filters of a list of <typeparamref name="TRow"/>s, most of them out of what a row is compared by.</summary>
/// <typeparam name="TRow">A row.</typeparam>
internal static class Filters<TRow>
{
    /// <summary>The rows with this number.</summary>
    public static ListFilter<TRow, long> Integer(
        string name,
        string description,
        Provenance provenance,
        string example,
        Func<OmsState, TRow, long?> key
    ) => new(name, FilterKind.Integer, description, provenance, example, (oms, row, wanted) => key(oms, row) == wanted);

    /// <summary>The rows with one of these numbers.</summary>
    public static ListFilter<TRow, IReadOnlyList<long>> Integers(
        string name,
        string description,
        Provenance provenance,
        string example,
        Func<OmsState, TRow, long> key
    ) => new(name, FilterKind.Integers, description, provenance, example, (oms, row, wanted) => wanted.Contains(key(oms, row)));

    /// <summary>The rows with exactly this text.</summary>
    public static ListFilter<TRow, string> Text(
        string name,
        string description,
        Provenance provenance,
        string example,
        Func<OmsState, TRow, string?> key
    ) => Text(name, description, provenance, example, (oms, row, wanted) => key(oms, row) == wanted);

    /// <summary>The rows with a text of which this is a part, as the filter says.</summary>
    public static ListFilter<TRow, string> Part(
        string name,
        string description,
        Provenance provenance,
        string example,
        Func<OmsState, TRow, string, bool> passes
    ) => new(name, FilterKind.PartOfText, description, provenance, example, passes);

    /// <summary>The rows that a text means.</summary>
    public static ListFilter<TRow, string> Text(
        string name,
        string description,
        Provenance provenance,
        string example,
        Func<OmsState, TRow, string, bool> passes
    ) => new(name, FilterKind.Text, description, provenance, example, passes);

    /// <summary>The rows with one of these texts.</summary>
    public static ListFilter<TRow, IReadOnlyList<string>> Texts(
        string name,
        string description,
        Provenance provenance,
        string example,
        Func<OmsState, TRow, string?> key
    ) => new(name, FilterKind.Texts, description, provenance, example, (oms, row, wanted) => wanted.Contains(key(oms, row)));

    /// <summary>The rows with none of these texts.</summary>
    public static ListFilter<TRow, IReadOnlyList<string>> NoneOfTexts(
        string name,
        string description,
        Provenance provenance,
        string example,
        Func<OmsState, TRow, string?> key
    ) => new(name, FilterKind.Texts, description, provenance, example, (oms, row, wanted) => !wanted.Contains(key(oms, row)));

    /// <summary>The rows that are so, or are not.</summary>
    public static ListFilter<TRow, bool> Boolean(string name, string description, Provenance provenance, Func<OmsState, TRow, bool> key) =>
        new(name, FilterKind.Boolean, description, provenance, "true", (oms, row, wanted) => key(oms, row) == wanted);

    /// <summary>The row with this uuid.</summary>
    public static ListFilter<TRow, Guid> Uuid(
        string name,
        string description,
        Provenance provenance,
        string example,
        Func<OmsState, TRow, Guid> key
    ) => new(name, FilterKind.Uuid, description, provenance, example, (oms, row, wanted) => key(oms, row) == wanted);

    /// <summary>The rows of this instant.</summary>
    public static ListFilter<TRow, DateTime> Instant(
        string name,
        string description,
        Provenance provenance,
        Func<OmsState, TRow, DateTime> key
    ) => new(name, FilterKind.Instant, description, provenance, AnInstant, (oms, row, wanted) => key(oms, row) == wanted);

    /// <summary>The rows of this day, or of this instant.</summary>
    public static ListFilter<TRow, Moments> Day(
        string name,
        string description,
        Provenance provenance,
        Func<OmsState, TRow, DateTime> key
    ) =>
        new(
            name,
            FilterKind.Day,
            description,
            provenance,
            "2026-01-05",
            (oms, row, wanted) => key(oms, row) is var at && at >= wanted.First && at <= wanted.Last
        );

    /// <summary><c>__gt</c>, <c>__gte</c>, <c>__lt</c>, <c>__lte</c> of a number.</summary>
    public static IEnumerable<ListFilter<TRow>> Range(string name, Provenance provenance, string example, Func<OmsState, TRow, long> key) =>
        [
            Bound<long>(
                $"{name}__gt",
                FilterKind.Integer,
                $"`{name}` above this.",
                provenance,
                example,
                (oms, row, wanted) => key(oms, row) > wanted
            ),
            Bound<long>(
                $"{name}__gte",
                FilterKind.Integer,
                $"`{name}` at or above this.",
                provenance,
                example,
                (oms, row, wanted) => key(oms, row) >= wanted
            ),
            Bound<long>(
                $"{name}__lt",
                FilterKind.Integer,
                $"`{name}` below this.",
                provenance,
                example,
                (oms, row, wanted) => key(oms, row) < wanted
            ),
            Bound<long>(
                $"{name}__lte",
                FilterKind.Integer,
                $"`{name}` at or below this.",
                provenance,
                example,
                (oms, row, wanted) => key(oms, row) <= wanted
            ),
        ];

    /// <summary><c>__gt</c>, <c>__gte</c>, <c>__lt</c>, <c>__lte</c> of an instant.</summary>
    public static IEnumerable<ListFilter<TRow>> Range(string name, Provenance provenance, Func<OmsState, TRow, DateTime> key) =>
        [
            Bound<DateTime>(
                $"{name}__gt",
                FilterKind.Instant,
                $"`{name}` after this.",
                provenance,
                AnInstant,
                (oms, row, wanted) => key(oms, row) > wanted
            ),
            Bound<DateTime>(
                $"{name}__lt",
                FilterKind.Instant,
                $"`{name}` before this.",
                provenance,
                AnInstant,
                (oms, row, wanted) => key(oms, row) < wanted
            ),
            .. Between(name, provenance, key),
        ];

    /// <summary><c>__gte</c>, <c>__lte</c> of an instant.</summary>
    public static IEnumerable<ListFilter<TRow>> Between(string name, Provenance provenance, Func<OmsState, TRow, DateTime> key) =>
        [
            Bound<DateTime>(
                $"{name}__gte",
                FilterKind.Instant,
                $"`{name}` at this or after.",
                provenance,
                AnInstant,
                (oms, row, wanted) => key(oms, row) >= wanted
            ),
            Bound<DateTime>(
                $"{name}__lte",
                FilterKind.Instant,
                $"`{name}` at this or before.",
                provenance,
                AnInstant,
                (oms, row, wanted) => key(oms, row) <= wanted
            ),
        ];

    /// <summary>Looks rows up by the value of a filter, smallest id first.</summary>
    public static Func<OmsState, ListQuery, (Rows<TRow> Rows, ListFilter[] Settled)?> By<TValue>(
        ListFilter<TRow, TValue> filter,
        Func<OmsState, TValue, IEnumerable<TRow>> rows
    ) => (oms, query) => query.TryGet(filter, out var value) ? (Rows<TRow>.Of([.. rows(oms, value)]), [filter]) : null;

    private const string AnInstant = "2026-01-05T08:15:30.123456Z";

    private static ListFilter<TRow, T> Bound<T>(
        string name,
        FilterKind kind,
        string description,
        Provenance provenance,
        string example,
        Func<OmsState, TRow, T, bool> passes
    ) => new(name, kind, description, provenance, example, passes);
}
