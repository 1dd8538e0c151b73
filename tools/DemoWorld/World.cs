using System.Text.Json.Serialization;

namespace OmsSimulator.DemoWorld;

/// <summary>The world document: its properties are the keys that the control surface takes, in the order they are written.</summary>
public sealed record World(
    IReadOnlyList<User> Users,
    IReadOnlyList<CargoCompany> CargoCompanies,
    IReadOnlyList<DenialReason> DenialReasons,
    IReadOnlyList<Product> Products,
    IReadOnlyList<StockLocation> StockLocations,
    IReadOnlyList<Scenario> Scenarios,
    IReadOnlyList<Package> Packages,
    IReadOnlyList<Order> Orders
);

/// <summary>Someone who can log in.</summary>
public sealed record User(string Username, string Password);

/// <summary>A carrier.</summary>
public sealed record CargoCompany(string Name, string ErpCode, string ShippingCompany);

/// <summary>Why a location refuses a package.</summary>
public sealed record DenialReason(string Title, int Priority, bool IsActive);

/// <summary>A product that can be sold; `price` has two fixed decimals.</summary>
public sealed record Product(string Sku, string Name, string Barcode, string BaseCode, string Price);

/// <summary>A store or a warehouse with its stock; no `max_quota` is written as null.</summary>
public sealed record StockLocation(
    string ErpCode,
    string Name,
    string StockLocationType,
    int Priority,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? MaxQuota,
    bool IsPickupLocation,
    IReadOnlyList<string> Tags,
    Address Address,
    IReadOnlyList<Item> Stock
);

/// <summary>Where a stock location is; coordinates have six fixed decimals.</summary>
public sealed record Address(
    string Title,
    string Line,
    string City,
    string Township,
    string District,
    string Postcode,
    string Notes,
    string Latitude,
    string Longitude
);

/// <summary>How the orders that match are planned.</summary>
public sealed record Scenario(
    string Name,
    string DefaultStockLocation,
    int Priority,
    IReadOnlyList<string> Channels,
    string InitialStatus,
    IReadOnlyList<Rule> Rules
);

/// <summary>One attempt to find a location.</summary>
public sealed record Rule(IReadOnlyList<string> Conditions, bool Transferable);

/// <summary>A package that stands in a state from the start.</summary>
public sealed record Package(string StockLocation, string State, IReadOnlyList<Item> Items)
{
    public string? BlockedIn { get; init; }

    public string? CancelledIn { get; init; }

    public string? AwbNumber { get; init; }
}

/// <summary>So many of a product: in stock, in a package or, with its price, in an order.</summary>
public sealed record Item(string Sku, int Quantity, string? Price = null);

/// <summary>An order that the scenarios plan.</summary>
public sealed record Order(
    string Number,
    string ChannelName,
    string PaymentType,
    string? ShippingOption,
    Customer Customer,
    string City,
    string? Notes,
    string DatePlaced,
    IReadOnlyList<Item> Items
);

/// <summary>Who ordered.</summary>
public sealed record Customer(string FirstName, string LastName, string Email, string Phone, string Type);
