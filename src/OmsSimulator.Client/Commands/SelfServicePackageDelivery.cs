// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Self Service Package Delivery, sent to a package.</summary>
public sealed record SelfServicePackageDelivery : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.SelfServicePackageDelivery;
}
