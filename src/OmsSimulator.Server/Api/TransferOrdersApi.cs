using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Transfer orders and their items: lists and details (http.md: filters documented, the path of the items assumed).</summary>
internal static class TransferOrdersApi
{
    /// <summary>Maps them.</summary>
    public static void MapTransferOrders(this VendorEndpoints vendor)
    {
        vendor.List(TransferLists.Transfers, TransferResources.TransferOrder, WireJson.Wire.ListPageTransferOrderResource);
        vendor.Get("/transfer_orders/{id}/", Detail);
        vendor.List(TransferItemList.Definition, TransferResources.Row, WireJson.Wire.ListPageTransferItemRow);
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(
                id,
                static (oms, wanted) => oms.Transfers.Find(wanted, out var transfer) ? TransferResources.TransferOrder(oms, transfer) : null
            )
            : null;
        return context.Found(found, WireJson.Wire.TransferOrderResource, "transfer order");
    }
}
