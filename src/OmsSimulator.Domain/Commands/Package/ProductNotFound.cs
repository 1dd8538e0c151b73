using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location did not find products, or found wrong ones: the whole package is planned again.</summary>
public static class ProductNotFound
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.NotFound);
    private static readonly Field<IReadOnlyList<int>> PackageItems = PackageFields.PackageItems(Documented, description: "The items that were not found.");

    /// <summary>The command.</summary>
    public static Command Definition { get; } = new()
    {
        Number = 6,
        Title = "Product Not Found & Wrong Product",
        Code = "DETECTED_OUT_OF_STOCK_ITEM",
        CodeProvenance = Documented,
        Page = Pages.NotFound,
        Pairs = [new(Waiting, OutOfStock, Documented), .. Command.From([Preparing, ReadyForPackaging], OutOfStock, Provenance.Assumed)],
        Fields = [PackageItems],
        Success = Success.Package,
        SuccessProvenance = Provenance.Documented(Pages.Commands),
        Does = [.. NotFoundEffects],
        EntersByItself = true,
        Effects = static run => Outcome.Of(NotFound.Whole(run, run.Input.Get(PackageItems))),
    };

    private static IEnumerable<EffectNote> NotFoundEffects =>
    [
        new("package items", "named ones OMS Not Found, others Needs Rescheduling, until all are planned again at once (the split is assumed)", Documented),
        new("package", "if a location is found the items move with their ids into a new package in Waiting there, and this one goes on to Packaging Canceled", Documented),
        new("reservations", "deleted; discrepancy for the named products", Documented),
        new("events", "package.created for the new package", Provenance.Assumed),
    ];
}
