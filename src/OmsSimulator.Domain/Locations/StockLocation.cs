using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>A store or warehouse that packs.</summary>
public sealed record StockLocation
{
    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary>The ERP's code, unique in a sandbox.</summary>
    public required string ErpCode { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary><c>store</c> or <c>warehouse</c>.</summary>
    public string StockLocationType { get; init; } = "warehouse";

    /// <summary>Lower is asked first by planning.</summary>
    public int Priority { get; init; } = 100;

    /// <summary>How many packages it can hold; none: no limit, and <c>SELECT_BY_QUOTA</c> does not select it.</summary>
    public int? MaxQuota { get; init; }

    /// <summary>Whether it takes part at all.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Whether planning may choose it.</summary>
    public bool IsFulfillmentCenter { get; init; } = true;

    /// <summary>Shown only.</summary>
    public bool IsPickupLocation { get; init; } = true;

    /// <summary>Shown only.</summary>
    public bool IsDeliveryLocation { get; init; } = true;

    /// <summary>Shown only.</summary>
    public bool IsReturnAvailable { get; init; } = true;

    /// <summary>Shown only.</summary>
    public bool IsFastDeliveryAvailable { get; init; } = true;

    /// <summary>For the stock query.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required Address Address { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>A postal address.</summary>
public sealed record Address
{
    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Street and number.</summary>
    public string Line { get; init; } = "";

    /// <summary>The city.</summary>
    public required City City { get; init; }

    /// <summary>The township.</summary>
    public string Township { get; init; } = "Merkez";

    /// <summary>The district.</summary>
    public string? District { get; init; }

    /// <summary>Post code.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>What somebody wrote.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Degrees north.</summary>
    public decimal? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public decimal? Longitude { get; init; }
}

/// <summary>A city of the one country that the simulator knows, Türkiye. Assumed.</summary>
/// <param name="Id">Counts up from 1 in a sandbox.</param>
/// <param name="Name">Its name.</param>
public sealed record City(int Id, string Name);

/// <summary>A country.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record Country(int Id, string Code, string Name)
{
    /// <summary>The one country that the simulator knows. Assumed.</summary>
    public static Country Only { get; } = new(1, "tr", "Türkiye");

    /// <summary>Whether a filter's text means it: its id, its code or its name.</summary>
    internal bool Is(string wanted) =>
        wanted == Id.ToString(CultureInfo.InvariantCulture)
        || wanted.Equals(Code, StringComparison.OrdinalIgnoreCase)
        || wanted.Equals(Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A carrier company.</summary>
/// <param name="Id">Counts up from 1 in a sandbox.</param>
/// <param name="Name">Its name.</param>
/// <param name="ErpCode">The ERP's code.</param>
/// <param name="ShippingCompany">The name of its integration.</param>
public sealed record CargoCompany(int Id, string Name, string? ErpCode, string? ShippingCompany);

/// <summary>Something that can be ordered.</summary>
public sealed record Product
{
    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary>Unique in a sandbox.</summary>
    public required string Sku { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its barcode.</summary>
    public string? Barcode { get; init; }

    /// <summary>What its variants share.</summary>
    public required string BaseCode { get; init; }

    /// <summary>The price of one, where an order names none.</summary>
    public decimal Price { get; init; } = 100;

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}
