using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The carrier is ordered and takes the package.</summary>
public static class ShipmentOrder
{
    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 17,
            Title = "Shipment Order",
            Code = "SHIPMENT_ORDER",
            CodeProvenance = Provenance.Assumed,
            Page = Pages.Ship,
            Pairs = [new(Packed, Shipped, Provenance.Documented(Pages.Ship))],
            Does = ShipThePackage.Notes,
            Honours =
            [
                HonouredFlag.Sync(Provenance.Derived(Pages.CommandParameters)),
                HonouredFlag.InvoiceCall(Provenance.Documented(Pages.Ship)),
            ],
            EffectRefusals = [EffectRefusal.Invoice],
            Shipment = ShipmentUse.Made,
            Effects = static run => Outcome.Of(ShipThePackage.Facts(run)),
        };
}
