using static OmsSimulator.Domain.TransferState;

namespace OmsSimulator.Domain;

/// <summary>The source does not have the stock of a transfer: another source has to bring it.</summary>
public static class TransferOutOfStock
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Transfers);

    private static readonly Field<IReadOnlyList<int>> TransferItems = TransferFields.TransferItems(
        mayBeEmpty: true,
        "The transfer items that are out of stock; none: all of them."
    );

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 30,
            Subject = CommandSubject.Transfer,
            Title = "Transfer Out Of Stock",
            Code = "TRANSFER_OUT_OF_STOCK",
            CodeProvenance = Documented,
            Page = Pages.Transfers,
            Pairs = [new(Waiting, OutOfStock, Documented)],
            Fields = [TransferItems],
            Does = [.. TransferReplanning.Notes(Documented)],
            PlansAgain = true,
            EntersByItself = true,
            Effects = static run =>
                Outcome.Of(
                    TransferReplanning.Facts(run, run.Input.Get(TransferItems) is { Count: > 0 } named ? named : run.Transfer!.ItemIds)
                ),
        };
}
