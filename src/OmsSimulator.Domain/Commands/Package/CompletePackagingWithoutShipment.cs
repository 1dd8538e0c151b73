using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location packed the package, and no carrier of the OMS is involved.</summary>
public static class CompletePackagingWithoutShipment
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.CompletePackagingWithoutShipment);

    private static readonly Field<IReadOnlyList<int>> PackageItems = PackageFields.PackageItems(
        Documented,
        Documented,
        "Every item of the package, once.",
        allInExample: true
    );

    private static readonly Field<IReadOnlyList<ReadBarcode>> Barcodes = BarcodeFields.Entered(Documented);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 2,
            Title = "Complete Packaging without Shipment",
            Code = "COMPLETE_PACKAGING_WITHOUT_SHIPMENT",
            CodeProvenance = Provenance.Assumed,
            Class = "CompletePackagingWithoutShipmentCommand",
            ClassProvenance = Documented,
            Page = Pages.CompletePackagingWithoutShipment,
            SubjectPlace = ParameterPlace.TopLevel,
            ParameterPlace = ParameterPlace.TopLevel,
            Pairs = [.. Command.From([Waiting, Preparing, ReadyForPackaging], Packed, Documented)],
            Fields = [PackageItems, Barcodes],
            SuccessProvenance = Documented,
            Prerequisites = [new("package_items names every item of the package once", Provenance.Assumed)],
            Check = static (run, errors) =>
            {
                if (run.Input.TryGet(PackageItems, out var named) && run.ItemIds.Except(named).ToArray() is { Length: > 0 } unnamed)
                    errors.Add(run.Transition.Command.NameOf(PackageItems.Name), Sentences.Unnamed(unnamed));
            },
            Does =
            [
                new("package items", "Packed", Documented),
                new("order items", "450 preparing", Documented),
                new("reservations", "consumed (the page: deleted)", Documented),
                new("shipment", "none", Documented),
                new("invoice", "asked if remote_invoice_call", Documented),
                new(
                    "bill",
                    "the invoice update is sent to the order source's service if remote_bill_fulfillment_call",
                    Provenance.Documented(Pages.CommandParameters)
                ),
                new("document", "the packing document can be viewed", Documented),
            ],
            Honours = [HonouredFlag.Sync(), HonouredFlag.InvoiceCall(), HonouredFlag.BillCall()],
            EffectRefusals = [EffectRefusal.Invoice, EffectRefusal.Bill],
            Effects = static run =>
                Outcome.Of([
                    .. Effects.ReadBarcodes(run, Barcodes),
                    .. Effects.Consume(run),
                    .. PartnerEffects.AskForInvoiceAndBill(run),
                    .. Effects.OrderItemsBecome(run, OrderStatus.Preparing),
                ]),
        };
}
