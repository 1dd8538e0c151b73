using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location did not find products, or found wrong ones: only those leave the package.</summary>
public static class ProductNotFoundAdvanced
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.NotFoundAdvanced);

    private static readonly Field<IReadOnlyList<int>> PackageItems = PackageFields.PackageItems(
        Provenance.Assumed,
        Provenance.Assumed,
        "The items that were not found."
    );

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 7,
            Title = "Product Not Found & Wrong Product Advanced",
            Code = "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED",
            CodeProvenance = Provenance.Assumed,
            Class = "DetectedOutOfStockItemCommandAdvanced",
            ClassProvenance = Provenance.Documented(Pages.NotFoundAdvanced),
            Page = Pages.NotFoundAdvanced,
            Pairs = [.. Command.From([Waiting, Preparing, ReadyForPackaging], OutOfStock, Provenance.Assumed)],
            Fields = [PackageItems],
            Success = Success.Package,
            Does =
            [
                new("package items", "only the named ones leave", Documented),
                new(
                    "package",
                    "they go into a new package elsewhere in Waiting, or a new Out of Stock one at the default location",
                    Provenance.Assumed
                ),
                new(
                    "package",
                    "this one keeps its state; where all items are named it is as with DETECTED_OUT_OF_STOCK_ITEM",
                    Provenance.Assumed
                ),
                new("order items", "unchanged", Provenance.Assumed),
                new("reservations", "of the named ones deleted; discrepancy", Provenance.Assumed),
                new("events", "package.created for the new package", Provenance.Assumed),
            ],
            PlansAgain = true,
            EntersByItself = true,
            Effects = static run => Outcome.Of(NotFound.Some(run, run.Input.Get(PackageItems))),
        };
}
