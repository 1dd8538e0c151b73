namespace OmsSimulator.Contract;

/// <summary>A transfer order. Documented, but for <see cref="TransferitemSet"/> and <see cref="Shipment"/>, which are assumed.</summary>
public sealed record TransferOrderResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary><c>&lt;package number&gt;T1</c>, …</summary>
    public required string Number { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required StateResource State { get; init; }

    /// <summary>The order.</summary>
    public required NumberedResource Order { get; init; }

    /// <summary>The package that waits for it.</summary>
    public required NumberedResource Package { get; init; }

    /// <summary>The location that gives.</summary>
    public required StockLocationResource Source { get; init; }

    /// <summary>The location that the package is at.</summary>
    public required StockLocationResource Destination { get; init; }

    /// <summary>What it brings.</summary>
    public required IReadOnlyList<TransferItemResource> TransferitemSet { get; init; }

    /// <summary>Its shipment.</summary>
    public required ShipmentResource? Shipment { get; init; }

    /// <summary>The transitions that can run now.</summary>
    public required IReadOnlyList<CommandResource> Commands { get; init; }

    /// <summary>Always empty here.</summary>
    public EmptyObject ExtraInformation { get; init; } = EmptyObject.Instance;

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>One product that a transfer brings. Assumed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How many.</param>
/// <param name="State">Its transfer's state.</param>
public sealed record TransferItemResource(int Id, ProductResource Product, int Quantity, StateResource State);

/// <summary>A transfer item in the list of all of them, which names its transfer. Assumed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="TransferOrder">The transfer's id.</param>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How many.</param>
/// <param name="State">Its transfer's state.</param>
public sealed record TransferItemRow(int Id, int TransferOrder, ProductResource Product, int Quantity, StateResource State);
