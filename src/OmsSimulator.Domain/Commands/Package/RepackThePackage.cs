using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>A package that was refused or could not be supplied is planned again, as the same package.</summary>
public static class RepackThePackage
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Commands);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 13,
            Title = "Repack",
            Code = "REPACK_THE_PACKAGE",
            CodeProvenance = Provenance.Assumed,
            Page = Pages.Commands,
            Pairs = [new(OutOfStock, Waiting, Provenance.Assumed), new(NeedsRescheduling, Waiting, Provenance.Assumed)],
            Success = Success.Package,
            SuccessProvenance = Documented,
            SuccessBodyProvenance = Provenance.Derived(Pages.Commands),
            Prerequisites =
            [
                new(
                    "a stock location can supply the package; else 406, or 200 and nothing changed where the installation chose repack_without_location: keep",
                    Provenance.Assumed
                ),
            ],
            Does =
            [
                new("package", "the same one, moved to the location that planning finds, not the one that refused it", Provenance.Assumed),
                new("package items", "Waiting", Provenance.Assumed),
                new("order items", "unchanged", Provenance.Assumed),
                new("reservations", "made", Documented),
            ],
            PlansAgain = true,
            EntersByItself = true,
            Effects = Plan,
        };

    // Assumed: S003 says "in case of any problems … 406", and that nothing was found is one.
    private static Outcome Plan(CommandRun run)
    {
        var facts = Rescheduling.Facts(run.Oms, run.Package, run.Enter(run.Destination), run.NextId(run.Oms.ExecutionPlans), run.At);
        if (
            run.Oms.Installation.Settings.RepackWithoutLocation == RepackWithoutLocation.Keep
            || facts.Any(fact => fact is PackageStateChanged)
        )
        {
            return Outcome.Of(facts);
        }

        return Outcome.Refused(
            Refusals.OfCommand(Refusals.NoSupply, $"Planning found no stock location that has all items of package {run.Package.Id}.")
        );
    }
}
