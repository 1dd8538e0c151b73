using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location did not find products, or found wrong ones: the whole package is planned again.</summary>
public static class ProductNotFound
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.NotFound);
    private static readonly Field<IReadOnlyList<int>> PackageItems = PackageFields.PackageItems(
        Documented,
        description: "The items that were not found."
    );

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 6,
            Title = "Product Not Found & Wrong Product",
            Code = "DETECTED_OUT_OF_STOCK_ITEM",
            CodeProvenance = Documented,
            Page = Pages.NotFound,
            Pairs = [new(Waiting, OutOfStock, Documented), .. Command.From([Preparing, ReadyForPackaging], OutOfStock, Provenance.Assumed)],
            Fields = [PackageItems],
            GeneralPageName = "Out-of-stock",
            Success = Success.Package,
            SuccessProvenance = Provenance.Documented(Pages.Commands),
            Does =
            [
                new("package", "goes to Out of Stock, and all items are planned again at once", Documented),
                new(
                    "package",
                    "if a location is found the items move with their ids into a new package in Waiting there, and this one goes on to Packaging Canceled, empty",
                    Documented
                ),
                new("package", "if none is found it stays in Out of Stock", Provenance.Assumed),
                new("package items", "OMS Not Found and Needs Rescheduling, until they are planned", Provenance.Documented(Pages.Commands)),
                new("package items", "the named ones read OMS Not Found, the others Needs Rescheduling", Provenance.Assumed),
                new("order items", "unchanged", Provenance.Assumed),
                new("reservations", "deleted; discrepancy for the named products", Documented),
                new(
                    "stock",
                    "named products are not planned at this location while the discrepancy stands, the others may be",
                    Provenance.Derived(Pages.NotFound)
                ),
                new("events", "package.created for the new package", Provenance.Assumed),
            ],
            PlansAgain = true,
            EntersByItself = true,
            Effects = static run => Outcome.Of(NotFound.Whole(run, run.Input.Get(PackageItems))),
        };
}
