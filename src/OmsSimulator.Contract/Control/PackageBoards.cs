namespace OmsSimulator.Contract;

/// <summary>The packages as columns of states: the answer of <c>GET /__admin/packages/board</c>.</summary>
/// <param name="Columns">The states of the installation, in its order.</param>
/// <param name="Total">How many packages there are in all columns.</param>
/// <param name="Page">Which page of each column, from 1.</param>
/// <param name="Limit">How many packages a column has on a page.</param>
[Document("control/package-board")]
public sealed record PackageBoardDocument(IReadOnlyList<PackageColumn> Columns, int Total, int Page, int Limit);

/// <summary>The packages in a state.</summary>
/// <param name="State">The key of the state.</param>
/// <param name="Name">What the installation calls it.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Packages">A page of them, the latest first.</param>
public sealed record PackageColumn(string State, string Name, int Count, IReadOnlyList<PackageCard> Packages);

/// <summary>A package, as a card shows it.</summary>
public sealed record PackageCard
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The number of its order.</summary>
    public required string Order { get; init; }

    /// <summary>The channel that the order came from.</summary>
    public required string Channel { get; init; }

    /// <summary>The customer's name.</summary>
    public required string Customer { get; init; }

    /// <summary>Where it is, by its <c>erp_code</c>.</summary>
    public required string StockLocation { get; init; }

    /// <summary>How many pieces are in it.</summary>
    public required int Pieces { get; init; }

    /// <summary>Its shipment's number.</summary>
    public required string? AwbNumber { get; init; }

    /// <summary>The key of the state that it was blocked in.</summary>
    public required string? BlockedIn { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTime ModifiedDate { get; init; }
}
