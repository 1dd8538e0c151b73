using System.Globalization;
using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location starts to prepare the package, and says what it misses.</summary>
public static class PreparePackage
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Prepare);
    private static readonly Field<IReadOnlyList<ReadBarcode>> Barcodes = BarcodeFields.Entered(Provenance.Assumed);

    private static readonly Field<bool> ByOmnitronId = new()
    {
        Name = "select_items_by_omnitron_id",
        Type = "boolean",
        Description = "Whether missing_items names order items by their omnitron_id.",
        Provenance = Documented,
        Required = true,
        RequiredProvenance = Documented,
        Reader = Fields.Boolean,
        Shape = Fields.BooleanShape,
        HasRule = false,
        Example = static _ => false,
    };

    private static readonly Field<IReadOnlyList<long>> MissingItems = new()
    {
        Name = "missing_items",
        Type = "list of package item ids, or of omnitron_ids",
        Description = "The items that were not found; not all of them.",
        Provenance = Provenance.Assumed,
        Reader = Fields.Integers,
        Shape = Fields.IntegersShape(mayBeEmpty: true),
        Example = static scope => ExampleScope.Ids(scope.Package.ItemIds.Take(Math.Min(1, scope.Package.ItemIds.Count - 1))),
    };

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 14,
            Title = "Prepare Package",
            Code = "PREPARE_PACKAGE_COMMAND",
            CodeProvenance = Documented,
            Page = Pages.Prepare,
            Pairs = [new(Waiting, Preparing, Documented)],
            Fields = [ByOmnitronId, MissingItems, Barcodes],
            Success = Success.Package,
            Check = static (run, errors) =>
            {
                if (!run.Input.Has(ByOmnitronId) || !run.Input.TryGet(MissingItems, out var named))
                    return;
                var byOmnitronId = run.Input.Get(ByOmnitronId);
                foreach (var id in named)
                {
                    if (Find(run, id, byOmnitronId) > 0)
                        continue;
                    errors.Add(
                        run.Transition.Command.NameOf(MissingItems.Name),
                        Sentences.NoObject(id.ToString(CultureInfo.InvariantCulture))
                    );
                    return;
                }

                if (named.Count == run.Items.Count)
                    errors.Add(run.Transition.Command.NameOf(MissingItems.Name), "Not every item of the package can be missing.");
            },
            Does =
            [
                new("package items", "missing ones leave as with DETECTED_OUT_OF_STOCK_ITEM_ADVANCED; barcodes are stored", Documented),
                new("package items", "the rest Preparing", Provenance.Assumed),
                new("reservations", "of missing ones deleted; discrepancy", Provenance.Assumed),
                new("events", "package.created for the new package, where items are missing", Provenance.Assumed),
            ],
            PlansAgain = true,
            Effects = static run => Outcome.Of([.. Effects.ReadBarcodes(run, Barcodes), .. Missing(run)]),
        };

    private static IReadOnlyList<OmsFact> Missing(CommandRun run)
    {
        if (!run.Input.TryGet(MissingItems, out var named) || named.Count == 0)
            return [];
        var byOmnitronId = run.Input.Get(ByOmnitronId);
        return NotFound.Some(run, [.. named.Select(id => Find(run, id, byOmnitronId))]);
    }

    // The id of the package item; 0: there is none.
    private static int Find(CommandRun run, long id, bool byOmnitronId) =>
        run.Items.FirstOrDefault(item => (byOmnitronId ? run.Oms.OrderItems[item.OrderItemId].OmnitronId : item.Id) == id).Id;
}
