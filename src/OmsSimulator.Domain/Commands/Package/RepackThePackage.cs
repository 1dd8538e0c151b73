using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>A package that was refused or could not be supplied is planned again, as the same package.</summary>
public static class RepackThePackage
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Commands);

    /// <summary>The command.</summary>
    public static Command Definition { get; } = new()
    {
        Number = 13,
        Title = "Repack",
        Code = "REPACK_THE_PACKAGE",
        CodeProvenance = Provenance.Assumed,
        Page = Pages.Commands,
        Pairs = [new(OutOfStock, Waiting, Provenance.Assumed), new(NeedsRescheduling, Waiting, Provenance.Assumed)],
        Success = Success.Package,
        SuccessProvenance = Documented,
        Does =
        [
            new("package", "the same one, moved to the location that planning finds, not the one that refused it; none found: it stays in its state", Provenance.Assumed),
            new("order items", "unchanged", Provenance.Assumed),
            new("reservations", "made", Documented),
        ],
        EntersByItself = true,
        Effects = static run => Outcome.Of(Rescheduling.Facts(run.Oms, run.Package, run.Enter(run.Destination), run.NextId(run.Oms.ExecutionPlans), run.At)),
    };
}
