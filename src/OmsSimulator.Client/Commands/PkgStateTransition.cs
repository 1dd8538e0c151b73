// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>Package State Transition, sent to a package.</summary>
public sealed record PkgStateTransition : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.PkgStateTransition;
}
