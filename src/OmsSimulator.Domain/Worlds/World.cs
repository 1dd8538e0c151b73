using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// What a world document adds to a sandbox (control.md), read and found well formed. Each row keeps its place, for problems with the world
/// it meets.
/// </summary>
public sealed class World
{
    /// <summary>A world that adds nothing.</summary>
    public static World Empty { get; } = new();

    /// <summary>Products, made or updated.</summary>
    public List<WorldProduct> Products { get; } = [];

    /// <summary>Stock locations, made or updated.</summary>
    public List<WorldStockLocation> StockLocations { get; } = [];

    /// <summary>Carrier companies.</summary>
    public List<WorldCargoCompany> CargoCompanies { get; } = [];

    /// <summary>Denial reasons.</summary>
    public List<WorldDenialReason> DenialReasons { get; } = [];

    /// <summary>Scenarios.</summary>
    public List<WorldScenario> Scenarios { get; } = [];

    /// <summary>Users.</summary>
    public List<WorldUser> Users { get; } = [];

    /// <summary>Orders, planned by the scenarios.</summary>
    public List<WorldOrder> Orders { get; } = [];

    /// <summary>Packages, put straight into a state.</summary>
    public List<WorldPackage> Packages { get; } = [];
}

/// <summary>A product; what is absent keeps its value or gets the default.</summary>
public sealed record WorldProduct(Place Place, string Sku)
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its barcode.</summary>
    public string? Barcode { get; init; }

    /// <summary>Whether the document speaks of the barcode, which may be null.</summary>
    public bool SaysBarcode { get; init; }

    /// <summary>What its variants share.</summary>
    public string? BaseCode { get; init; }

    /// <summary>The price of one.</summary>
    public decimal? Price { get; init; }
}

/// <summary>A stock location; what is absent keeps its value or gets the default.</summary>
public sealed record WorldStockLocation(Place Place, string ErpCode)
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary><c>store</c> or <c>warehouse</c>.</summary>
    public string? StockLocationType { get; init; }

    /// <summary>Lower is asked first by planning.</summary>
    public int? Priority { get; init; }

    /// <summary>How many packages it can hold.</summary>
    public int? MaxQuota { get; init; }

    /// <summary>Whether the document speaks of the maximum, which may be null.</summary>
    public bool SaysMaxQuota { get; init; }

    /// <summary>The flags that the document sets, by their keys on the wire.</summary>
    public IReadOnlyDictionary<string, bool> Flags { get; init; } = new Dictionary<string, bool>();

    /// <summary>For the stock query.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Stock that was counted.</summary>
    public IReadOnlyList<WorldStock> Stock { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public WorldAddress? Address { get; init; }
}

/// <summary>Stock of a product that was counted.</summary>
public sealed record WorldStock(Place Place, string Sku, int Quantity);

/// <summary>An address; city and township by their names.</summary>
public sealed record WorldAddress(
    string? Title,
    string? Line,
    string? City,
    string? Township,
    string? District,
    string? Postcode,
    string? Notes,
    decimal? Latitude,
    decimal? Longitude
);

/// <summary>A carrier company.</summary>
public sealed record WorldCargoCompany(Place Place, string Name, string? ErpCode, string? ShippingCompany);

/// <summary>A denial reason.</summary>
public sealed record WorldDenialReason(Place Place, string Title, int? Priority, bool IsActive);

/// <summary>A scenario; the default location by its <c>erp_code</c>, the initial status by name or key.</summary>
public sealed record WorldScenario(Place Place, Scenario Scenario, string DefaultStockLocation, string? InitialStatus);

/// <summary>A user.</summary>
public sealed record WorldUser(Place Place, string Username, string Password);

/// <summary>One product of an order or package.</summary>
public sealed record WorldItem(string Sku, int Quantity, decimal? Price);

/// <summary>An order.</summary>
public sealed record WorldOrder(Place Place, string Number, IReadOnlyList<WorldItem> Items)
{
    /// <summary>Where it was bought.</summary>
    public string ChannelName { get; init; } = "Shop";

    /// <summary>How it was paid.</summary>
    public string PaymentType { get; init; } = "credit_card";

    /// <summary>How it wants to be shipped.</summary>
    public string? ShippingOption { get; init; }

    /// <summary>Who bought it.</summary>
    public Customer Customer { get; init; } = Customer.Default;

    /// <summary>Where it goes.</summary>
    public string City { get; init; } = "İstanbul";

    /// <summary>What the customer wrote.</summary>
    public string Notes { get; init; } = "";

    /// <summary>When it was placed; none: now.</summary>
    public DateTime? DatePlaced { get; init; }

    /// <summary>The shipping information that it brings of its own.</summary>
    public WorldShipment? Shipment { get; init; }
}

/// <summary>The shipping information of an order; the carrier as the parameter <c>cargo_company</c> of a command names it.</summary>
public sealed record WorldShipment(Place Place, JsonElement? CargoCompany, string? TrackingNumber, string? AwbNumber);

/// <summary>A package that is put straight into a state.</summary>
public sealed record WorldPackage(Place Place, string StockLocation, string State, IReadOnlyList<WorldItem> Items)
{
    /// <summary>A known order's number; none: a new order.</summary>
    public string? Order { get; init; }

    /// <summary>The state it was blocked in.</summary>
    public string? BlockedIn { get; init; }

    /// <summary>The state it was cancelled in.</summary>
    public string? CancelledIn { get; init; }

    /// <summary>The air waybill number of its shipment.</summary>
    public string? AwbNumber { get; init; }
}
