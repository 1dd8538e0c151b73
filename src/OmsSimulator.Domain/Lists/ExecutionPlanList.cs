using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.ExecutionPlan>;

namespace OmsSimulator.Domain;

/// <summary>The list of execution plans. Documented: PLANS; the names of its filters are derived.</summary>
public static class ExecutionPlanList
{
    private static readonly Provenance Names = Provenance.Derived(Pages.ApiReference);

    /// <summary>The list as data: its path, filters, sorts and marks.</summary>
    public static ListDefinition<ExecutionPlan> Definition { get; } =
        new()
        {
            Path = "/api/v1/oms/orderexecutionplans/",
            Provenance = Provenance.Documented(Pages.Plans),
            FilteredBy =
            [
                Integer("order", "The id of its order.", Names, "1", static (_, plan) => plan.OrderId),
                Text(
                    "order__number",
                    "The number of its order.",
                    Names,
                    "1000000136",
                    static (oms, plan) => oms.Orders[plan.OrderId].Number
                ),
                Text(
                    "state",
                    "start, pending, cancelled or completed.",
                    Names,
                    "completed",
                    static (_, plan, wanted) => plan.State.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase)
                ),
            ],
            SortedBy =
            [
                new("order", static (_, plan) => plan.OrderId),
                new("created_date", static (_, plan) => plan.CreatedDate),
                new("modified_date", static (_, plan) => plan.ModifiedDate),
            ],
            All = static oms => Rows<ExecutionPlan>.Of(oms.ExecutionPlans),
        };
}
