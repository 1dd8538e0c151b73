using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location packed a package of a channel that ships by itself.</summary>
public static class ChannelBasedCompletePackaging
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Commands);
    private static readonly Provenance Derived = Provenance.Derived(Pages.CompletePackagingWithoutShipment);

    /// <summary>The command.</summary>
    public static Command Definition { get; } = new()
    {
        Number = 3,
        Title = "Channel Based Complete Packaging without Shipment",
        Code = "CHANNEL_BASED_COMPLETE_PACKAGING",
        CodeProvenance = Provenance.Assumed,
        Class = "ChannelBasedCompletePackingCommand",
        ClassProvenance = Provenance.Documented(Pages.Commands),
        Page = Pages.Commands,
        Pairs = [.. Command.From([Waiting, Preparing, ReadyForPackaging], Packed, Provenance.Assumed)],
        Success = Success.Package,
        SuccessProvenance = Documented,
        Does =
        [
            new("order items", "450 preparing", Derived),
            new("reservations", "consumed", Derived),
            new("shipment", "none", Documented),
            new("invoice", "asked if remote_invoice_call", Derived),
            new("bill", "bill data asked from the order source's service if remote_bill_fulfillment_call", Provenance.Documented(Pages.CommandParameters)),
            new("document", "the packing document can be viewed", Derived),
        ],
        Honours = [HonouredFlag.Sync(Provenance.Assumed), HonouredFlag.InvoiceCall(), HonouredFlag.BillCall()],
        Effects = static run => Outcome.Of(
        [
            .. Effects.Consume(run),
            .. PartnerEffects.AskForInvoiceAndBill(run),
            .. Effects.OrderItemsBecome(run, OrderStatus.Preparing),
        ]),
    };
}
