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
        Effects = static run => Outcome.Of(Repack(run)),
    };

    private static IReadOnlyList<OmsFact> Repack(CommandRun run)
    {
        int? refusing = run.Package.State == NeedsRescheduling ? run.Package.StockLocationId : null;
        var plan = Planning.Again(run.Oms, run.Order, run.Items, new StockSeen(run.Oms), refusing, run.At);
        var record = plan.Record(run.NextId(run.Oms.ExecutionPlans), run.Package.Id);
        if (plan.StockLocationId is not { } location)
            return [record];
        var held = Effects.Release(run.Package, run.Items);
        OmsFact[] moved = location == run.Package.StockLocationId ? [] : [new PackageRelocated(run.Package.Id, location)];
        return [.. held, .. moved, run.Enter(run.Destination), new ReservationsMade(run.Package.Id, run.ItemIds), record];
    }
}
