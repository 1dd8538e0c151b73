namespace OmsSimulator.Client;

/// <summary>Which packages; filters are ANDed, null is none.</summary>
public sealed record PackageFilter : ListFilter
{
    /// <summary>In one of these states.</summary>
    public IReadOnlyCollection<PackageState>? In { get; init; }

    /// <summary>In none of these states.</summary>
    public IReadOnlyCollection<PackageState>? NotIn { get; init; }

    /// <summary>The id of the state in this installation.</summary>
    public int? StateId { get; init; }

    /// <summary>The order's id.</summary>
    public int? Order { get; init; }

    /// <summary>What the order's number starts with.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Omnitron's id of the order.</summary>
    public int? OrderOmnitronId { get; init; }

    /// <summary>The location's id.</summary>
    public int? StockLocation { get; init; }

    /// <summary>The location's code, or one of several.</summary>
    public IReadOnlyCollection<string>? At { get; init; }

    /// <summary><c>store</c> or <c>warehouse</c>.</summary>
    public string? StockLocationType { get; init; }

    /// <summary>When it was made.</summary>
    public DateRange? Created { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateRange? Modified { get; init; }

    /// <summary>With this product, by its SKU.</summary>
    public string? ProductSku { get; init; }

    /// <summary>With this product, by its barcode.</summary>
    public string? ProductBarcode { get; init; }

    /// <summary>The id of the order's channel.</summary>
    public int? Channel { get; init; }

    /// <summary>The customer's first name.</summary>
    public string? CustomerFirstName { get; init; }

    /// <summary>The customer's last name.</summary>
    public string? CustomerLastName { get; init; }

    /// <summary>The id of the shipment's carrier company.</summary>
    public int? CargoCompany { get; init; }

    /// <summary>What the id may be.</summary>
    public IdRange? Ids { get; init; }

    /// <summary>These packages.</summary>
    public IReadOnlyCollection<int>? OneOf { get; init; }

    private protected override void Write(QueryText query)
    {
        query.Set("state__enum_value", In).Set("state__enum_value__ne", NotIn).Set("state", StateId)
            .Set("order", Order).Set("order__number", OrderNumber).Set("order__omnitron_id", OrderOmnitronId)
            .Set("stock_location", StockLocation).Set("stock_location__stock_location_type", StockLocationType)
            .SetRange("created_date", Created).SetRange("modified_date", Modified)
            .Set("product_sku", ProductSku).Set("product_barcode", ProductBarcode)
            .Set("order__channel", Channel).Set("order__customer__first_name", CustomerFirstName).Set("order__customer__last_name", CustomerLastName)
            .Set("shipment__cargo_company", CargoCompany).SetIds(Ids).Set("pk__in", OneOf);
        if (At is { Count: 1 })
            query.Set("stock_location__erp_code", At.Single());
        else
            query.Set("stock_location__erp_code__in", At);
    }
}

/// <summary>Which items of packages.</summary>
public sealed record PackageItemFilter : ListFilter
{
    /// <summary>The package's id.</summary>
    public int? Package { get; init; }

    /// <summary>The package's number.</summary>
    public string? PackageNumber { get; init; }

    /// <summary>The id of the state in this installation.</summary>
    public int? StateId { get; init; }

    /// <summary>The state's number.</summary>
    public string? StateEnumValue { get; init; }

    private protected override void Write(QueryText query) =>
        query.Set("package", Package).Set("package__number", PackageNumber).Set("state", StateId).Set("state__enum_value", StateEnumValue);
}
