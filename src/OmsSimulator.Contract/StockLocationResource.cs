namespace OmsSimulator.Contract;

/// <summary>A stock location. Documented: API; the three quota numbers are assumed.</summary>
public sealed record StockLocationResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Omnitron's id.</summary>
    public required int OmnitronId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary><c>store</c> or <c>warehouse</c>.</summary>
    public required string StockLocationType { get; init; }

    /// <summary>The ERP's code.</summary>
    public required string ErpCode { get; init; }

    /// <summary>Where it stands.</summary>
    public required AddressResource Address { get; init; }

    /// <summary>Whether it takes part.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Lower is asked first.</summary>
    public required int Priority { get; init; }

    /// <summary>Whether planning may choose it.</summary>
    public required bool IsFulfillmentCenter { get; init; }

    /// <summary>Shown only.</summary>
    public required bool IsPickupLocation { get; init; }

    /// <summary>Shown only.</summary>
    public required bool IsDeliveryLocation { get; init; }

    /// <summary>Shown only.</summary>
    public required bool IsReturnAvailable { get; init; }

    /// <summary>Shown only.</summary>
    public required bool IsFastDeliveryAvailable { get; init; }

    /// <summary>Always empty here.</summary>
    public EmptyObject Conf { get; init; } = EmptyObject.Instance;

    /// <summary>For the stock query.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Always null here.</summary>
    public string? Engine { get; init; }

    /// <summary>Always empty here.</summary>
    public string Email { get; init; } = "";

    /// <summary>Always empty here.</summary>
    public string DaytimePhone { get; init; } = "";

    /// <summary>Always empty here.</summary>
    public string EveningPhone { get; init; } = "";

    /// <summary>Always empty here.</summary>
    public string FaxNumber { get; init; } = "";

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }

    /// <summary>How many packages hold a unit.</summary>
    public required int Quota { get; init; }

    /// <summary>How many it can hold.</summary>
    public required int? MaxQuota { get; init; }

    /// <summary>What is left, below zero where the maximum was lowered.</summary>
    public required int? AvailableQuota { get; init; }
}

/// <summary>A row of <c>/stocklocations/list-simple/</c>: the address by its id. Documented: PLANS.</summary>
public sealed record StockLocationSimpleResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Omnitron's id.</summary>
    public required int OmnitronId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary><c>store</c> or <c>warehouse</c>.</summary>
    public required string StockLocationType { get; init; }

    /// <summary>The ERP's code.</summary>
    public required string ErpCode { get; init; }

    /// <summary>The address's id.</summary>
    public required int Address { get; init; }

    /// <summary>Whether it takes part.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Lower is asked first.</summary>
    public required int Priority { get; init; }

    /// <summary>Whether planning may choose it.</summary>
    public required bool IsFulfillmentCenter { get; init; }

    /// <summary>Shown only.</summary>
    public required bool IsPickupLocation { get; init; }

    /// <summary>Shown only.</summary>
    public required bool IsDeliveryLocation { get; init; }

    /// <summary>Shown only.</summary>
    public required bool IsReturnAvailable { get; init; }

    /// <summary>Shown only.</summary>
    public required bool IsFastDeliveryAvailable { get; init; }

    /// <summary>Always empty here.</summary>
    public EmptyObject Conf { get; init; } = EmptyObject.Instance;

    /// <summary>For the stock query.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Always null here.</summary>
    public string? Engine { get; init; }

    /// <summary>Always empty here.</summary>
    public string Email { get; init; } = "";

    /// <summary>Always empty here.</summary>
    public string DaytimePhone { get; init; } = "";

    /// <summary>Always empty here.</summary>
    public string EveningPhone { get; init; } = "";

    /// <summary>Always empty here.</summary>
    public string FaxNumber { get; init; } = "";

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }

    /// <summary>How many packages hold a unit.</summary>
    public required int Quota { get; init; }

    /// <summary>How many it can hold.</summary>
    public required int? MaxQuota { get; init; }

    /// <summary>What is left.</summary>
    public required int? AvailableQuota { get; init; }
}

/// <summary>A postal address.</summary>
public sealed record AddressResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Street and number.</summary>
    public required string Line { get; init; }

    /// <summary>The city.</summary>
    public required CityResource City { get; init; }

    /// <summary>The country.</summary>
    public required CountryResource Country { get; init; }

    /// <summary>The township.</summary>
    public required TownshipResource Township { get; init; }

    /// <summary>The district.</summary>
    public required DistrictResource? District { get; init; }

    /// <summary>Post code.</summary>
    public required string Postcode { get; init; }

    /// <summary>What somebody wrote.</summary>
    public required string Notes { get; init; }

    /// <summary>Degrees north, a decimal.</summary>
    public required string? Latitude { get; init; }

    /// <summary>Degrees east, a decimal.</summary>
    public required string? Longitude { get; init; }

    /// <summary>Always true here.</summary>
    public bool IsActive { get; init; } = true;
}

/// <summary>A city.</summary>
/// <param name="Pk">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">The country's id.</param>
public sealed record CityResource(int Pk, string Name, int Country);

/// <summary>A country.</summary>
/// <param name="Pk">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record CountryResource(int Pk, string Code, string Name);

/// <summary>A township.</summary>
/// <param name="Pk">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="City">The city's id.</param>
public sealed record TownshipResource(int Pk, string Name, int City);

/// <summary>A district.</summary>
/// <param name="Pk">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Township">The township's id.</param>
public sealed record DistrictResource(int Pk, string Name, int Township);
