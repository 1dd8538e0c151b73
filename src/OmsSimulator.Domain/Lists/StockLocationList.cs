using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.StockLocation>;

namespace OmsSimulator.Domain;

/// <summary>The list of stock locations. Assumed.</summary>
public static class StockLocationList
{
    /// <summary>The list as data: its path, filters, sorts and marks.</summary>
    public static ListDefinition<StockLocation> Definition { get; } =
        new()
        {
            Path = "/api/v1/oms/stock-locations/",
            Provenance = Provenance.Assumed,
            FilteredBy =
            [
                Text("erp_code", "Its code.", Provenance.Assumed, "WH01", static (_, location) => location.ErpCode),
                Text(
                    "stock_location_type",
                    "store or warehouse.",
                    Provenance.Assumed,
                    "store",
                    static (_, location) => location.StockLocationType
                ),
            ],
            SortedBy =
            [
                new("name", static (_, location) => location.Name),
                new("erp_code", static (_, location) => location.ErpCode),
                new("priority", static (_, location) => location.Priority),
                new("quota", static (oms, location) => oms.QuotaOf(location.Id)),
                new("max_quota", static (_, location) => location.MaxQuota),
                new("available_quota", static (oms, location) => oms.AvailableQuota(location)),
                new("created_date", static (_, location) => location.CreatedDate),
                new("modified_date", static (_, location) => location.ModifiedDate),
            ],
            All = static oms => Rows<StockLocation>.Of(oms.StockLocations),
        };
}
