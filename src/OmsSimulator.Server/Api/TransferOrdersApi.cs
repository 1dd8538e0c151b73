using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary>Transfer orders and their items: lists and details (http.md: filters documented, the path of the items assumed).</summary>
internal static class TransferOrdersApi
{
    public static void MapTransferOrders(this VendorEndpoints vendor)
    {
        vendor.List(TransferLists.Transfers, TransferResources.TransferOrder, ServedJson.Wire.ListPageTransferOrderResource);
        vendor.Detail(
            "/transfer_orders/{id}/",
            "transfer order",
            static (oms, id) => oms.Transfers.TryGet(id, out var transfer) ? TransferResources.TransferOrder(oms, transfer) : null,
            ServedJson.Wire.TransferOrderResource
        );
        vendor.List(TransferItemList.Definition, TransferResources.Row, ServedJson.Wire.ListPageTransferItemRow);
    }
}
