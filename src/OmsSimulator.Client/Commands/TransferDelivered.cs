// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Transfer Delivered, sent to a transfer order.</summary>
public sealed record TransferDelivered : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.TransferDelivered;
}
