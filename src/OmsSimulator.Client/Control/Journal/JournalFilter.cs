namespace OmsSimulator.Client;

/// <summary>Which requests of the journal: members are ANDed, null is none.</summary>
public sealed record JournalFilter
{
    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }

    /// <summary>After this instant on the sandbox's clock.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only those that were answered with a 4xx.</summary>
    public bool? Unmatched { get; init; }

    /// <summary>Of whom: <c>client</c> or <c>console</c>.</summary>
    public string? From { get; init; }

    /// <summary>With this method.</summary>
    public string? Method { get; init; }

    /// <summary>With this in their path or query.</summary>
    public string? Path { get; init; }

    /// <summary>Answered so: <c>406</c>, <c>4xx</c>, or <c>0</c> for those that got no answer.</summary>
    public string? Status { get; init; }

    /// <summary>With this command, by its code.</summary>
    public string? Command { get; init; }

    /// <summary>About this package.</summary>
    public int? Package { get; init; }

    internal QueryText Query(QueryText query) =>
        query
            .Set("limit", Limit)
            .Set("since", Since)
            .Set("unmatched", Unmatched)
            .Set("from", From)
            .Set("method", Method)
            .Set("path", Path)
            .Set("status", Status)
            .Set("command", Command)
            .Set("package", Package);
}
