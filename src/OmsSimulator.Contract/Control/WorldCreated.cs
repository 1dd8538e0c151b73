namespace OmsSimulator.Contract;

/// <summary>
/// What a world document made, in the vendor's shape, under the document's keys and in its order; what it did not name is not there. The answer of
/// <c>POST /__admin/world</c>.
/// </summary>
[Document("control/world-created")]
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

    /// <summary>Scenarios.</summary>
    public IReadOnlyList<ScenarioCreated> Scenarios
    {
        get => field ?? [];
        init;
    }

    /// <summary>Users.</summary>
    public IReadOnlyList<UserCreated> Users
    {
        get => field ?? [];
        init;
    }
}

/// <summary>A scenario that was made.</summary>
public sealed record ScenarioCreated
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is tried.</summary>
    public required bool Active { get; init; }

    /// <summary>Lower is tried first.</summary>
    public required int Priority { get; init; }

    /// <summary>The channels it is for; empty: all.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>The shipping options it is for; empty: all.</summary>
    public required IReadOnlyList<string> ShippingOptions { get; init; }

    /// <summary>The payment types it is for; empty: all.</summary>
    public required IReadOnlyList<string> PaymentTypes { get; init; }

    /// <summary>The customer types it is for; empty: all.</summary>
    public required IReadOnlyList<string> CustomerTypes { get; init; }

    /// <summary>The code of the location where items go that no rule could place.</summary>
    public required string DefaultStockLocation { get; init; }

    /// <summary>The key of the state that its packages begin in.</summary>
    public required string InitialStatus { get; init; }

    /// <summary>How a location is found, rule by rule.</summary>
    public required IReadOnlyList<RuleCreated> Rules { get; init; }
}

/// <summary>A rule of a scenario that was made.</summary>
/// <param name="Conditions">What a location has to fulfil.</param>
/// <param name="Transferable">Whether pieces may be brought from other locations.</param>
public sealed record RuleCreated(IReadOnlyList<string> Conditions, bool Transferable);

/// <summary>A user that was made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Username">Its name.</param>
public sealed record UserCreated(int Id, string Username);
