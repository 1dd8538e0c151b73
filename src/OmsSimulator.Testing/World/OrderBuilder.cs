namespace OmsSimulator.Testing;

/// <summary>Describes an order; once it is made the scenarios plan it.</summary>
public sealed class OrderBuilder
{
    private readonly OmsSandbox sandbox;
    private readonly WorldOrder order;

    /// <summary>Begins.</summary>
    internal OrderBuilder(OmsSandbox sandbox, string number)
        : this(sandbox, new WorldOrder(number, [])) { }

    private OrderBuilder(OmsSandbox sandbox, WorldOrder order) => (this.sandbox, this.order) = (sandbox, order);

    /// <summary>With pieces of a product.</summary>
    public OrderBuilder With(string sku, int quantity = 1, string? price = null) =>
        But(order with { Items = [.. order.Items, new WorldOrderItem(sku, quantity) { Price = price }] });

    /// <summary>Placed on a channel.</summary>
    public OrderBuilder Through(string channel) => But(order with { ChannelName = channel });

    /// <summary>Paid so.</summary>
    public OrderBuilder PaidBy(string paymentType) => But(order with { PaymentType = paymentType });

    /// <summary>Shipped so.</summary>
    public OrderBuilder ShippedBy(string shippingOption) => But(order with { ShippingOption = shippingOption });

    /// <summary>Placed by somebody.</summary>
    public OrderBuilder For(WorldCustomer customer) => But(order with { Customer = customer });

    /// <summary>Going to a city.</summary>
    public OrderBuilder To(string city) => But(order with { City = city });

    /// <summary>Makes it, and has it planned.</summary>
    public async Task<OmsOrder> CreateAsync(CancellationToken cancellationToken = default)
    {
        var made = await sandbox.AddAsync(new WorldDocument { Orders = [order] }, cancellationToken).ConfigureAwait(false);
        return new OmsOrder(made.Orders[0], [.. (made.Orders[0].Packages ?? []).Select(package => new OmsPackage(sandbox, package))]);
    }

    private OrderBuilder But(WorldOrder changed) => new(sandbox, changed);
}

/// <summary>An order that was made.</summary>
/// <param name="Made">The order.</param>
/// <param name="Packages">What it was planned into.</param>
public sealed record OmsOrder(OrderResource Made, IReadOnlyList<OmsPackage> Packages);
