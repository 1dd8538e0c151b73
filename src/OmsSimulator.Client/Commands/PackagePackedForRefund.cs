// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Package Packed for Refund, sent to a package.</summary>
public sealed record PackagePackedForRefund : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.PackagePackedForRefund;
}
