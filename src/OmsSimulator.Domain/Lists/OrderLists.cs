using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.Order>;

namespace OmsSimulator.Domain;

/// <summary>The list of orders. Documented: ORD; the names of filters beside the number are derived.</summary>
public static class OrderLists
{
    private static readonly Provenance Page = Provenance.Documented(Pages.Orders);
    private static readonly Provenance Names = Provenance.Derived(Pages.ApiReference);

    private static readonly ListFilter<Order, string> Number = Text(
        "number",
        "Its number.",
        Page,
        "1000000136",
        static (_, order) => order.Number
    );

    /// <summary>The orders.</summary>
    public static ListDefinition<Order> Orders { get; } =
        new()
        {
            Path = "/api/v1/oms/orders/",
            Provenance = Page,
            FilteredBy =
            [
                Number,
                Integer("omnitron_id", "Its `omnitron_id`.", Names, "1", static (_, order) => order.OmnitronId),
                Integer("state", "The id of its state.", Names, "400", static (oms, order) => oms.Installation.StateOf(order.State).Id),
                Texts(
                    "state__enum_value",
                    "The numbers of states, separated by commas.",
                    Names,
                    "400",
                    static (oms, order) => oms.Installation.StateOf(order.State).EnumValue
                ),
                Integer("channel", "The id of its channel.", Names, "1", static (_, order) => order.Channel.Id),
                .. Range("created_date", Names, static (_, order) => order.CreatedDate),
                .. Range("modified_date", Names, static (_, order) => order.ModifiedDate),
                .. Range("date_placed", Names, static (_, order) => order.DatePlaced),
                .. Range("id", Names, "1", static (_, order) => order.Id),
            ],
            SortedBy =
            [
                new("number", static (_, order) => order.Number),
                new("date_placed", static (_, order) => order.DatePlaced),
                new("created_date", static (_, order) => order.CreatedDate),
                new("modified_date", static (_, order) => order.ModifiedDate),
            ],
            All = static oms => Rows<Order>.Of(oms.Orders),
            Found = By(Number, static (oms, number) => oms.TryGetOrder(number, out var found) ? [found] : []),
        };
}
