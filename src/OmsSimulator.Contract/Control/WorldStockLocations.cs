namespace OmsSimulator.Contract;

/// <summary>A location.</summary>
/// <param name="ErpCode">Unique.</param>
public sealed record WorldStockLocation(string ErpCode)
{
    /// <summary>Its name; the code where it is left out.</summary>
    public string? Name { get; init; }

    /// <summary><c>store</c> or <c>warehouse</c>.</summary>
    public string? StockLocationType { get; init; }

    /// <summary>Lower is asked first.</summary>
    public int? Priority { get; init; }

    /// <summary>How many packages it can hold; any number where it is left out.</summary>
    public int? MaxQuota { get; init; }

    /// <summary>Whether it takes part.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether planning may choose it.</summary>
    public bool? IsFulfillmentCenter { get; init; }

    /// <summary>Shown only.</summary>
    public bool? IsPickupLocation { get; init; }

    /// <summary>Shown only.</summary>
    public bool? IsDeliveryLocation { get; init; }

    /// <summary>Shown only.</summary>
    public bool? IsReturnAvailable { get; init; }

    /// <summary>Shown only.</summary>
    public bool? IsFastDeliveryAvailable { get; init; }

    /// <summary>For the stock query.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>What lies there.</summary>
    public IReadOnlyList<WorldPieces>? Stock { get; init; }

    /// <summary>Where it is.</summary>
    public WorldAddress? Address { get; init; }
}

/// <summary>Where a location is.</summary>
public sealed record WorldAddress
{
    /// <summary>What it is called.</summary>
    public string? Title { get; init; }

    /// <summary>Street and number.</summary>
    public string? Line { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The township.</summary>
    public string? Township { get; init; }

    /// <summary>The district.</summary>
    public string? District { get; init; }

    /// <summary>Post code.</summary>
    public string? Postcode { get; init; }

    /// <summary>What somebody wrote.</summary>
    public string? Notes { get; init; }

    /// <summary>Degrees north.</summary>
    public string? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public string? Longitude { get; init; }
}
