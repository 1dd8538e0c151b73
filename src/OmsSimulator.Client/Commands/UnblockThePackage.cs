// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Unblock the Package For Action, sent to a package.</summary>
public sealed record UnblockThePackage : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.UnblockThePackage;
}
