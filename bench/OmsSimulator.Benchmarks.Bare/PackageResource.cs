namespace OmsSimulator.Benchmarks.Bare;

/// <summary>A package with the fields that the vendor's GET answers.</summary>
public sealed record PackageResource
{
    public required int Id { get; init; }
    public required string Number { get; init; }
    public required StateResource State { get; init; }
    public required int OrderId { get; init; }
    public required string OrderNumber { get; init; }
    public required DateTime DatePlaced { get; init; }
    public required string ChannelName { get; init; }
    public required string PaymentType { get; init; }
    public required string City { get; init; }
    public required string OrderNotes { get; init; }
    public required string? RemoteId { get; init; }
    public required string? DeliveryRange { get; init; }
    public required string? Shipment { get; init; }
    public required string? ShippingLabel { get; init; }
    public required DateTime? ShipmentDate { get; init; }
    public required string? InvoiceNumber { get; init; }
    public required StockLocationResource StockLocation { get; init; }
    public required IReadOnlyList<PackageItemResource> PackageitemSet { get; init; }
    public required IReadOnlyList<CommandResource> Commands { get; init; }
    public required DateTime CreatedDate { get; init; }
    public required DateTime ModifiedDate { get; init; }
}
