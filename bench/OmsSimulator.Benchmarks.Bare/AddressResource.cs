namespace OmsSimulator.Benchmarks.Bare;

/// <summary>The address of a stock location.</summary>
public sealed record AddressResource(
    int Id,
    string Title,
    string Line,
    CityResource City,
    CountryResource Country,
    TownshipResource Township,
    string? District,
    string Postcode,
    string Notes,
    string Latitude,
    string Longitude,
    bool IsActive
);

/// <summary>The country of an address.</summary>
public sealed record CountryResource(int Pk, string Code, string Name);

/// <summary>The city of an address.</summary>
public sealed record CityResource(int Pk, string Name, int Country);

/// <summary>The township of an address.</summary>
public sealed record TownshipResource(int Pk, string Name, int City);
