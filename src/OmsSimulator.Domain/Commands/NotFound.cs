using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>What becomes of items that a location did not find: the effects that commands 6, 7 and 14 share.</summary>
internal static class NotFound
{
    /// <summary>
    /// All items are planned again at once; where a location is found they move there, where none is found the package stays Out of Stock.
    /// </summary>
    public static IReadOnlyList<OmsFact> Whole(CommandRun run, IReadOnlyList<int> named)
    {
        var facts = Leave(run, run.Items, named);
        facts.Add(run.Enter(run.Destination));
        facts.Add(new PackageItemsMarked(run.Package.Id, named, OmsNotFound));
        var others = run.ItemIds.Except(named).ToArray();
        if (others.Length > 0)
            facts.Add(new PackageItemsMarked(run.Package.Id, others, NeedsRescheduling));

        var plan = PlanAgain(run, run.Items, named);
        if (plan.StockLocationId is { } location)
        {
            var id = MoveTo(run, location, Waiting, run.ItemIds, facts);
            facts.Add(new ReservationsMade(id, run.ItemIds));
            facts.Add(run.Enter(PackagingCanceled, run.Destination));
            facts.Add(plan.Record(run.NextId(run.Oms.ExecutionPlans), id));
        }
        else
        {
            facts.Add(plan.Record(run.NextId(run.Oms.ExecutionPlans), run.Package.Id));
        }

        return facts;
    }

    /// <summary>Only the named items leave; all of them: the whole package.</summary>
    public static IReadOnlyList<OmsFact> Some(CommandRun run, IReadOnlyList<int> named)
    {
        if (named.Count == run.Items.Count)
            return Whole(run, named);
        var leaving = run.Items.Where(item => named.Contains(item.Id)).ToArray();
        var facts = Leave(run, leaving, named);
        var plan = PlanAgain(run, leaving, named);
        if (plan.StockLocationId is { } location)
        {
            var id = MoveTo(run, location, Waiting, named, facts);
            facts.Add(new ReservationsMade(id, named));
            facts.Add(plan.Record(run.NextId(run.Oms.ExecutionPlans), id));
        }
        else
        {
            var defaultLocation = OrderPlanning.ScenarioOf(run.Oms, run.Order)?.DefaultStockLocationId ?? run.Package.StockLocationId;
            var id = MoveTo(run, defaultLocation, OutOfStock, named, facts);
            facts.Add(new PackageItemsMarked(id, named, OmsNotFound));
            facts.Add(plan.Record(run.NextId(run.Oms.ExecutionPlans), id));
        }

        return facts;
    }

    /// <summary>A new, empty package is made and items move into it; answers its id.</summary>
    public static int MoveTo(CommandRun run, int location, PackageState state, IReadOnlyList<int> items, List<OmsFact> facts)
    {
        var id = run.NextId(run.Oms.Packages);
        var made = facts.Count(fact => fact is PackageCreated);
        var package = new Package
        {
            Id = id,
            Number = OrderPlanning.PackageNumber(run.Order, run.Oms.CountPackagesOf(run.Order) + made + 1),
            OrderId = run.Order.Id,
            StockLocationId = location,
            State = state,
            HoldsQuota = run.Oms.Holds(state, held: false),
            ItemIds = [],
            CreatedDate = run.At,
            ModifiedDate = run.At,
        };
        facts.Add(new PackageCreated(package, [], BringsStock: false));
        facts.Add(new PackageItemsMoved(run.Package.Id, id, items));
        return id;
    }

    private static List<OmsFact> Leave(CommandRun run, IReadOnlyList<PackageItem> leaving, IReadOnlyList<int> named) =>
        [
            .. Effects.Release(run.Package, leaving),
            new DiscrepanciesFound(run.Package.Id, run.Package.StockLocationId, named, run.Oms.LastDiscrepancyId + 1),
        ];

    private static PlanningAgain PlanAgain(CommandRun run, IReadOnlyList<PackageItem> items, IReadOnlyList<int> named)
    {
        var stock = new StockSeen(run.Oms);
        foreach (var item in items)
            stock.Release(run.Package.StockLocationId, item);
        foreach (var item in items.Where(item => named.Contains(item.Id)))
            stock.Mark(run.Package.StockLocationId, run.Oms.OrderItems[item.OrderItemId].ProductId);
        return OrderPlanning.Again(run.Oms, run.Order, items, stock, except: [], run.At);
    }
}
