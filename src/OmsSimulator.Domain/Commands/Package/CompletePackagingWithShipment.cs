using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location packed the package, and a carrier will fetch it.</summary>
public static class CompletePackagingWithShipment
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.CompletePackaging);
    private static readonly Provenance Derived = Provenance.Derived(Pages.CompletePackaging);
    private static readonly PackageState[] Sources = [Waiting, Preparing, ReadyForPackaging];
    private static readonly Field<IReadOnlyList<ReadBarcode>> Barcodes = PackageFields.Barcodes(Documented);

    /// <summary>The command.</summary>
    public static Command Definition { get; } = new()
    {
        Number = 1,
        Title = "Complete Packaging with Shipment",
        Code = "COMPLETE_PACKAGING",
        CodeProvenance = Provenance.Assumed,
        Class = "CompletePackagingCommand",
        ClassProvenance = Provenance.Documented(Pages.CompletePackaging),
        Page = Pages.CompletePackaging,
        ListsPackage = true,
        Pairs = [.. Command.From(Sources, Packed, Documented), .. Command.From(Sources, WaitingCargoLabel, Provenance.Assumed)],
        Fields = [Barcodes],
        SuccessProvenance = Documented,
        Does =
        [
            new("order items", "450 preparing", Derived),
            new("reservations", "consumed; to Waiting Cargo Label: untouched (assumed)", Derived),
            new("shipment", "created with a label and awb_number from the carrier; to Waiting Cargo Label: without label (assumed)", Documented),
            new("invoice", "asked if remote_invoice_call; to Waiting Cargo Label: not until the label is there (assumed)", Documented),
            new("bill", "bill data asked from the order source's service if remote_bill_fulfillment_call", Provenance.Documented(Pages.CommandParameters)),
            new("document", "the packing document can be viewed from Packed on", Documented),
            new("events", "shipment.created, package.shipment.awb_number", Derived),
        ],
        Honours = [HonouredFlag.Sync(), HonouredFlag.InvoiceCall(), HonouredFlag.BillCall()],
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
