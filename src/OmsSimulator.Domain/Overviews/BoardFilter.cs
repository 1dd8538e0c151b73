namespace OmsSimulator.Domain;

/// <summary>A state, and the packages in it.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">How many packages are in it.</param>
/// <param name="Packages">A page of them, the latest first.</param>
public sealed record BoardColumn(State State, int Count, IReadOnlyList<Package> Packages);

/// <summary>Which packages a board shows.</summary>
/// <param name="Skip">So many of each column are on earlier pages.</param>
/// <param name="Limit">So many of each column are on a page.</param>
public sealed record BoardFilter(int Skip, int Limit)
{
    /// <summary>The key of the one state that is wanted; none: all.</summary>
    public string? State { get; init; }

    /// <summary>The location that they are at.</summary>
    public int? StockLocation { get; init; }

    /// <summary>The order that they are of.</summary>
    public int? Order { get; init; }

    /// <summary>The channel that their order came from.</summary>
    public string? Channel { get; init; }

    /// <summary>How old they are at least.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>Whether every package counts, but for its state.</summary>
    public bool IsOpen => StockLocation is null && Order is null && Channel is null && Age is null;

    internal bool Fits(OmsState oms, in Package package, DateTime before) =>
        (StockLocation is null || package.StockLocationId == StockLocation)
        && (Order is null || package.OrderId == Order)
        && package.CreatedDate <= before
        && (Channel is null || oms.Orders[package.OrderId].Channel.Name == Channel);
}
