// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Shipment Order, sent to a package.</summary>
public sealed record ShipmentOrder : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.ShipmentOrder;
}
