namespace OmsSimulator.Benchmarks.Bare;

/// <summary>The order item that a package item carries.</summary>
public sealed record OrderItemResource(
    int Id,
    int OmnitronId,
    int Order,
    StateResource State,
    ProductResource Product,
    int Quantity,
    string Price,
    string PriceCurrency,
    string RetailPrice,
    string TaxRate,
    string DiscountAmount,
    string NetAmount,
    EmptyResource Attributes,
    DateTime CreatedDate,
    DateTime ModifiedDate
);

/// <summary>The product of an order item.</summary>
public sealed record ProductResource(
    int Id,
    int OmnitronId,
    string Name,
    string Sku,
    string BaseCode,
    string? Barcode,
    EmptyResource Attributes,
    IReadOnlyList<string> ProductimageSet,
    DateTime CreatedDate,
    DateTime ModifiedDate
);
