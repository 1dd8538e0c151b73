using static OmsSimulator.Domain.TransferState;

namespace OmsSimulator.Domain;

/// <summary>The source did not find products of a transfer, or found wrong ones: another source has to bring them.</summary>
public static class TransferProductNotFound
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Transfers);

    private static readonly Field<IReadOnlyList<int>> TransferItems = TransferFields.TransferItems(
        mayBeEmpty: false,
        "The transfer items that were not found."
    );

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 29,
            Subject = CommandSubject.Transfer,
            Title = "Product for Transfer Not Found & Wrong Product",
            Code = "TRANSFER_PRODUCT_NOT_FOUND",
            CodeProvenance = Provenance.Assumed,
            Page = Pages.Transfers,
            Pairs = [new(Waiting, Cancelled, Provenance.Assumed)],
            Fields = [TransferItems],
            Does = [.. TransferReplanning.Notes(Documented)],
            PlansAgain = true,
            EntersByItself = true,
            Effects = static run => Outcome.Of(TransferReplanning.Facts(run, run.Input.Get(TransferItems))),
        };
}
