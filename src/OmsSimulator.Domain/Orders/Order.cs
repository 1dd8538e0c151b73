namespace OmsSimulator.Domain;

/// <summary>An order, copied from Omnitron.</summary>
public sealed record Order
{
    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary>Omnitron's id.</summary>
    public required int OmnitronId { get; init; }

    /// <summary>Unique in a sandbox.</summary>
    public required string Number { get; init; }

    /// <summary>The least advanced of its items that is not canceled. Assumed.</summary>
    public required OrderStatus State { get; init; }

    /// <summary>Where it was bought.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Who bought it.</summary>
    public required Customer Customer { get; init; }

    /// <summary>How it was paid.</summary>
    public required string PaymentType { get; init; }

    /// <summary>How it wants to be shipped; a scenario's prerequisite.</summary>
    public string? ShippingOption { get; init; }

    /// <summary>Where it goes.</summary>
    public required Address ShippingAddress { get; init; }

    /// <summary>What the customer wrote.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The shipping information that a marketplace's order brings of its own; none: the OMS ships it. Documented: CHAN.</summary>
    public OrderShipment? Shipment { get; init; }

    /// <summary>When it was placed.</summary>
    public required DateTime DatePlaced { get; init; }

    /// <summary>The order items, in the order of their ids.</summary>
    public required IReadOnlyList<int> ItemIds { get; init; }

    /// <summary>When it was copied.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When a fact last touched it.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>The shipping information that an order brings of its own.</summary>
/// <param name="CargoCompanyId">The carrier.</param>
/// <param name="TrackingNumber">The tracking number.</param>
/// <param name="AwbNumber">The air waybill number.</param>
public sealed record OrderShipment(int? CargoCompanyId, string? TrackingNumber, string? AwbNumber);

/// <summary>One product of an order. A value, as all rows are that change with most commands.</summary>
public readonly record struct OrderItem
{
    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary>Omnitron's id.</summary>
    public required int OmnitronId { get; init; }

    /// <summary>The order.</summary>
    public required int OrderId { get; init; }

    /// <summary>Its status, in Omnitron's numbers.</summary>
    public required OrderStatus State { get; init; }

    /// <summary>The status that Omnitron has, where it is another; none: it has ours.</summary>
    public OrderStatus? RemoteState { get; init; }

    /// <summary>What was bought.</summary>
    public required int ProductId { get; init; }

    /// <summary>How many, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>The price of one.</summary>
    public required decimal Price { get; init; }

    /// <summary>When it was copied.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When a fact last touched it.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>A sales channel.</summary>
/// <param name="Id">Counts up from 1 in a sandbox.</param>
/// <param name="Name">Its name.</param>
public sealed record Channel(int Id, string Name);

/// <summary>Who bought.</summary>
public sealed record Customer
{
    /// <summary>The customer of an order that names none.</summary>
    public static Customer Default { get; } = new();

    /// <summary>First name.</summary>
    public string FirstName { get; init; } = "Ayşe";

    /// <summary>Last name.</summary>
    public string LastName { get; init; } = "Yılmaz";

    /// <summary>Email address.</summary>
    public string Email { get; init; } = "ayse.yilmaz@example.com";

    /// <summary>Phone number.</summary>
    public string Phone { get; init; } = "+905550000000";

    /// <summary>A scenario's prerequisite; not on the wire.</summary>
    public string? Type { get; init; }
}
