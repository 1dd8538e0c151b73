using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.TransferOrder>;

namespace OmsSimulator.Domain;

/// <summary>The list of transfer orders. Documented: API.</summary>
public static class TransferLists
{
    private static readonly Provenance Api = Provenance.Documented(Pages.ApiReference);

    private static readonly ListFilter<TransferOrder, long> Package = Integer(
        "package",
        "The id of its package.",
        Api,
        "1",
        static (_, transfer) => transfer.PackageId
    );

    /// <summary>The transfer orders.</summary>
    public static ListDefinition<TransferOrder> Transfers { get; } =
        new()
        {
            Path = "/api/v1/oms/transfer_orders/",
            Provenance = Api,
            FilteredBy =
            [
                Integer("state", "The id of its state.", Api, "281", static (oms, transfer) => oms.Installation.StateOf(transfer.State).Id),
                Texts(
                    "state__enum_value",
                    "The words of states, separated by commas.",
                    Api,
                    "waiting,in_transit",
                    static (oms, transfer) => oms.Installation.StateOf(transfer.State).EnumValue
                ),
                Integer("order", "The id of its order.", Api, "1", static (_, transfer) => transfer.OrderId),
                Part(
                    "order__number",
                    "What the number of its order starts with.",
                    Api,
                    "10000",
                    static (oms, transfer, wanted) => OrderOf(oms, transfer).Number.StartsWith(wanted, StringComparison.Ordinal)
                ),
                Integer(
                    "order__channel",
                    "The id of its order's channel.",
                    Api,
                    "1",
                    static (oms, transfer) => OrderOf(oms, transfer).Channel.Id
                ),
                Day(
                    "order__date_placed",
                    "The day on which its order was placed, or the instant.",
                    Api,
                    static (oms, transfer) => OrderOf(oms, transfer).DatePlaced
                ),
                .. Between("order__date_placed", Api, static (oms, transfer) => OrderOf(oms, transfer).DatePlaced),
                Text(
                    "order__customer__first_name",
                    "The first name of the customer.",
                    Api,
                    "Demir",
                    static (oms, transfer) => OrderOf(oms, transfer).Customer.FirstName
                ),
                Text(
                    "order__customer__last_name",
                    "The last name of the customer.",
                    Api,
                    "Yılmaz",
                    static (oms, transfer) => OrderOf(oms, transfer).Customer.LastName
                ),
                Text(
                    "erp_code",
                    "The code of a location that gives or receives.",
                    Api,
                    "WH01",
                    static (oms, transfer, wanted) => IsAtEither(oms, transfer, wanted)
                ),
                Text(
                    "retail_store__erp_code",
                    "The code of a location that gives or receives.",
                    Api,
                    "ST01",
                    static (oms, transfer, wanted) => IsAtEither(oms, transfer, wanted)
                ),
                Text(
                    "destination__country",
                    "The country of the location that receives: its id, code or name.",
                    Api,
                    "tr",
                    static (oms, transfer, wanted) => Country.Only.Is(wanted)
                ),
                Integer(
                    "package__shipment__cargo_company",
                    "The id of the carrier company of its package's shipment.",
                    Api,
                    "1",
                    static (oms, transfer) => oms.CargoCompanyOf(oms.Packages[transfer.PackageId])
                ),
                Package,
                Text(
                    "package_number",
                    "The number of its package.",
                    Api,
                    "1000000136P1",
                    static (oms, transfer) => oms.Packages[transfer.PackageId].Number
                ),
                Text(
                    "product_sku",
                    "The `sku` of one of its products.",
                    Api,
                    "ELB130-01",
                    static (oms, transfer, wanted) => Products(oms, transfer).Any(product => product.Sku == wanted)
                ),
                Text(
                    "product_barcode",
                    "The barcode of one of its products.",
                    Api,
                    "2991693976315",
                    static (oms, transfer, wanted) => Products(oms, transfer).Any(product => product.Barcode == wanted)
                ),
                Text(
                    "source__erp_code",
                    "The code of the location that gives.",
                    Api,
                    "WH01",
                    static (oms, transfer) => oms.StockLocations[transfer.SourceId].ErpCode
                ),
                Text(
                    "destination__erp_code",
                    "The code of the location that its package is at.",
                    Api,
                    "ST01",
                    static (oms, transfer) => oms.StockLocations[transfer.DestinationId].ErpCode
                ),
                .. Range("id", Api, "1", static (_, transfer) => transfer.Id),
                Integers("pk__in", "Ids, separated by commas.", Api, "1,2", static (_, transfer) => transfer.Id),
            ],
            SortedBy =
            [
                new("number", static (_, transfer) => transfer.Number),
                new("order", static (_, transfer) => transfer.OrderId),
                new("package", static (_, transfer) => transfer.PackageId),
                new("created_date", static (_, transfer) => transfer.CreatedDate),
                new("modified_date", static (_, transfer) => transfer.ModifiedDate),
            ],
            All = static oms => Rows<TransferOrder>.Of(oms.Transfers),
            Found = By(Package, static (oms, id) => id is > 0 and <= int.MaxValue ? oms.TransfersOf((int)id).Reverse() : []),
        };

    private static Order OrderOf(OmsState oms, TransferOrder transfer) => oms.Orders[transfer.OrderId];

    private static bool IsAtEither(OmsState oms, TransferOrder transfer, string erpCode) =>
        oms.StockLocations[transfer.SourceId].ErpCode == erpCode || oms.StockLocations[transfer.DestinationId].ErpCode == erpCode;

    private static IEnumerable<Product> Products(OmsState oms, TransferOrder transfer) =>
        transfer.ItemIds.Select(item => oms.Products[oms.TransferItems[item].ProductId]);
}
