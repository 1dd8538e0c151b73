using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The customer collected the package.</summary>
public static class SelfServicePackageDelivery
{
    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 24,
            Title = "Self Service Package Delivery",
            Code = "SELF_SERVICE_PACKAGE_DELIVERY",
            CodeProvenance = Provenance.Assumed,
            Class = "SelfServicePackageDeliveryCommand",
            ClassProvenance = Provenance.Documented(Pages.CommandParameters),
            Page = Pages.CommandParameters,
            Pairs = [new(PackageState.ReadyForPickup, Delivered, Provenance.Assumed)],
            Does = [new("package items", "follow", Provenance.Assumed), new("order items", "550 delivered", Provenance.Assumed)],
            Honours = [HonouredFlag.Sync()],
            Effects = static run => Outcome.Of([.. Effects.OrderItemsBecome(run, OrderStatus.Delivered)]),
        };
}
