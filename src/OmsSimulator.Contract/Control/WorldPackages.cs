namespace OmsSimulator.Contract;

/// <summary>A package that is put straight into a state, as if it had walked there.</summary>
/// <param name="StockLocation">The location's code.</param>
/// <param name="State">The state's key or name.</param>
/// <param name="Items">What it holds.</param>
public sealed record WorldPackage(string StockLocation, string State, IReadOnlyList<WorldPieces> Items)
{
    /// <summary>The number of its order; a new one where it is left out.</summary>
    public string? Order { get; init; }

    /// <summary>The state that a blocked package was blocked in.</summary>
    public string? BlockedIn { get; init; }

    /// <summary>The state that a cancelled package was cancelled in.</summary>
    public string? CancelledIn { get; init; }

    /// <summary>Its parcel's number.</summary>
    public string? AwbNumber { get; init; }
}

/// <summary>Pieces of a product.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">How many.</param>
public sealed record WorldPieces(string Sku, int Quantity = 1);
