using static OmsSimulator.Domain.TransferState;

namespace OmsSimulator.Domain;

/// <summary>What a transfer brings stands ready at its source.</summary>
public static class TransferReadyForDispatch
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Transfers);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 25,
            Subject = CommandSubject.Transfer,
            Title = "Transfer Ready for Dispatch",
            Code = "TRANSFER_READY_FOR_DISPATCH",
            CodeProvenance = Provenance.Assumed,
            Page = Pages.Transfers,
            Pairs = [new(Waiting, ReadyForShipment, Documented)],
        };
}
