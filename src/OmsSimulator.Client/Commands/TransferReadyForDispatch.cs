// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Transfer Ready for Dispatch, sent to a transfer order.</summary>
public sealed record TransferReadyForDispatch : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.TransferReadyForDispatch;
}
