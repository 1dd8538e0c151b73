using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>What a carrier reports of a shipment that is under way. No command brings it, so its log row names none.</summary>
public static class CarrierReport
{
    /// <summary>The words that a report may say.</summary>
    public static IReadOnlyList<string> Words { get; } = ["delivered", "delivery_failed", "attempted_delivery"];

    /// <summary>Decides: the facts, or why not.</summary>
    /// <param name="oms">The world.</param>
    /// <param name="package">The shipment's package.</param>
    /// <param name="word">One of <see cref="Words"/>.</param>
    /// <param name="partners">Who hears of it.</param>
    public static (IReadOnlyList<OmsFact> Facts, string? WhyNot) Decide(OmsState oms, Package package, string word, IPartners partners)
    {
        var (to, shipment, status) = Meaning(word);
        if (package.State != Shipped && package.State != AttemptedDelivery)
            return ([], $"Package {package.Id} is in {package.State}; a carrier reports of packages in {Shipped} and {AttemptedDelivery}.");
        if (oms.Installation.FindPackageState(to.Key) is null)
            return ([], $"The installation has no state {to}.");

        var facts = new List<OmsFact> { new ShipmentStatusUpdated(package.Id, shipment) };
        var changing = package
            .ItemIds.Select(id => oms.PackageItems[id].OrderItemId)
            .Where(id => oms.OrderItems[id].State != status)
            .ToArray();
        if (changing.Length > 0)
            facts.Add(new OrderItemStatusChanged(package.Id, changing, status, partners.OmnitronHearsAtOnce ? null : false, Tells: true));
        if (package.State != to)
            facts.Add(new PackageStateChanged(package.Id, package.State, to, null, null));
        return (facts, null);
    }

    // Derived: as the command that reports a shipment's status.
    private static (PackageState State, ShipmentStatus Shipment, OrderStatus Order) Meaning(string word) =>
        word switch
        {
            "delivered" => (Delivered, ShipmentStatus.Delivered, OrderStatus.Delivered),
            "delivery_failed" => (DeliveryFailed, ShipmentStatus.DeliveryFailed, OrderStatus.AttemptedDelivery),
            "attempted_delivery" => (AttemptedDelivery, ShipmentStatus.AttemptedDelivery, OrderStatus.AttemptedDelivery),
            _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
        };
}
