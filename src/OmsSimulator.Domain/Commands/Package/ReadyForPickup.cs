using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The customer can collect the package at the location.</summary>
public static class ReadyForPickup
{
    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 23,
            Title = "Ready for Pickup",
            Code = "READY_FOR_PICKUP",
            CodeProvenance = Provenance.Assumed,
            Class = "ReadyForPickupCommand",
            ClassProvenance = Provenance.Documented(Pages.CommandParameters),
            Page = Pages.CommandParameters,
            Pairs = [new(Packed, PackageState.ReadyForPickup, Provenance.Assumed)],
            Does = [new("package items", "follow", Provenance.Assumed), new("order items", "520 ready_for_pickup", Provenance.Assumed)],
            Honours = [HonouredFlag.Sync()],
            Effects = static run => Outcome.Of([.. Effects.OrderItemsBecome(run, OrderStatus.ReadyForPickup)]),
        };
}
