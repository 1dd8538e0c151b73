using static OmsSimulator.Domain.TransferState;

namespace OmsSimulator.Domain;

/// <summary>What a transfer brings arrived; when it was the last, its package goes on to Waiting.</summary>
public static class TransferDelivered
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Transfers);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 28,
            Subject = CommandSubject.Transfer,
            Title = "Transfer Delivered",
            Code = "TRANSFER_DELIVERED",
            CodeProvenance = Provenance.Assumed,
            Page = Pages.Transfers,
            Pairs = [new(InTransit, TransferComplete, Documented)],
            Does =
            [
                new("stock", "arrives, reserved for the package", Provenance.Assumed),
                new("package", "goes from Waiting for Transfer to Waiting when all its live transfers are complete", Documented),
                new("shipment", "marked delivered, where there is one", Provenance.Assumed),
            ],
            EntersByItself = true,
            Effects = static run => Outcome.Of(Arrive(run, run.Transfer!)),
        };

    private static List<OmsFact> Arrive(CommandRun run, TransferOrder transfer)
    {
        List<OmsFact> facts =
        [
            .. Stock(run, transfer),
            .. TransferDispatch.Shipped(transfer, ShipmentStatus.Delivered),
            run.EnterTransfer(),
        ];
        if (
            run.Package.State == PackageState.WaitingForTransfer
            && TransferFacts.Awaited(run.Oms, run.Package.Id).All(other => other.Id == transfer.Id)
        )
        {
            facts.Add(new PackageStateChanged(run.Package.Id, PackageState.WaitingForTransfer, PackageState.Waiting, null, null));
        }

        return facts;
    }

    // A customer's own transitions may skip the dispatch, or deliver what was given back already: nothing arrives that did not leave, and
    // nothing is reserved twice.
    private static IEnumerable<OmsFact> Stock(CommandRun run, TransferOrder transfer)
    {
        if (transfer.Stock == ItemStock.None)
            yield break;
        foreach (var fact in TransferDispatch.Leave(transfer))
            yield return fact;
        yield return new TransferArrived(transfer.Id, run.Package.Id);
        var brought = transfer.ItemIds.Select(id => run.Oms.TransferItems[id].PackageItemId).ToHashSet();
        var waiting = run.Items.Where(item => item.Stock == ItemStock.None && brought.Contains(item.Id)).Select(item => item.Id).ToArray();
        if (waiting.Length > 0 && run.Package.StockLocationId == transfer.DestinationId)
            yield return new ReservationsMade(run.Package.Id, waiting);
    }
}
