using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.TransferItem>;

namespace OmsSimulator.Domain;

/// <summary>The list of transfer items. Assumed: its path; documented: its filters (API).</summary>
public static class TransferItemList
{
    private static readonly Provenance Api = Provenance.Documented(Pages.ApiReference);

    private static readonly ListFilter<TransferItem, long> TransferOrder = Integer(
        "transfer_order",
        "The id of its transfer order.",
        Api,
        "1",
        static (_, item) => item.TransferOrderId
    );

    /// <summary>The list as data: its path, filters, sorts and marks.</summary>
    public static ListDefinition<TransferItem> Definition { get; } =
        new()
        {
            Path = "/api/v1/oms/transfer_orders/items/",
            Provenance = Provenance.Assumed,
            FilteredBy =
            [
                TransferOrder,
                Integer("product", "The id of its product.", Api, "1", static (_, item) => item.ProductId),
                Integer("quantity", "How many.", Api, "1", static (_, item) => item.Quantity),
                .. Range("quantity", Api, "1", static (_, item) => item.Quantity),
            ],
            SortedBy =
            [
                new("transfer_order", static (_, item) => item.TransferOrderId),
                new("product", static (_, item) => item.ProductId),
                new("quantity", static (_, item) => item.Quantity),
            ],
            All = static oms => Rows<TransferItem>.Of(oms.TransferItems),
            Found = By(
                TransferOrder,
                static (oms, id) => oms.Transfers.TryGet(id, out var found) ? found.ItemIds.Select(item => oms.TransferItems[item]) : []
            ),
        };
}
