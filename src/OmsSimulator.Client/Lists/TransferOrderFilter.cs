namespace OmsSimulator.Client;

/// <summary>Which transfer orders.</summary>
public sealed record TransferOrderFilter : ListFilter
{
    /// <summary>The id of the state in this installation.</summary>
    public int? StateId { get; init; }

    /// <summary>The state's word, such as <c>waiting</c>.</summary>
    public string? StateEnumValue { get; init; }

    /// <summary>The order's id.</summary>
    public int? Order { get; init; }

    /// <summary>The order's number.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The package's id.</summary>
    public int? Package { get; init; }

    /// <summary>The package's number.</summary>
    public string? PackageNumber { get; init; }

    /// <summary>With this product, by its SKU.</summary>
    public string? ProductSku { get; init; }

    /// <summary>With this product, by its barcode.</summary>
    public string? ProductBarcode { get; init; }

    /// <summary>The code of the location that sends.</summary>
    public string? From { get; init; }

    /// <summary>The code of the location that receives.</summary>
    public string? To { get; init; }

    /// <summary>What the id may be.</summary>
    public IdRange? Ids { get; init; }

    /// <summary>These transfer orders.</summary>
    public IReadOnlyCollection<int>? OneOf { get; init; }

    private protected override void Write(QueryText query) =>
        query.Set("state", StateId).Set("state__enum_value", StateEnumValue).Set("order", Order).Set("order__number", OrderNumber)
            .Set("package", Package).Set("package_number", PackageNumber).Set("product_sku", ProductSku).Set("product_barcode", ProductBarcode)
            .Set("source__erp_code", From).Set("destination__erp_code", To).SetIds(Ids).Set("pk__in", OneOf);
}

/// <summary>Which items of transfer orders.</summary>
public sealed record TransferOrderItemFilter : ListFilter
{
    /// <summary>The transfer order's id.</summary>
    public int? TransferOrder { get; init; }

    /// <summary>The product's id.</summary>
    public int? Product { get; init; }

    /// <summary>How many.</summary>
    public int? Quantity { get; init; }

    private protected override void Write(QueryText query) => query.Set("transfer_order", TransferOrder).Set("product", Product).Set("quantity", Quantity);
}
