using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>An order. Documented: ORD.</summary>
public sealed record OrderResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Omnitron's id.</summary>
    public required int OmnitronId { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Omnitron's status.</summary>
    public required StateResource State { get; init; }

    /// <summary>Orders have none here.</summary>
    public IReadOnlyList<CommandResource> Commands { get; init; } = [];

    /// <summary>Its items.</summary>
    public required IReadOnlyList<OrderItemResource> OrderitemSet { get; init; }

    /// <summary>Where it was placed.</summary>
    public required ChannelResource Channel { get; init; }

    /// <summary>Who placed it.</summary>
    public required CustomerResource Customer { get; init; }

    /// <summary>How it was paid.</summary>
    public required string PaymentType { get; init; }

    /// <summary>How it wants to be shipped.</summary>
    public required string? ShippingOptionSlug { get; init; }

    /// <summary>Where it goes.</summary>
    public required AddressResource ShippingAddress { get; init; }

    /// <summary>When it was placed.</summary>
    public required DateTime DatePlaced { get; init; }

    /// <summary>When it was copied from Omnitron.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }

    /// <summary>Its packages: only in the answer to a world document.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PackageResource>? Packages { get; init; }
}

/// <summary>An item of an order. Documented: ORD.</summary>
public sealed record OrderItemResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Omnitron's id.</summary>
    public required int OmnitronId { get; init; }

    /// <summary>The order.</summary>
    public required int Order { get; init; }

    /// <summary>Omnitron's status.</summary>
    public required StateResource State { get; init; }

    /// <summary>What was bought.</summary>
    public required ProductResource Product { get; init; }

    /// <summary>How many.</summary>
    public required int Quantity { get; init; }

    /// <summary>The price of one.</summary>
    public required string Price { get; init; }

    /// <summary>Always <c>try</c> here. Assumed.</summary>
    public string PriceCurrency { get; init; } = "try";

    /// <summary>The price of one before discounts. Assumed: the same.</summary>
    public required string RetailPrice { get; init; }

    /// <summary>In percent. Assumed.</summary>
    public string TaxRate { get; init; } = "20.00";

    /// <summary>Always none here. Assumed.</summary>
    public string DiscountAmount { get; init; } = "0.00";

    /// <summary>Price times quantity. Assumed.</summary>
    public required string NetAmount { get; init; }

    /// <summary>Always empty here.</summary>
    public EmptyObject Attributes { get; init; } = EmptyObject.Instance;

    /// <summary>When it was copied from Omnitron.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>A product.</summary>
public sealed record ProductResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Omnitron's id.</summary>
    public required int OmnitronId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Unique.</summary>
    public required string Sku { get; init; }

    /// <summary>What its variants share.</summary>
    public required string BaseCode { get; init; }

    /// <summary>Its barcode.</summary>
    public required string? Barcode { get; init; }

    /// <summary>Always empty here.</summary>
    public EmptyObject Attributes { get; init; } = EmptyObject.Instance;

    /// <summary>Always empty here.</summary>
    public IReadOnlyList<EmptyObject> ProductimageSet { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>A sales channel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record ChannelResource(int Id, string Name);

/// <summary>Who bought.</summary>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Email">Email address.</param>
/// <param name="Phone">Phone number.</param>
public sealed record CustomerResource(string FirstName, string LastName, string Email, string Phone);
