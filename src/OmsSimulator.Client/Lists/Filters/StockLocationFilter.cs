// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which stock locations: filters are ANDed, null is none.</summary>
public sealed record StockLocationFilter : ListFilter
{
    /// <summary>Its code. Assumed.</summary>
    public string? ErpCode { get; init; }

    /// <summary>store or warehouse. Assumed.</summary>
    public string? StockLocationType { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("erp_code", ErpCode)
        .Set("stock_location_type", StockLocationType);
}
