using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The carrier took the package.</summary>
public static class ShipThePackage
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Ship);
    private static readonly Provenance Derived = Provenance.Derived(Pages.Ship);

    // The general page describes them with the words of the not-found command: a copy. Assumed: no effect.
    private static readonly Field<IReadOnlyList<int>> PackageItems = PackageFields.PackageItems(
        required: null,
        description: "Items of the package; no effect.",
        allInExample: true
    );

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 16,
            Title = "Ship The Package",
            GeneralPageName = "Ship",
            Code = "SHIP_THE_PACKAGE",
            CodeProvenance = Provenance.Assumed,
            Class = "ShipThePackageCommand",
            ClassProvenance = Provenance.Derived(Pages.Ship),
            Page = Pages.Ship,
            Pairs = [new(Packed, Shipped, Documented)],
            Fields = [PackageItems],
            Success = Success.Package,
            SuccessProvenance = Provenance.Documented(Pages.Commands),
            Does = [.. Notes],
            Honours = [HonouredFlag.Sync(), HonouredFlag.InvoiceCall(Documented)],
            EffectRefusals = [EffectRefusal.Invoice],
            Shipment = ShipmentUse.Made,
            Effects = static run => Outcome.Of(Facts(run)),
        };

    /// <summary>What this command and <see cref="ShipmentOrder"/> do.</summary>
    internal static IReadOnlyList<EffectNote> Notes =>
        [
            new("package items", "Shipped", Derived),
            new("order items", "500 shipped", Derived),
            new("shipment", "marked shipped", Provenance.Assumed),
            new("shipment", "if there is none, created without label and awb_number", Provenance.Assumed),
            new("invoice", "asked if remote_invoice_call", Documented),
            new("events", "shipment.status.updated", Derived),
            new("events", "shipment.created where there was no shipment", Provenance.Assumed),
        ];

    /// <summary>The facts of this command and of <see cref="ShipmentOrder"/>.</summary>
    internal static IReadOnlyList<OmsFact> Facts(CommandRun run) =>
        [.. Effects.Ship(run), .. PartnerEffects.AskForInvoice(run), .. Effects.OrderItemsBecome(run, OrderStatus.Shipped)];
}
