// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Ready for Pickup, sent to a package.</summary>
public sealed record ReadyForPickup : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.ReadyForPickup;
}
