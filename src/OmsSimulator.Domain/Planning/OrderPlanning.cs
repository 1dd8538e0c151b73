namespace OmsSimulator.Domain;

/// <summary>Which location supplies what (quota-and-planning.md).</summary>
public static class OrderPlanning
{
    private static readonly IReadOnlyList<ScenarioRule> OneRuleWithoutConditions = [ScenarioRule.Unconditional];

    /// <summary>The number of an order's package. Derived: samples.</summary>
    public static string PackageNumber(Order order, int ordinal) => $"{order.Number}P{ordinal}";

    /// <summary>The scenario that plans an order: the first active one, by priority and id, whose prerequisites fit.</summary>
    public static Scenario? ScenarioOf(OmsState oms, Order order) =>
        oms.ScenariosByPriority.FirstOrDefault(scenario => scenario.Active && scenario.Fits(order));

    /// <summary>Plans an order for the first time: where each item goes.</summary>
    public static OrderPlan Plan(OmsState oms, Order order, IReadOnlyList<Demand> demands, DateTime at)
    {
        if (ScenarioOf(oms, order) is not { } scenario)
            return new OrderPlan([], [], []);
        var stock = new StockSeen(oms);
        var left = demands.ToList();
        var parts = new List<PlannedPackage>();
        var attempts = new List<PlanAttempt>();
        for (var rule = 0; rule < scenario.Rules.Count && left.Count > 0; rule++)
        {
            var seen = new StockLog(oms, stock);
            PlaceByRule(oms, scenario.Rules[rule], stock, left, parts, seen);
            attempts.Add(seen.Attempt(at, rule + 1));
        }

        var initial = parts.Count > 1 ? scenario.InitialStatus : PackageState.Waiting;
        var packages = parts
            .Select(part => part with { State = part.Transfers.Count > 0 ? PackageState.WaitingForTransfer : initial })
            .ToList();
        if (left.Count > 0)
            packages.Add(new PlannedPackage(scenario.DefaultStockLocationId, left, PackageState.OutOfStock));
        return new OrderPlan(packages, attempts, left);
    }

    /// <summary>
    /// Plans items again: the first candidate location that supplies all of them, without splitting. Assumed: without a scenario every
    /// location is a candidate.
    /// </summary>
    /// <param name="oms">The world.</param>
    /// <param name="order">The order.</param>
    /// <param name="items">The items at hand.</param>
    /// <param name="stock">The stock as the decision sees it.</param>
    /// <param name="except">Locations that are no candidates.</param>
    /// <param name="at">The time.</param>
    /// <param name="asSource">The location is to give to a transfer, not to get a package: quota does not matter.</param>
    public static PlanningAgain Again(
        OmsState oms,
        Order order,
        IReadOnlyList<PackageItem> items,
        StockSeen stock,
        IReadOnlyList<int> except,
        DateTime at,
        bool asSource = false
    )
    {
        var demands = items.Select(item => Demand.Of(oms, item)).ToArray();
        var rules = ScenarioOf(oms, order)?.Rules ?? OneRuleWithoutConditions;
        var attempts = new List<PlanAttempt>();
        for (var rule = 0; rule < rules.Count; rule++)
        {
            var seen = new StockLog(oms, stock);
            var candidates = asSource ? oms.FulfillmentCenters : Candidates(oms, rules[rule], seen, demands);
            var found = candidates.FirstOrDefault(location =>
                !except.Contains(location.Id) && seen.Looks(location, demands) && stock.CanSupply(location.Id, demands)
            );
            attempts.Add(seen.Attempt(at, rule + 1));
            if (found is not null)
                return new PlanningAgain(oms, order, items, found.Id, attempts, at);
        }

        return new PlanningAgain(oms, order, items, null, attempts, at);
    }

    private static IEnumerable<StockLocation> Candidates(OmsState oms, ScenarioRule rule, StockLog seen, IReadOnlyList<Demand> demands) =>
        oms.FulfillmentCenters.Where(location => seen.Allows(rule, location, demands));

    private static void PlaceByRule(
        OmsState oms,
        ScenarioRule rule,
        StockSeen stock,
        List<Demand> left,
        List<PlannedPackage> parts,
        StockLog seen
    )
    {
        var candidates = Candidates(oms, rule, seen, left).ToArray();
        if (candidates.FirstOrDefault(location => seen.Looks(location, left) && stock.CanSupply(location.Id, left)) is { } whole)
        {
            Place(whole, [.. left]);
            return;
        }

        foreach (var location in candidates)
        {
            var taken = TakeWhatIsThere(location, left, stock);
            if (taken.Count == 0)
                continue;
            if (rule.Transferable)
            {
                Record(location, taken, PlanTransfers(oms, location, [.. left.Except(taken)], stock, seen));
                return;
            }

            Record(location, taken, []);
        }

        void Place(StockLocation location, List<Demand> demands)
        {
            foreach (var demand in demands)
                stock.Take(location.Id, demand);
            Record(location, demands, []);
        }

        void Record(StockLocation location, List<Demand> demands, IReadOnlyList<PlannedTransfer> transfers)
        {
            parts.Add(new PlannedPackage(location.Id, demands, PackageState.Waiting) { Transfers = transfers });
            left.RemoveAll(demand => demands.Contains(demand) || transfers.Any(transfer => transfer.Demands.Contains(demand)));
        }
    }

    private static List<Demand> TakeWhatIsThere(StockLocation location, List<Demand> wanted, StockSeen stock)
    {
        var taken = new List<Demand>();
        foreach (var demand in wanted.Where(demand => stock.Available(location.Id, demand.ProductId) >= demand.Quantity))
        {
            stock.Take(location.Id, demand);
            taken.Add(demand);
        }

        return taken;
    }

    // One transfer per source, each item from the first location that has all of it. Assumed: a source gets no package, so its quota does
    // not matter.
    private static List<PlannedTransfer> PlanTransfers(
        OmsState oms,
        StockLocation destination,
        List<Demand> left,
        StockSeen stock,
        StockLog seen
    )
    {
        var transfers = new List<PlannedTransfer>();
        foreach (var source in oms.FulfillmentCenters.Where(location => location.Id != destination.Id))
        {
            if (left.Count == 0)
                break;
            seen.Looks(source, left);
            var taken = TakeWhatIsThere(source, left, stock);
            if (taken.Count == 0)
                continue;
            transfers.Add(new PlannedTransfer(source.Id, taken));
            left.RemoveAll(taken.Contains);
        }

        return transfers;
    }
}

/// <summary>A transfer order that a plan wants made.</summary>
/// <param name="SourceId">From where.</param>
/// <param name="Demands">What it brings.</param>
public sealed record PlannedTransfer(int SourceId, IReadOnlyList<Demand> Demands);

/// <summary>A package that a plan wants made.</summary>
/// <param name="StockLocationId">Where.</param>
/// <param name="Demands">For which order items that are there.</param>
/// <param name="State">In which state it starts.</param>
public sealed record PlannedPackage(int StockLocationId, IReadOnlyList<Demand> Demands, PackageState State)
{
    /// <summary>What brings the order items that are not there.</summary>
    public IReadOnlyList<PlannedTransfer> Transfers { get; init; } = [];

    /// <summary>For which order items, those that transfers bring included, in the order's order.</summary>
    public IReadOnlyList<Demand> AllDemands =>
        Transfers.Count == 0
            ? Demands
            : [.. Demands.Concat(Transfers.SelectMany(transfer => transfer.Demands)).OrderBy(demand => demand.OrderItemId)];
}

/// <summary>What planning an order came to.</summary>
/// <param name="Packages">The packages to make; none: no scenario fits.</param>
/// <param name="Attempts">The rules that were tried.</param>
/// <param name="OutOfStock">What no rule could place.</param>
public sealed record OrderPlan(
    IReadOnlyList<PlannedPackage> Packages,
    IReadOnlyList<PlanAttempt> Attempts,
    IReadOnlyList<Demand> OutOfStock
);
