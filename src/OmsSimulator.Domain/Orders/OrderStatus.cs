namespace OmsSimulator.Domain;

/// <summary>Omnitron's status of an order and of an order item, by its number. Documented: OST; 550 and 600 derived.</summary>
public enum OrderStatus
{
    /// <summary>A cancellation waits for its confirmation.</summary>
    CancellationWaiting = 50,

    /// <summary>Canceled.</summary>
    Canceled = 100,

    /// <summary>Waiting.</summary>
    Waiting = 200,

    /// <summary>The payment is awaited.</summary>
    PaymentWaiting = 300,

    /// <summary>A confirmation is awaited.</summary>
    ConfirmationWaiting = 350,

    /// <summary>Approved: where order items start. Assumed.</summary>
    Approved = 400,

    /// <summary>Inactive.</summary>
    Inactive = 425,

    /// <summary>Being prepared.</summary>
    Preparing = 450,

    /// <summary>Shipped.</summary>
    Shipped = 500,

    /// <summary>Shipped, the customer knows.</summary>
    ShippedAndInformed = 510,

    /// <summary>The customer can collect it.</summary>
    ReadyForPickup = 520,

    /// <summary>The carrier tried.</summary>
    AttemptedDelivery = 540,

    /// <summary>A review was started.</summary>
    ReviewStarted = 544,

    /// <summary>A review is awaited.</summary>
    ReviewWaiting = 545,

    /// <summary>Delivered.</summary>
    Delivered = 550,

    /// <summary>Refunded.</summary>
    Refunded = 600,
}

/// <summary>What the contract says of one order status.</summary>
/// <param name="Status">The number.</param>
/// <param name="Name">The word that Omnitron shows.</param>
/// <param name="Provenance">Where number and word come from.</param>
public sealed record OrderStatusDefinition(OrderStatus Status, string Name, Provenance Provenance);

/// <summary>Every order status (states.md).</summary>
public static class OrderStatusCatalogue
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.OrderStatuses);
    private static readonly Provenance Derived = Provenance.Derived(Pages.OrderStatuses);

    /// <summary>The statuses, by number.</summary>
    public static IReadOnlyList<OrderStatusDefinition> All { get; } =
    [
        new(OrderStatus.CancellationWaiting, "cancellation_waiting", Documented),
        new(OrderStatus.Canceled, "canceled", Documented),
        new(OrderStatus.Waiting, "waiting", Documented),
        new(OrderStatus.PaymentWaiting, "payment_waiting", Documented),
        new(OrderStatus.ConfirmationWaiting, "confirmation_waiting", Documented),
        new(OrderStatus.Approved, "approved", Documented),
        new(OrderStatus.Inactive, "Inactive", Documented),
        new(OrderStatus.Preparing, "preparing", Documented),
        new(OrderStatus.Shipped, "shipped", Documented),
        new(OrderStatus.ShippedAndInformed, "shipped_and_informed", Documented),
        new(OrderStatus.ReadyForPickup, "ready_for_pickup", Documented),
        new(OrderStatus.AttemptedDelivery, "attempted_delivery", Documented),
        new(OrderStatus.ReviewStarted, "review_started", Documented),
        new(OrderStatus.ReviewWaiting, "review_waiting", Documented),
        new(OrderStatus.Delivered, "delivered", Derived),
        new(OrderStatus.Refunded, "refunded", Derived),
    ];
}
