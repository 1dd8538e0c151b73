using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location packed a package of a channel that ships by itself.</summary>
public static class ChannelBasedCompletePackaging
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.ChannelBasedPackaging);
    private static readonly Provenance Derived = Provenance.Derived(Pages.CompletePackagingWithoutShipment);

    private static readonly Field<IReadOnlyList<ReadBarcode>> Barcodes = BarcodeFields.Validated(Derived);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 3,
            Title = "Channel Based Complete Packaging without Shipment",
            GeneralPageName = "Pack Order From Different Channels",
            Code = "CHANNEL_BASED_COMPLETE_PACKAGING",
            CodeProvenance = Provenance.Assumed,
            Class = "ChannelBasedCompletePackagingCommand",
            ClassProvenance = Documented,
            Page = Pages.ChannelBasedPackaging,
            Pairs = [new(Waiting, Packed, Documented), .. Command.From([Preparing, ReadyForPackaging], Packed, Provenance.Assumed)],
            Fields = [Barcodes],
            Success = Success.Package,
            SuccessProvenance = Provenance.Documented(Pages.Commands),
            SuccessBodyProvenance = Provenance.Derived(Pages.Commands),
            Prerequisites = [new("barcodes that are entered are those of the products", Documented)],
            Does =
            [
                new("package items", "Packed", Documented),
                new("order items", "450 preparing", Documented),
                new("reservations", "consumed (the page: deleted)", Documented),
                new("shipment", "none, or the one that the order brings; no carrier is asked", Documented),
                new("invoice", "asked if remote_invoice_call", Derived),
                new(
                    "bill",
                    "the invoice update is sent to the order source's service if remote_bill_fulfillment_call, or to the address that it gives",
                    Documented
                ),
                new("document", "the packing document can be viewed", Derived),
                new("events", "shipment.created where the order brings a shipment", Provenance.Assumed),
            ],
            Honours = [HonouredFlag.Sync(Provenance.Assumed), HonouredFlag.InvoiceCall(), HonouredFlag.BillCall()],
            EffectRefusals = [EffectRefusal.Invoice, EffectRefusal.Bill],
            Shipment = ShipmentUse.Brought,
            Effects = static run =>
                Outcome.Of([
                    .. Effects.ReadBarcodes(run, Barcodes),
                    .. Effects.Consume(run),
                    .. Effects.TakeOverShipment(run),
                    .. PartnerEffects.AskForInvoiceAndBill(run),
                    .. Effects.OrderItemsBecome(run, OrderStatus.Preparing),
                ]),
        };
}
