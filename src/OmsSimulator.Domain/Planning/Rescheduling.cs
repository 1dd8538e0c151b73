using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>
/// Plans a package again that no location could supply or that its location refused; it stays the same package. Repack does so at once, the
/// clock every so often.
/// </summary>
public static class Rescheduling
{
    /// <summary>
    /// The facts: the attempt is recorded, and where a location is found the package goes there and on to <paramref name="entered"/>'s
    /// state.
    /// </summary>
    /// <param name="oms">The world.</param>
    /// <param name="package">The package.</param>
    /// <param name="entered">The change of state that follows where a location is found.</param>
    /// <param name="newPlanId">The id of a new execution plan, where the order has none that is pending.</param>
    /// <param name="at">The time.</param>
    public static IReadOnlyList<OmsFact> Facts(OmsState oms, Package package, PackageStateChanged entered, int newPlanId, DateTime at)
    {
        var items = package.ItemIds.Select(id => oms.PackageItems[id]).ToArray();
        IReadOnlyList<int> refusing = package.State == NeedsRescheduling ? [package.StockLocationId] : [];
        var plan = OrderPlanning.Again(oms, oms.Orders[package.OrderId], items, new StockSeen(oms), refusing, at);
        var record = plan.Record(newPlanId, package.Id);
        if (plan.StockLocationId is not { } location)
            return [record];
        OmsFact[] moved = location == package.StockLocationId ? [] : [new PackageRelocated(package.Id, location)];
        return
        [
            .. TransferFacts.CancelAwaited(oms, package.Id),
            .. Effects.Release(package, items),
            .. moved,
            entered,
            new ReservationsMade(package.Id, package.ItemIds),
            record,
        ];
    }

    /// <summary>
    /// Plans an Out of Stock package again because its time has come; no facts where it is Out of Stock no more. Documented: SCN, every 30
    /// minutes.
    /// </summary>
    public static IReadOnlyList<OmsFact> ByTheClock(OmsState oms, int packageId, DateTime at) =>
        oms.Packages.TryGet(packageId, out var package) && package.State == OutOfStock
            ? Facts(oms, package, new PackageStateChanged(package.Id, OutOfStock, Waiting, null, null), oms.ExecutionPlans.LastId + 1, at)
            : [];
}
