namespace OmsSimulator.Client;

/// <summary>What is to be added to a world, all of it or nothing; what is null is left to the simulator's defaults.</summary>
public sealed record WorldDocument
{
    /// <summary>Products; a known SKU is updated.</summary>
    public IReadOnlyList<WorldProduct>? Products { get; init; }

    /// <summary>Locations; a known code is updated.</summary>
    public IReadOnlyList<WorldStockLocation>? StockLocations { get; init; }

    /// <summary>Carrier companies.</summary>
    public IReadOnlyList<WorldCargoCompany>? CargoCompanies { get; init; }

    /// <summary>Denial reasons.</summary>
    public IReadOnlyList<WorldDenialReason>? DenialReasons { get; init; }

    /// <summary>Scenarios of planning.</summary>
    public IReadOnlyList<WorldScenario>? Scenarios { get; init; }

    /// <summary>Users.</summary>
    public IReadOnlyList<WorldUser>? Users { get; init; }

    /// <summary>Orders; they are planned by the scenarios.</summary>
    public IReadOnlyList<WorldOrder>? Orders { get; init; }

    /// <summary>Packages that are put straight into a state.</summary>
    public IReadOnlyList<WorldPackage>? Packages { get; init; }
}

/// <summary>A product.</summary>
/// <param name="Sku">Unique.</param>
public sealed record WorldProduct(string Sku)
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its barcode.</summary>
    public string? Barcode { get; init; }

    /// <summary>What its variants share.</summary>
    public string? BaseCode { get; init; }

    /// <summary>Its price, with two decimals.</summary>
    public string? Price { get; init; }
}

/// <summary>A location.</summary>
/// <param name="ErpCode">Unique.</param>
public sealed record WorldStockLocation(string ErpCode)
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary><c>store</c> or <c>warehouse</c>.</summary>
    public string? StockLocationType { get; init; }

    /// <summary>Lower is asked first.</summary>
    public int? Priority { get; init; }

    /// <summary>How many packages it can hold.</summary>
    public int? MaxQuota { get; init; }

    /// <summary>Whether it takes part.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether planning may choose it.</summary>
    public bool? IsFulfillmentCenter { get; init; }

    /// <summary>For the stock query.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>What lies there.</summary>
    public IReadOnlyList<WorldPieces>? Stock { get; init; }
}

/// <summary>Pieces of a product.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">How many.</param>
public sealed record WorldPieces(string Sku, int Quantity = 1);

/// <summary>A carrier company.</summary>
/// <param name="Name">Its name.</param>
public sealed record WorldCargoCompany(string Name)
{
    /// <summary>The ERP's code.</summary>
    public string? ErpCode { get; init; }

    /// <summary>The name of its integration.</summary>
    public string? ShippingCompany { get; init; }
}

/// <summary>A denial reason.</summary>
/// <param name="Title">Unique.</param>
public sealed record WorldDenialReason(string Title)
{
    /// <summary>For sorting.</summary>
    public int? Priority { get; init; }

    /// <summary>Whether a refusal may name it.</summary>
    public bool? IsActive { get; init; }
}

/// <summary>A user.</summary>
/// <param name="Username">The name.</param>
/// <param name="Password">The password.</param>
public sealed record WorldUser(string Username, string Password);
