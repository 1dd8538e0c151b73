using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location packed the package, and a carrier will fetch it.</summary>
public static class CompletePackagingWithShipment
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.CompletePackaging);
    private static readonly Provenance Derived = Provenance.Derived(Pages.CompletePackaging);
    private static readonly PackageState[] Sources = [Waiting, Preparing, ReadyForPackaging];
    private static readonly Field<IReadOnlyList<ReadBarcode>> Barcodes = BarcodeFields.Entered(Documented);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 1,
            Title = "Complete Packaging with Shipment",
            GeneralPageName = "Pack",
            Code = "COMPLETE_PACKAGING",
            CodeProvenance = Provenance.Assumed,
            Class = "CompletePackagingCommand",
            ClassProvenance = Documented,
            Page = Pages.CompletePackaging,
            Pairs = [.. Command.From(Sources, Packed, Documented), .. Command.From(Sources, WaitingCargoLabel, Provenance.Assumed)],
            Fields = [Barcodes],
            SuccessProvenance = Documented,
            Does =
            [
                new("package items", "Packed", Derived),
                new("package items", "to Waiting Cargo Label: Waiting Cargo Label", Provenance.Assumed),
                new("order items", "450 preparing", Derived),
                new("reservations", "consumed", Derived),
                new("reservations", "to Waiting Cargo Label: untouched", Provenance.Assumed),
                new("shipment", "created with a label and awb_number from the carrier", Documented),
                new("shipment", "to Waiting Cargo Label: created without label", Provenance.Assumed),
                new("invoice", "asked if remote_invoice_call", Documented),
                new("invoice", "to Waiting Cargo Label: not asked until the label is there", Provenance.Assumed),
                new(
                    "bill",
                    "the invoice update is sent to the order source's service if remote_bill_fulfillment_call",
                    Provenance.Documented(Pages.CommandParameters)
                ),
                new("document", "the packing document can be viewed from Packed on", Provenance.Assumed),
                new("events", "shipment.created, package.shipment.awb_number", Derived),
                new("events", "to Waiting Cargo Label: shipment.created", Provenance.Assumed),
            ],
            Honours = [HonouredFlag.Sync(), HonouredFlag.InvoiceCall(), HonouredFlag.BillCall()],
            EffectRefusals = [EffectRefusal.Invoice, EffectRefusal.Bill, EffectRefusal.Carrier],
            Shipment = ShipmentUse.Made | ShipmentUse.Labelled,
            Effects = static run => Outcome.Of(run.Destination == WaitingCargoLabel ? WithoutLabel(run) : WithLabel(run)),
        };

    // The carrier is asked last: a number that it gave is not to be wasted.
    private static IReadOnlyList<OmsFact> WithLabel(CommandRun run)
    {
        var invoiced = PartnerEffects.AskForInvoiceAndBill(run);
        return
        [
            .. Effects.ReadBarcodes(run, Barcodes),
            .. Effects.Consume(run),
            .. PartnerEffects.CreateLabelledShipment(run),
            .. invoiced,
            .. Effects.OrderItemsBecome(run, OrderStatus.Preparing),
        ];
    }

    private static IReadOnlyList<OmsFact> WithoutLabel(CommandRun run) =>
        [
            .. Effects.ReadBarcodes(run, Barcodes),
            Effects.CreateShipment(run, withLabel: false),
            .. Effects.OrderItemsBecome(run, OrderStatus.Preparing),
        ];
}
