using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The package was shipped, and the OMS has nothing to do with how.</summary>
public static class ShipThePackageBasic
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.ShipWithoutIntegration);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 19,
            Title = "Ship The Package without Shipment Integration",
            Code = "SHIP_THE_PACKAGE_BASIC",
            CodeProvenance = Provenance.Assumed,
            Class = "ShipThePackageBasicCommand",
            ClassProvenance = Provenance.Derived(Pages.ShipWithoutIntegration),
            Page = Pages.ShipWithoutIntegration,
            SubjectPlace = ParameterPlace.TopLevel,
            ParameterPlace = ParameterPlace.TopLevel,
            Pairs = [new(Packed, Shipped, Documented)],
            SuccessProvenance = Documented,
            Prerequisites = [new("Omnitron's status of every order item is ours", Documented)],
            Does =
            [
                new("package items", "Shipped", Documented),
                new("order items", "500 shipped", Provenance.Derived(Pages.ShipWithoutIntegration)),
                new("shipment", "none", Documented),
            ],
            Honours = [HonouredFlag.Sync()],
            EffectRefusals = [new(Refusals.OmnitronMismatch), new(Refusals.OmnitronUnreached)],
            Effects = static run =>
                PartnerEffects.CheckOmnitron(run) is { } mismatch
                    ? Outcome.Refused(mismatch)
                    : Outcome.Of([.. Effects.OrderItemsBecome(run, OrderStatus.Shipped)]),
        };
}
