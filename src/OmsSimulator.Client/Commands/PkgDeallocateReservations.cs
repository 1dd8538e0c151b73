// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>DeAllocate Package Reservations, sent to a package.</summary>
public sealed record PkgDeallocateReservations : OmsCommand
{
    /// <inheritdoc/>
    public override string Code => CommandCodes.PkgDeallocateReservations;
}
