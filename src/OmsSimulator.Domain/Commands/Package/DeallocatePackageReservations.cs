using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location starts to prepare, and the reservations of the package go.</summary>
public static class DeallocatePackageReservations
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Deallocate);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 4,
            Title = "DeAllocate Package Reservations",
            Code = "PKG_DEALLOCATE_RESERVATIONS",
            CodeProvenance = Documented,
            Class = "DeAllocatePackageReservationsCommand",
            ClassProvenance = Documented,
            Page = Pages.Deallocate,
            Pairs = [new(Waiting, Preparing, Documented)],
            Does =
            [
                new("package items", "Preparing", Provenance.Derived(Pages.Deallocate)),
                new("order items", "unchanged", Provenance.Assumed),
                new("reservations", "consumed (the page: deleted)", Documented),
            ],
            Honours = [HonouredFlag.Sync()],
            Effects = static run => Outcome.Of([.. Effects.Consume(run)]),
        };
}
