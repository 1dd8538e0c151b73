using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.OrderItem>;

namespace OmsSimulator.Domain;

/// <summary>The list of order items. Documented: ORD.</summary>
public static class OrderItemList
{
    private static readonly Provenance Page = Provenance.Documented(Pages.Orders);

    private static readonly ListFilter<OrderItem, string> Number = Text(
        "order_number",
        "The number of its order.",
        Page,
        "1000000136",
        static (oms, item) => oms.Orders[item.OrderId].Number
    );

    /// <summary>The list as data: its path, filters, sorts and marks.</summary>
    public static ListDefinition<OrderItem> Definition { get; } =
        new()
        {
            Path = "/api/v1/oms/order_items/",
            Provenance = Page,
            FilteredBy =
            [
                Number,
                Integer("order", "The id of its order.", Provenance.Derived(Pages.ApiReference), "1", static (_, item) => item.OrderId),
            ],
            SortedBy =
            [
                new("order", static (_, item) => item.OrderId),
                new("quantity", static (_, item) => item.Quantity),
                new("created_date", static (_, item) => item.CreatedDate),
                new("modified_date", static (_, item) => item.ModifiedDate),
            ],
            All = static oms => Rows<OrderItem>.Of(oms.OrderItems),
            Found = By(
                Number,
                static (oms, number) => oms.TryGetOrder(number, out var found) ? found.ItemIds.Select(item => oms.OrderItems[item]) : []
            ),
        };
}
