namespace OmsSimulator.Client;

/// <summary>An order; the scenarios plan it.</summary>
/// <param name="Number">Unique.</param>
/// <param name="Items">What is ordered.</param>
public sealed record WorldOrder(string Number, IReadOnlyList<WorldOrderItem> Items)
{
    /// <summary>Where it was placed.</summary>
    public string? ChannelName { get; init; }

    /// <summary>How it was paid.</summary>
    public string? PaymentType { get; init; }

    /// <summary>How it wants to be shipped.</summary>
    public string? ShippingOption { get; init; }

    /// <summary>Who placed it.</summary>
    public WorldCustomer? Customer { get; init; }

    /// <summary>Where it goes.</summary>
    public string? City { get; init; }

    /// <summary>What the customer wrote.</summary>
    public string? Notes { get; init; }

    /// <summary>When it was placed.</summary>
    public DateTime? DatePlaced { get; init; }

    /// <summary>The shipping information that a marketplace's order brings of its own.</summary>
    public WorldOrderShipment? Shipment { get; init; }
}

/// <summary>
/// The shipping information of an order, which its packages take over when they are packed by Channel Based Complete Packaging.
/// </summary>
public sealed record WorldOrderShipment
{
    /// <summary>The carrier: the id, <c>erp_code</c>, <c>shipping_company</c> or name of a cargo company.</summary>
    public string? CargoCompany { get; init; }

    /// <summary>The carrier's tracking number.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>The air waybill number.</summary>
    public string? AwbNumber { get; init; }
}

/// <summary>What is ordered.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">How many.</param>
public sealed record WorldOrderItem(string Sku, int Quantity = 1)
{
    /// <summary>The price of one, with two decimals.</summary>
    public string? Price { get; init; }
}

/// <summary>Who orders.</summary>
public sealed record WorldCustomer
{
    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Email address.</summary>
    public string? Email { get; init; }

    /// <summary>Phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>What scenarios may ask for.</summary>
    public string? Type { get; init; }
}

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

/// <summary>A scenario of planning.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DefaultStockLocation">Where items go that no rule could place.</param>
public sealed record WorldScenario(string Name, string DefaultStockLocation)
{
    /// <summary>Whether it is tried.</summary>
    public bool? Active { get; init; }

    /// <summary>Lower is tried first.</summary>
    public int? Priority { get; init; }

    /// <summary>The channels it is for; empty: all.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>The shipping options it is for.</summary>
    public IReadOnlyList<string>? ShippingOptions { get; init; }

    /// <summary>The payment types it is for.</summary>
    public IReadOnlyList<string>? PaymentTypes { get; init; }

    /// <summary>The customer types it is for.</summary>
    public IReadOnlyList<string>? CustomerTypes { get; init; }

    /// <summary>The key of the state that its packages begin in.</summary>
    public string? InitialStatus { get; init; }

    /// <summary>How a location is found, rule by rule.</summary>
    public IReadOnlyList<WorldRule>? Rules { get; init; }
}

/// <summary>A rule of a scenario.</summary>
public sealed record WorldRule
{
    /// <summary>Of <c>SELECT_BY_QUOTA</c>.</summary>
    public IReadOnlyList<string> Conditions
    {
        get => field ?? [];
        init;
    }

    /// <summary>Whether pieces may be brought from other locations.</summary>
    public bool? Transferable { get; init; }
}

/// <summary>What was made of a world document: the vendor's resources, in the document's order.</summary>
public sealed record WorldCreated
{
    /// <summary>Locations.</summary>
    public IReadOnlyList<StockLocationResource> StockLocations
    {
        get => field ?? [];
        init;
    }

    /// <summary>Products.</summary>
    public IReadOnlyList<ProductResource> Products
    {
        get => field ?? [];
        init;
    }

    /// <summary>Orders, with their packages.</summary>
    public IReadOnlyList<OrderResource> Orders
    {
        get => field ?? [];
        init;
    }

    /// <summary>Packages.</summary>
    public IReadOnlyList<PackageResource> Packages
    {
        get => field ?? [];
        init;
    }

    /// <summary>Carrier companies.</summary>
    public IReadOnlyList<CargoCompanyResource> CargoCompanies
    {
        get => field ?? [];
        init;
    }

    /// <summary>Denial reasons.</summary>
    public IReadOnlyList<DenialReasonResource> DenialReasons
    {
        get => field ?? [];
        init;
    }
}
