namespace OmsSimulator.Generate;

/// <summary>What is assumed about quota, stock and planning.</summary>
internal static class StockAssumptions
{
    private const string Quota = "Rules: quota";
    private const string Stock = "Rules: stock and reservations";
    private const string Planning = "Rules: orders and planning";

    /// <summary>The assumptions.</summary>
    public static IReadOnlyList<Assumption> All { get; } =
    [
        new(
            Quota,
            "quota.waiting_remote_action",
            "a package in Waiting Remote Action or Waiting for Transfer holds a unit: their numbers are below 400",
            "CAP says “below 400”; these numbers are assumed.",
            "states: [{ key: WaitingRemoteAction, enum_value: \"150\" }, { key: WaitingForTransfer, enum_value: \"300\" }]"
        ),
        new(
            Quota,
            "quota.released",
            "Packed for Refund, Out of Stock and Needs Rescheduling hold no unit",
            "CAP speaks of packing and cancelling; these locations no longer have the work.",
            "settings: { quota_rule: membership }"
        ),
        new(
            Quota,
            "quota.unchanged",
            "Ready for Packaging, Waiting Cargo Label and Blocked keep what the package held before",
            "CAP's sentences count events; read as a recount Ready for Packaging would release.",
            "settings: { quota_rule: membership }"
        ),
        new(
            Quota,
            "quota.filters",
            "SELECT_BY_QUOTA filters locations, it does not rank them",
            "CAP's “enhancing the likelihood” can be read either way."
        ),
        new(Quota, "quota.negative", "max_quota below quota: available_quota is negative, and 0 for planning", "CAP does not speak of it."),
        new(
            Quota,
            "quota.by_hand",
            "manual planning and packages put by a world document are not stopped by quota",
            "CAP speaks of planning by scenarios."
        ),
        new(Quota, "quota.shown", "quota, max_quota and available_quota stand on the stock location", "No readable payload shows them."),
        new(
            Stock,
            "stock.reserved",
            "a package created in Waiting Remote Action reserves its items, as in Waiting",
            "Said of Waiting only."
        ),
        new(
            Stock,
            "stock.consumed",
            "packing and DeAllocate take the reserved pieces off on_hand, once",
            "The pages say “deleted” of the reservation and nothing of the stock."
        ),
        new(
            Stock,
            "stock.discrepancy",
            "a product that was not found is not planned at that location until its stock is set again",
            "The pages say that discrepancy records exist."
        ),
        new(Stock, "stock.least", "stock cannot be set below what is reserved", "It is the simulator's control surface."),
        new(
            Stock,
            "stock.transfers",
            "what a transfer brings is reserved at its source until dispatch, leaves the source then, and arrives reserved for the package; cancelled on its way it is back at the source",
            "The pages of transfers do not speak of stock."
        ),
        new(
            Stock,
            "stock.put",
            "a package put straight into a state brings its own stock, shipment and statuses, as if it had walked there",
            "It is the simulator's control surface."
        ),
        new(Planning, "orders.approved", "order items start at 400 approved", "OST lists the statuses, not the first."),
        new(Planning, "orders.state", "an order's state is its least advanced item that is not canceled", "No page says how it follows."),
        new(
            Planning,
            "scenarios.order",
            "active scenarios are tried by priority, then id; the first whose prerequisites match plans the order",
            "SCN gives the fields, not the order."
        ),
        new(Planning, "scenarios.none", "an order that no scenario matches is kept, its plan stays pending", "SCN does not say."),
        new(Planning, "planning.candidates", "candidates are active fulfilment centers by priority, then id", "SCN does not say."),
        new(
            Planning,
            "planning.split",
            "when no location has everything a rule splits the items over locations by priority; an order item goes whole",
            "SCN does not say how items are divided."
        ),
        new(
            Planning,
            "planning.transferable",
            "a transferable rule sends from the first location that can supply at least one item; the rest is brought from the first locations that have it, whatever their quota",
            "SCN says that there are transfers, not from where to where."
        ),
        new(
            Planning,
            "planning.rules",
            "rules are tried in order, each with the items that the ones before could not place",
            "SCN does not say."
        ),
        new(
            Planning,
            "planning.again",
            "planning again finds one location for all items at hand, without splitting, and the package starts in Waiting",
            "The pages say that it is planned again, not how."
        ),
        new(
            Planning,
            "planning.again.no_scenario",
            "without a scenario every location is a candidate for planning again",
            "There is no such case in the pages."
        ),
        new(
            Planning,
            "planning.again.transfer",
            "a transfer is planned again without the location that waits for it, and quota does not matter: it is to give, not to get a package",
            "TRF says “a different transfer order”, not from where."
        ),
        new(
            Planning,
            "planning.again.clock",
            "an Out of Stock package is planned again by the clock and keeps its id; Needs Rescheduling is planned again by Repack only",
            "SCN speaks of Out of Stock; whether it stays the same package is not said.",
            "settings: { replan_every: PT10M }"
        ),
        new(
            Planning,
            "orders.cancelled",
            "which packages go to Cancellation Waiting when Omnitron cancels, that one shipped package refuses it, and that the plans are cancelled",
            "OST has the statuses 50 and 100, not what becomes of packages."
        ),
        new(Planning, "planning.by_hand", "what was placed by hand waits for no planning", "PLAN does not speak of plans."),
        new(
            Planning,
            "plans.context",
            "an execution plan keeps its attempts under context, the latest ones",
            "PLANS gives names, not the shape."
        ),
    ];
}
