using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The package was shipped with a carrier that the integrator names.</summary>
public static class ShipThePackageAdvanced
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Commands);
    private static readonly Field<int> CargoCompany = CargoCompanyFields.CargoCompany(Documented, Documented);

    private static readonly Field<string> TrackingNumber = TextFields.TrackingNumber(Documented, Documented);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 18,
            Title = "Package Advanced Shipment",
            GeneralPageName = "Advanced Ship",
            Code = "SHIP_THE_PACKAGE_ADVANCED",
            CodeProvenance = Provenance.Assumed,
            Class = "ShipThePackageAdvancedCommand",
            ClassProvenance = Provenance.Derived(Pages.Ship),
            Page = Pages.Ship,
            Pairs = [new(Packed, Shipped, Provenance.Documented(Pages.Ship))],
            Fields = [TrackingNumber, CargoCompany],
            Success = Success.Package,
            SuccessProvenance = Documented,
            SuccessBodyProvenance = Provenance.Derived(Pages.Commands),
            Does =
            [
                new("package items", "Shipped", Provenance.Derived(Pages.Ship)),
                new("order items", "500 shipped", Provenance.Derived(Pages.Ship)),
                new("shipment", "company and tracking number stored, carrier not told", Provenance.Documented(Pages.Ship)),
                new("invoice", "asked if remote_invoice_call", Provenance.Documented(Pages.Ship)),
                new("events", "shipment.status.updated", Provenance.Derived(Pages.Webhooks)),
            ],
            Honours = [HonouredFlag.Sync(), HonouredFlag.InvoiceCall()],
            EffectRefusals = [EffectRefusal.Invoice],
            Shipment = ShipmentUse.Made,
            Effects = static run =>
                Outcome.Of([
                    .. Effects.Ship(run),
                    new ShipmentInfoUpdated(run.Package.Id, run.Input.Get(CargoCompany), run.Input.Get(TrackingNumber), null),
                    .. PartnerEffects.AskForInvoice(run),
                    .. Effects.OrderItemsBecome(run, OrderStatus.Shipped),
                ]),
        };
}
