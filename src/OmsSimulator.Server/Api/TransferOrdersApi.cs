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
        vendor.Get("/transfer_orders/", List);
        vendor.Get("/transfer_orders/{id}/", Detail);
        vendor.Get("/transfer_orders/items/", Items);
    }

    private static Task List(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        var state = request.Integer("state");
        var enumValues = request.Texts("state__enum_value");
        var order = request.Integer("order");
        var orderNumber = request.Text("order__number");
        var package = request.Integer("package");
        var packageNumber = request.Text("package_number");
        var sku = request.Text("product_sku");
        var barcode = request.Text("product_barcode");
        var source = request.Text("source__erp_code");
        var destination = request.Text("destination__erp_code");
        var ids = request.Integers("pk__in");
        var own = new Filters<TransferOrder>();
        own.AddRange(request, "id", transfer => transfer.Id);
        return context.AnswerList(request, sandbox, Cut, WireJson.Wire.ListPageTransferOrderResource);

        (int Count, IReadOnlyList<TransferOrderResource> Results) Cut(OmsState oms)
        {
            var filters = new Filters<TransferOrder>();
            var rows = Rows<TransferOrder>.Of(oms.Transfers);
            if (package is { } wanted)
                rows = Rows<TransferOrder>.Of(wanted is > 0 and <= int.MaxValue ? [.. oms.TransfersOf((int)wanted).Reverse()] : []);
            filters.Add(own.Combined, (transfer, passes) => passes(transfer));
            filters.Add(ids, (transfer, wanted) => wanted.Contains(transfer.Id));
            filters.Add(state, (transfer, wanted) => oms.Installation.StateOf(transfer.State).Id == wanted);
            filters.Add(enumValues, (transfer, wanted) => wanted.Contains(oms.Installation.StateOf(transfer.State).EnumValue));
            filters.Add(order, (transfer, wanted) => transfer.OrderId == wanted);
            filters.Add(orderNumber, (transfer, wanted) => oms.Orders[transfer.OrderId].Number.StartsWith(wanted, StringComparison.Ordinal));
            filters.Add(packageNumber, (transfer, wanted) => oms.Packages[transfer.PackageId].Number == wanted);
            filters.Add(sku, (transfer, wanted) => Products(oms, transfer).Any(product => product.Sku == wanted));
            filters.Add(barcode, (transfer, wanted) => Products(oms, transfer).Any(product => product.Barcode == wanted));
            filters.Add(source, (transfer, wanted) => oms.StockLocations[transfer.SourceId].ErpCode == wanted);
            filters.Add(destination, (transfer, wanted) => oms.StockLocations[transfer.DestinationId].ErpCode == wanted);
            return Slice<TransferOrder>.Cut(request, rows, filters.Combined, SortKey).As(transfer => TransferResources.TransferOrder(oms, transfer));
        }

        static Func<TransferOrder, IComparable?>? SortKey(string field) => field switch
        {
            "number" => transfer => transfer.Number,
            "order" => transfer => transfer.OrderId,
            "package" => transfer => transfer.PackageId,
            "created_date" => transfer => transfer.CreatedDate,
            "modified_date" => transfer => transfer.ModifiedDate,
            _ => null,
        };
    }

    private static IEnumerable<Product> Products(OmsState oms, TransferOrder transfer) => transfer.ItemIds.Select(item => oms.Products[oms.TransferItems[item].ProductId]);

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => oms.Transfers.Find(wanted, out var transfer) ? TransferResources.TransferOrder(oms, transfer) : null)
            : null;
        return context.Found(found, WireJson.Wire.TransferOrderResource, "transfer order");
    }

    private static Task Items(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        var transferOrder = request.Integer("transfer_order");
        var product = request.Integer("product");
        var quantity = request.Integer("quantity");
        var own = new Filters<TransferItem>();
        own.AddRange(request, "quantity", item => item.Quantity);
        return context.AnswerList(request, sandbox, Cut, WireJson.Wire.ListPageTransferItemRow);

        (int Count, IReadOnlyList<TransferItemRow> Results) Cut(OmsState oms)
        {
            var filters = new Filters<TransferItem>();
            var rows = Rows<TransferItem>.Of(oms.TransferItems);
            if (transferOrder is { } id)
                rows = Rows<TransferItem>.Of(oms.Transfers.Find(id, out var found) ? [.. found.ItemIds.Select(item => oms.TransferItems[item])] : []);
            filters.Add(own.Combined, (item, passes) => passes(item));
            filters.Add(product, (item, wanted) => item.ProductId == wanted);
            filters.Add(quantity, (item, wanted) => item.Quantity == wanted);
            return Slice<TransferItem>.Cut(request, rows, filters.Combined, SortKey).As(item => TransferResources.Row(oms, item));
        }

        static Func<TransferItem, IComparable?>? SortKey(string field) => field switch
        {
            "transfer_order" => item => item.TransferOrderId,
            "product" => item => item.ProductId,
            "quantity" => item => item.Quantity,
            _ => null,
        };
    }
}
