using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Control;

/// <summary>Describes an order that was just planned: its packages, the scenario that made them, and what its rules saw.</summary>
internal static class OrderPreviewDescriptions
{
    /// <summary>The description.</summary>
    public static OrderPreview Of(OmsState oms, Order order)
    {
        var scenario = OrderPlanning.ScenarioOf(oms, order);
        var packages = oms.PackagesOf(order.Id).OrderBy(static package => package.Id).ToArray();
        var plan = oms.PlansOf(order.Id).FirstOrDefault();
        return new OrderPreview
        {
            Scenario = scenario?.Name,
            Reason = Reason(oms, scenario, packages),
            Scenarios = [.. Asked(oms, order, scenario)],
            Packages = [.. packages.Select(package => Describe(oms, package))],
            Rules = scenario is null || plan is null ? [] : [.. plan.Attempts.Select(attempt => Describe(scenario, attempt))],
        };
    }

    private static string Reason(OmsState oms, Scenario? scenario, Package[] packages)
    {
        if (scenario is null)
            return "No active scenario fits this order: no package would be made.";
        var placed = packages.Where(static package => package.State != PackageState.OutOfStock).ToArray();
        var missing = packages.Length > placed.Length;
        var fallback = oms.StockLocations[scenario.DefaultStockLocationId].ErpCode;
        if (placed.Length == 0)
            return $"No location can supply it: it would wait for stock at {fallback}, the default location of {scenario.Name}.";
        if (missing)
            return $"No location can supply the rest: that would wait for stock at {fallback}, the default location of {scenario.Name}.";
        if (placed is not [var whole])
            return "No location can supply all of it: each gives what it has, by priority.";
        var code = oms.StockLocations[whole.StockLocationId].ErpCode;
        return whole.State == PackageState.WaitingForTransfer
            ? $"No location can supply all of it: {code} is the first by priority that has something, and the rest is brought there."
            : $"{code} is the first location by priority that can supply all of it.";
    }

    private static IEnumerable<PreviewScenario> Asked(OmsState oms, Order order, Scenario? chosen)
    {
        foreach (var scenario in oms.ScenariosByPriority)
        {
            yield return new(scenario.Name, scenario.Id == chosen?.Id, scenario.Id == chosen?.Id ? null : WhyNot(scenario, order));
            if (scenario.Id == chosen?.Id)
                yield break;
        }
    }

    private static string WhyNot(Scenario scenario, Order order) =>
        !scenario.Active ? "it is not active"
        : Misfit("channel_name", scenario.Channels, order.Channel.Name) is { } channel ? channel
        : Misfit("shipping_option", scenario.ShippingOptions, order.ShippingOption) is { } option ? option
        : Misfit("payment_type", scenario.PaymentTypes, order.PaymentType) is { } payment ? payment
        : Misfit("customer type", scenario.CustomerTypes, order.Customer.Type) ?? "another one comes before it";

    private static string? Misfit(string what, IReadOnlyList<string> wanted, string? found) =>
        wanted.Count == 0 || (found is not null && wanted.Contains(found))
            ? null
            : $"{what}: it is for {string.Join(", ", wanted)}, found {found ?? "none"}";

    private static PreviewPackage Describe(OmsState oms, Package package)
    {
        var transfers = oms.TransfersOf(package.Id).OrderBy(static transfer => transfer.Id).ToArray();
        var brought = transfers.SelectMany(transfer => transfer.ItemIds).Select(id => oms.TransferItems[id].PackageItemId).ToHashSet();
        return new(
            oms.StockLocations[package.StockLocationId].ErpCode,
            package.State.Key,
            [
                .. package
                    .ItemIds.Where(id => !brought.Contains(id))
                    .Select(id => oms.PackageItems[id])
                    .Select(item => new PreviewItem(oms.Products[oms.OrderItems[item.OrderItemId].ProductId].Sku, item.Quantity)),
            ],
            [
                .. transfers.Select(transfer => new PreviewTransfer(
                    oms.StockLocations[transfer.SourceId].ErpCode,
                    [
                        .. transfer
                            .ItemIds.Select(id => oms.TransferItems[id])
                            .Select(item => new PreviewItem(oms.Products[item.ProductId].Sku, item.Quantity)),
                    ]
                )),
            ]
        );
    }

    private static PreviewRule Describe(Scenario scenario, PlanAttempt attempt)
    {
        var rule = scenario.Rules[attempt.Rule - 1];
        return new(attempt.Rule, rule.Conditions, rule.Transferable, attempt.QuotaExhausted == true, attempt.Stock);
    }
}
