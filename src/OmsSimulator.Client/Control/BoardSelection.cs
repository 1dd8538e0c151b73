using System.Xml;

namespace OmsSimulator.Client;

/// <summary>Which packages a board shows.</summary>
public sealed record BoardSelection
{
    /// <summary>Only this state, by its key or name.</summary>
    public string? State { get; init; }

    /// <summary>Only packages at this location, by its <c>erp_code</c>.</summary>
    public string? StockLocation { get; init; }

    /// <summary>Only packages of the order with this number.</summary>
    public string? Order { get; init; }

    /// <summary>Only packages whose order came from this channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Only packages that are at least so old.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>Which page of each column, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>How many packages a column has on a page; 20 where it is left out.</summary>
    public int? Limit { get; init; }

    internal string Query() =>
        new QueryText()
            .Set("state", State)
            .Set("stock_location", StockLocation)
            .Set("order", Order)
            .Set("channel", Channel)
            .Set("age", Age is { } age ? XmlConvert.ToString(age) : null)
            .Set("page", Page)
            .Set("limit", Limit)
            .ToString();
}
