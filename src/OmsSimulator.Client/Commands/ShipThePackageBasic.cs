// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Ship The Package without Shipment Integration, sent to a package.</summary>
public sealed record ShipThePackageBasic : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.ShipThePackageBasic;
}
