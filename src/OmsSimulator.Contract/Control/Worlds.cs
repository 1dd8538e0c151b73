namespace OmsSimulator.Contract;

/// <summary>
/// What is added to a world, all of it or nothing, and what a sandbox may begin with: the body of <c>POST /__admin/world</c>. What is left out, or null, has the
/// simulator's default.
/// </summary>
[Document("world")]
public sealed record WorldDocument
{
    /// <summary>Locations; a known code is updated.</summary>
    public IReadOnlyList<WorldStockLocation>? StockLocations { get; init; }

    /// <summary>Products; a known SKU is updated.</summary>
    public IReadOnlyList<WorldProduct>? Products { get; init; }

    /// <summary>Orders; they are planned by the scenarios.</summary>
    public IReadOnlyList<WorldOrder>? Orders { get; init; }

    /// <summary>Packages that are put straight into a state.</summary>
    public IReadOnlyList<WorldPackage>? Packages { get; init; }

    /// <summary>Carrier companies.</summary>
    public IReadOnlyList<WorldCargoCompany>? CargoCompanies { get; init; }

    /// <summary>Denial reasons.</summary>
    public IReadOnlyList<WorldDenialReason>? DenialReasons { get; init; }

    /// <summary>Scenarios of planning.</summary>
    public IReadOnlyList<WorldScenario>? Scenarios { get; init; }

    /// <summary>Users.</summary>
    public IReadOnlyList<WorldUser>? Users { get; init; }
}

/// <summary>A product.</summary>
/// <param name="Sku">Unique.</param>
public sealed record WorldProduct(string Sku)
{
    /// <summary>Its name; the SKU where it is left out.</summary>
    public string? Name { get; init; }

    /// <summary>Its barcode.</summary>
    public string? Barcode { get; init; }

    /// <summary>What its variants share.</summary>
    public string? BaseCode { get; init; }

    /// <summary>Its price, such as <c>100.00</c>.</summary>
    public string? Price { get; init; }
}

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
