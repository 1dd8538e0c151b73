// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Transfer Dispatch, sent to a transfer order.</summary>
public sealed record TransferDispatch : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.TransferDispatch;
}
