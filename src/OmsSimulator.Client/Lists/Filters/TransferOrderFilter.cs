// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which transfer orders: filters are ANDed, null is none.</summary>
public sealed record TransferOrderFilter : ListFilter
{
    /// <summary>The id of its state. Documented: API.</summary>
    public int? StateId { get; init; }

    /// <summary>The words of states. Documented: API.</summary>
    public IReadOnlyCollection<string>? StateEnumValues { get; init; }

    /// <summary>The id of its order. Documented: API.</summary>
    public int? Order { get; init; }

    /// <summary>What the number of its order starts with. Documented: API.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The id of its order's channel. Documented: API.</summary>
    public int? Channel { get; init; }

    /// <summary>The day on which its order was placed, or the instant. Documented: API.</summary>
    public DateOnly? OrderPlacedOn { get; init; }

    /// <summary>What <c>order__date_placed</c> may be. Documented: API.</summary>
    public DateRange? OrderPlaced { get; init; }

    /// <summary>The first name of the customer. Documented: API.</summary>
    public string? CustomerFirstName { get; init; }

    /// <summary>The last name of the customer. Documented: API.</summary>
    public string? CustomerLastName { get; init; }

    /// <summary>The code of a location that gives or receives. Documented: API.</summary>
    public string? ErpCode { get; init; }

    /// <summary>The code of a location that gives or receives. Documented: API.</summary>
    public string? RetailStoreErpCode { get; init; }

    /// <summary>The country of the location that receives: its id, code or name. Documented: API.</summary>
    public string? DestinationCountry { get; init; }

    /// <summary>The id of the carrier company of its package's shipment. Documented: API.</summary>
    public int? CargoCompany { get; init; }

    /// <summary>The id of its package. Documented: API.</summary>
    public int? Package { get; init; }

    /// <summary>The number of its package. Documented: API.</summary>
    public string? PackageNumber { get; init; }

    /// <summary>The <c>sku</c> of one of its products. Documented: API.</summary>
    public string? ProductSku { get; init; }

    /// <summary>The barcode of one of its products. Documented: API.</summary>
    public string? ProductBarcode { get; init; }

    /// <summary>The code of the location that gives. Documented: API.</summary>
    public string? From { get; init; }

    /// <summary>The code of the location that its package is at. Documented: API.</summary>
    public string? To { get; init; }

    /// <summary>What <c>id</c> may be. Documented: API.</summary>
    public IdRange? Ids { get; init; }

    /// <summary>Ids. Documented: API.</summary>
    public IReadOnlyCollection<int>? OneOf { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("state", StateId)
        .SetOneOf("state__enum_value", StateEnumValues)
        .Set("order", Order)
        .SetPart("order__number", OrderNumber)
        .Set("order__channel", Channel)
        .Set("order__date_placed", OrderPlacedOn)
        .SetRange("order__date_placed", OrderPlaced, isOpen: false)
        .Set("order__customer__first_name", CustomerFirstName)
        .Set("order__customer__last_name", CustomerLastName)
        .Set("erp_code", ErpCode)
        .Set("retail_store__erp_code", RetailStoreErpCode)
        .Set("destination__country", DestinationCountry)
        .Set("package__shipment__cargo_company", CargoCompany)
        .Set("package", Package)
        .Set("package_number", PackageNumber)
        .Set("product_sku", ProductSku)
        .Set("product_barcode", ProductBarcode)
        .Set("source__erp_code", From)
        .Set("destination__erp_code", To)
        .SetRange("id", Ids)
        .SetOneOf("pk__in", OneOf);
}
