using System.Text.Json;
using System.Text.Json.Nodes;
using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>Somebody decides by hand which location supplies which items.</summary>
public static class ManualPlanning
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.ManualPlanning);

    private static readonly Field<IReadOnlyList<AssignmentGroup>> Groups = new()
    {
        Name = "assignment_groups",
        Type = "list of {package_items: [ids], erp_code}",
        Description = "Which items go where; together every item once.",
        Provenance = Documented,
        Required = true,
        RequiredProvenance = Documented,
        Reader = ReadGroups,
        Shape = new Shape.ListOf(
            new Shape.ObjectOf(("package_items", PackageFields.PackageItemsShape), ("erp_code", Fields.TextShape)),
            MayBeEmpty: false
        ),
        Example = ExampleOfGroups,
    };

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 12,
            Title = "Manual Planning",
            Code = "ASSIGN_PACKAGE_ITEMS_MANUALLY",
            CodeProvenance = Documented,
            Page = Pages.ManualPlanning,
            Pairs =
            [
                new(Waiting, PackagingCanceled, Provenance.Derived(Pages.Commands)) { Printed = new(1841, "oms_web") },
                .. Command.From(
                    [WaitingRemoteAction, Preparing, ReadyForPackaging, OutOfStock, NeedsRescheduling],
                    PackagingCanceled,
                    Provenance.Assumed
                ),
            ],
            Fields = [Groups],
            Prerequisites =
            [
                new("together the groups name every item exactly once", Documented),
                new("each location is active and can supply its group", Provenance.Assumed),
            ],
            Check = static (run, errors) =>
            {
                if (run.Input.TryGet(Groups, out var groups) && WrongNaming(run, groups) is { } sentence)
                    errors.Add(run.Transition.Command.NameOf(Groups.Name), sentence);
            },
            Does =
            [
                new("package items", "move into one new package in Waiting per group", Documented),
                new("order items", "unchanged", Provenance.Assumed),
                new("reservations", "moved", Documented),
                new("events", "package.created for each new package", Provenance.Assumed),
            ],
            EffectRefusals = [new(Refusals.NoSupply)],
            Effects = static run => Assign(run, run.Input.Get(Groups)),
        };

    private static Outcome Assign(CommandRun run, IReadOnlyList<AssignmentGroup> groups)
    {
        var stock = Released(run.Oms, run.Package, run.Items);
        var facts = new List<OmsFact>(Effects.Release(run.Package, run.Items));
        var placed = new List<(int OrderItemId, int PackageId, int? StockLocationId)>();
        foreach (var group in groups)
        {
            var items = run.Items.Where(item => group.PackageItems.Contains(item.Id)).ToArray();
            if (!stock.TryTake(group.StockLocationId, items))
            {
                var why =
                    $"Stock location {group.StockLocationId} does not have the stock of package items {string.Join(", ", group.PackageItems)}.";
                return Outcome.Refused(Refusals.OfCommand(Refusals.NoSupply, why));
            }

            var id = NotFound.MoveTo(run, group.StockLocationId, Waiting, group.PackageItems, facts);
            facts.Add(new ReservationsMade(id, group.PackageItems));
            placed.AddRange(items.Select(item => (item.OrderItemId, id, (int?)group.StockLocationId)));
        }

        // Assumed: what was placed by hand waits for no planning.
        if (run.Oms.PendingPlanOf(run.Order) is { } pending)
            facts.Add(new ExecutionPlanRecorded(pending.Placed(placed, run.Oms.LastExecutionPlanItemId, run.At)));
        return Outcome.Of(facts);
    }

    private static StockSeen Released(OmsState oms, Package package, IEnumerable<PackageItem> items)
    {
        var stock = new StockSeen(oms);
        foreach (var item in items)
            stock.Release(package.StockLocationId, item);
        return stock;
    }

    // All items to the first location that can supply them.
    private static JsonArray? ExampleOfGroups(ExampleScope scope)
    {
        PackageItem[] items = [.. scope.Items];
        if (items.Length == 0)
            return null;
        var locations = scope.Oms.StockLocations.Ascending().Where(location => location.IsActive);
        var found = locations.FirstOrDefault(location => Released(scope.Oms, scope.Package, items).TryTake(location.Id, items));
        return found is null
            ? null
            : new JsonArray(new JsonObject { ["package_items"] = ExampleScope.Ids(scope.Package.ItemIds), ["erp_code"] = found.ErpCode });
    }

    private static string? WrongNaming(CommandRun run, IReadOnlyList<AssignmentGroup> groups)
    {
        var named = groups.SelectMany(group => group.PackageItems).ToArray();
        if (Fields.FirstRepeated(named) is { } id)
            return Sentences.Repeated(id);
        var unnamed = run.ItemIds.Except(named).ToArray();
        return unnamed.Length == 0 ? null : Sentences.Unnamed(unnamed);
    }

    private static FieldError? ReadGroups(JsonElement value, FieldScope scope, out IReadOnlyList<AssignmentGroup>? result)
    {
        var error = Fields.Objects(value, (element, errors) => ReadGroup(element, scope, errors), out result);
        return error ?? (result!.Count == 0 ? Fields.Wrong(Sentences.EmptyList) : null);
    }

    private static AssignmentGroup ReadGroup(JsonElement element, FieldScope scope, FieldErrors errors)
    {
        Fields.Member<IReadOnlyList<int>>(element, "package_items", PackageFields.ReadPackageItems, scope, errors, out var items);
        Fields.Member<int>(element, "erp_code", PackageFields.ReadStockLocation, scope, errors, out var location);
        return new AssignmentGroup(items!, location);
    }
}

/// <summary>Items that go to one location by hand.</summary>
/// <param name="PackageItems">The items.</param>
/// <param name="StockLocationId">Where they go.</param>
public sealed record AssignmentGroup(IReadOnlyList<int> PackageItems, int StockLocationId);
