namespace OmsSimulator.Contract;

/// <summary>An order; the scenarios plan it.</summary>
/// <param name="Number">Unique.</param>
/// <param name="Items">What is ordered.</param>
[Document("requests/order-preview")]
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

    /// <summary>The shipping information that a marketplace's order brings.</summary>
    public WorldOrderShipment? Shipment { get; init; }

    /// <summary>When it was placed.</summary>
    public DateTime? DatePlaced { get; init; }
}

/// <summary>What is ordered.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">How many.</param>
public sealed record WorldOrderItem(string Sku, int Quantity = 1)
{
    /// <summary>The price of one, such as <c>100.00</c>.</summary>
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

/// <summary>The shipping information that an order brings; its package takes it over.</summary>
public sealed record WorldOrderShipment
{
    /// <summary>The carrier company: its id, code, integration or name.</summary>
    public string? CargoCompany { get; init; }

    /// <summary>The tracking number.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>The parcel's number.</summary>
    public string? AwbNumber { get; init; }
}
