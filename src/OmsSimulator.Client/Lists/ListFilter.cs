namespace OmsSimulator.Client;

/// <summary>What every list can be asked: how much at once, in which order, and filters that this client has no name for.</summary>
public abstract record ListFilter
{
    /// <summary>Rows per page, 1 to 100.</summary>
    public int? Limit { get; init; }

    /// <summary>The field to sort by, with <c>-</c> in front from the top.</summary>
    public string? Sort { get; init; }

    /// <summary>Filters by their names in the vendor's API.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    /// <summary>Writes the filters into a query.</summary>
    internal QueryText Query()
    {
        var query = new QueryText().Set("limit", Limit).Set("sort", Sort);
        Write(query);
        foreach (var (name, value) in Others)
            query.Set(name, value);
        return query;
    }

    /// <summary>Writes what only this list knows.</summary>
    private protected abstract void Write(QueryText query);
}

/// <summary>What a number may be.</summary>
/// <param name="Above">More than this.</param>
/// <param name="From">This or more.</param>
/// <param name="Below">Less than this.</param>
/// <param name="UpTo">This or less.</param>
public record NumberRange(int? Above = null, int? From = null, int? Below = null, int? UpTo = null);

/// <summary>What an id may be.</summary>
/// <param name="Above">More than this.</param>
/// <param name="From">This or more.</param>
/// <param name="Below">Less than this.</param>
/// <param name="UpTo">This or less.</param>
public sealed record IdRange(int? Above = null, int? From = null, int? Below = null, int? UpTo = null)
    : NumberRange(Above, From, Below, UpTo);

/// <summary>When something may have been.</summary>
/// <param name="From">Then or later.</param>
/// <param name="UpTo">Then or before.</param>
public sealed record DateRange(DateTimeOffset? From = null, DateTimeOffset? UpTo = null)
{
    /// <summary>Later than then.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Before then.</summary>
    public DateTimeOffset? Before { get; init; }
}
