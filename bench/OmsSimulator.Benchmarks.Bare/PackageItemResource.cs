namespace OmsSimulator.Benchmarks.Bare;

/// <summary>One item of a package with its order item.</summary>
public sealed record PackageItemResource(
    int Id,
    int Package,
    OrderItemResource OrderItem,
    StateResource State,
    int Quantity,
    string UnitWeight,
    string? Barcode,
    string? DenialReason,
    string? Discrepancy,
    DateTime CreatedDate,
    DateTime ModifiedDate
);
