// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Repack, sent to a package.</summary>
public sealed record RepackThePackage : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.RepackThePackage;
}
