using static OmsSimulator.Domain.TransferState;

namespace OmsSimulator.Domain;

/// <summary>What a transfer brings leaves its source.</summary>
public static class TransferDispatch
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Transfers);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 27,
            Subject = CommandSubject.Transfer,
            Title = "Transfer Dispatch",
            Code = "TRANSFER_DISPATCH",
            CodeProvenance = Provenance.Assumed,
            Page = Pages.Transfers,
            Pairs = [new(Waiting, InTransit, Documented), new(ReadyForShipment, InTransit, Documented)],
            Does =
            [
                new("stock", "leaves the source: on hand and reserved go down", Provenance.Assumed),
                new("shipment", "marked shipped, where there is one", Provenance.Assumed),
            ],
            Effects = static run => Outcome.Of([.. Leave(run.Transfer!), .. Shipped(run.Transfer!, ShipmentStatus.Shipped)]),
        };

    /// <summary>What stands reserved at the source leaves it; what left already, or was given back, does not leave again.</summary>
    internal static IEnumerable<OmsFact> Leave(TransferOrder transfer) =>
        transfer.Stock == ItemStock.Reserved ? [new TransferDispatched(transfer.Id, transfer.PackageId)] : [];

    /// <summary>The transfer's shipment, where there is one, has a new status.</summary>
    internal static IEnumerable<OmsFact> Shipped(TransferOrder transfer, ShipmentStatus status) =>
        transfer.ShipmentId is null ? [] : [new ShipmentStatusUpdated(transfer.PackageId, status, transfer.Id)];
}
