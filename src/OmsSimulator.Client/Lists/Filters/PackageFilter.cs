// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which packages: filters are ANDed, null is none.</summary>
public sealed record PackageFilter : ListFilter
{
    /// <summary>The id of its state. Derived: API.</summary>
    public int? StateId { get; init; }

    /// <summary>The numbers of states. Derived: API.</summary>
    public IReadOnlyCollection<PackageState>? In { get; init; }

    /// <summary>The numbers of states that it is not in. Derived: API.</summary>
    public IReadOnlyCollection<PackageState>? NotIn { get; init; }

    /// <summary>The id of its order. Derived: API.</summary>
    public int? Order { get; init; }

    /// <summary>What the number of its order starts with. Derived: API.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Its order's <c>omnitron_id</c>. Derived: API.</summary>
    public int? OrderOmnitronId { get; init; }

    /// <summary>The id of its stock location. Derived: API.</summary>
    public int? StockLocation { get; init; }

    /// <summary>The code of its stock location. Derived: API.</summary>
    public string? StockLocationErpCode { get; init; }

    /// <summary>The codes of stock locations. Derived: API.</summary>
    public IReadOnlyCollection<string>? At { get; init; }

    /// <summary>store or warehouse. Derived: API.</summary>
    public string? StockLocationType { get; init; }

    /// <summary>What <c>created_date</c> may be. Derived: API.</summary>
    public DateRange? Created { get; init; }

    /// <summary>What <c>modified_date</c> may be. Derived: API.</summary>
    public DateRange? Modified { get; init; }

    /// <summary>The <c>sku</c> of one of its products. Derived: API.</summary>
    public string? ProductSku { get; init; }

    /// <summary>The barcode of one of its products. Derived: API.</summary>
    public string? ProductBarcode { get; init; }

    /// <summary>The id of its order's channel. Derived: API.</summary>
    public int? Channel { get; init; }

    /// <summary>The first name of the customer. Derived: API.</summary>
    public string? CustomerFirstName { get; init; }

    /// <summary>The last name of the customer. Derived: API.</summary>
    public string? CustomerLastName { get; init; }

    /// <summary>The id of its shipment's carrier company. Derived: API.</summary>
    public int? CargoCompany { get; init; }

    /// <summary>What <c>id</c> may be. Derived: API.</summary>
    public IdRange? Ids { get; init; }

    /// <summary>Ids. Derived: API.</summary>
    public IReadOnlyCollection<int>? OneOf { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("state", StateId)
        .SetOneOf("state__enum_value", In)
        .SetNoneOf("state__enum_value__ne", NotIn)
        .Set("order", Order)
        .SetPart("order__number", OrderNumber)
        .Set("order__omnitron_id", OrderOmnitronId)
        .Set("stock_location", StockLocation)
        .Set("stock_location__erp_code", StockLocationErpCode)
        .SetOneOf("stock_location__erp_code__in", At)
        .Set("stock_location__stock_location_type", StockLocationType)
        .SetRange("created_date", Created, isOpen: false)
        .SetRange("modified_date", Modified, isOpen: false)
        .Set("product_sku", ProductSku)
        .Set("product_barcode", ProductBarcode)
        .Set("order__channel", Channel)
        .Set("order__customer__first_name", CustomerFirstName)
        .Set("order__customer__last_name", CustomerLastName)
        .Set("shipment__cargo_company", CargoCompany)
        .SetRange("id", Ids)
        .SetOneOf("pk__in", OneOf);
}
