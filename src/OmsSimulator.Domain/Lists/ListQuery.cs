using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>
/// What a query asks of a list: page, size, order, filters (http.md). Names are compared exactly; of a repeated one the last value counts,
/// and an empty one is none (Derived: Django). What the list does not know is ignored, with a warning (Assumed).
/// </summary>
public sealed class ListQuery
{
    private const int MostPerPage = 100;
    private static readonly Provenance Libraries = Provenance.Derived(Pages.Libraries);

    private readonly ListDefinition list;
    private readonly Dictionary<string, string> said = [];
    private readonly List<(ListFilter Filter, object Value)> values = [];
    private readonly FieldErrors errors = new();
    private readonly List<Finding> findings = [];

    /// <summary>Reads a query: its names and values, decoded, in the order of the address.</summary>
    public ListQuery(ListDefinition list, IEnumerable<(string Name, string Value)> query)
    {
        this.list = list;
        foreach (var (name, value) in query)
            said[name] = value;
        Limit = ReadLimit("limit") ?? ReadLimit("page_size") ?? list.DefaultLimit;
        (Page, IsLast) = ReadPage();
        (Sort, Descending) = ReadSort();
        ReadFilters();
        WarnOfUnknown();
    }

    /// <summary>The page, from 1; none: it is no page. Where <see cref="IsLast"/>, it is found when the rows are counted.</summary>
    public int? Page { get; }

    /// <summary>Whether it is the last page, whichever number that has.</summary>
    public bool IsLast { get; }

    /// <summary>Rows per page.</summary>
    public int Limit { get; }

    /// <summary>The field to sort by.</summary>
    public string Sort { get; }

    /// <summary>Whether the largest comes first.</summary>
    public bool Descending { get; }

    /// <summary>The filters that the query has, with their values, in the order of the list's definition.</summary>
    public IReadOnlyList<(ListFilter Filter, object Value)> Values => values;

    /// <summary>What is against the contract and was accepted.</summary>
    public IReadOnlyList<Finding> Warnings => findings;

    /// <summary>Filters whose values are of the wrong kind. Assumed.</summary>
    public Refusal? Refusal =>
        errors.None
            ? null
            : Refusals.OfFields(errors) with
            {
                Findings =
                [
                    .. errors.All.Select(error => new Finding(
                        $"?{error.Field}",
                        "a value of the filter's kind",
                        "another one",
                        Provenance.Assumed
                    )),
                ],
            };

    /// <summary>A filter's value; false where the query has none.</summary>
    internal bool TryGet<TRow, TValue>(ListFilter<TRow, TValue> filter, out TValue value)
    {
        foreach (var (known, found) in values)
        {
            if (known != filter)
                continue;
            value = (TValue)found;
            return true;
        }

        value = default!;
        return false;
    }

    private string? Said(string name) => said.TryGetValue(name, out var text) && text.Length > 0 ? text : null;

    // As Django REST Framework: what is no size is the default. Derived: LIBS.
    private int? ReadLimit(string name)
    {
        if (Said(name) is not { } text)
            return null;
        if (TryReadInteger(text, out var limit) && limit > 0)
            return (int)Math.Min(limit, MostPerPage);
        findings.Add(new($"?{name}", "a whole number from 1", "none, so the default counts", Libraries));
        return null;
    }

    private (int? Page, bool IsLast) ReadPage()
    {
        const string Last = "last";
        return Said("page") switch
        {
            null => (1, false),
            Last => (1, true),
            var text => (TryReadInteger(text, out var page) && page is > 0 and <= int.MaxValue ? (int)page : null, false),
        };
    }

    private (string Field, bool Descending) ReadSort()
    {
        var sort = Said("sort") ?? "-id";
        var descending = sort.StartsWith('-');
        var field = descending ? sort[1..] : sort;
        if (list.Sorts.Contains(field))
            return (field, descending);
        WarnOf("sort");
        return ("id", true);
    }

    private void ReadFilters()
    {
        if (said.Count == 0)
            return;
        foreach (var filter in list.Filters)
        {
            if (Said(filter.Name) is not { } text)
                continue;
            if (FilterValue.Read(filter.Kind, text, out var wrong, out var notes) is not { } value)
            {
                errors.Add(filter.Name, wrong);
                continue;
            }

            values.Add((filter, value));
            Note(filter.Name, notes);
        }
    }

    private void Note(string name, InstantNotes notes)
    {
        if (notes.HasFlag(InstantNotes.NoOffset))
            findings.Add(new($"?{name}", "an instant with its offset, such as Z", "none, taken as UTC", Provenance.Assumed));
        if (notes.HasFlag(InstantNotes.BlankForPlus))
            findings.Add(new($"?{name}", "a + that is escaped (%2B)", "a blank, taken as +", Provenance.Assumed));
    }

    private void WarnOfUnknown()
    {
        foreach (var name in said.Keys)
        {
            if (name is not ("page" or "limit" or "page_size" or "sort") && !list.Filters.Any(filter => filter.Name == name))
                WarnOf(name);
        }
    }

    private void WarnOf(string name) =>
        findings.Add(new($"?{(name.Length <= 60 ? name : name[..60])}", "a filter of this list", "an unknown one, ignored", Libraries));

    // As Python's int: signs and blanks are taken; more digits than 64 bits have are a very large number.
    private static bool TryReadInteger(string text, out long number)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (long.TryParse(text, Styles, CultureInfo.InvariantCulture, out number))
            return true;
        var digits = text.AsSpan().Trim();
        number = digits is ['-', ..] ? long.MinValue : long.MaxValue;
        digits = digits.TrimStart("+-");
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
