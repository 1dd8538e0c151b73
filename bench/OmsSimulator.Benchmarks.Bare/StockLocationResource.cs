namespace OmsSimulator.Benchmarks.Bare;

/// <summary>The stock location that a package is packed at.</summary>
public sealed record StockLocationResource
{
    public required int Id { get; init; }
    public required int OmnitronId { get; init; }
    public required string Name { get; init; }
    public required string StockLocationType { get; init; }
    public required string ErpCode { get; init; }
    public required AddressResource Address { get; init; }
    public required bool IsActive { get; init; }
    public required int Priority { get; init; }
    public required bool IsFulfillmentCenter { get; init; }
    public required bool IsPickupLocation { get; init; }
    public required bool IsDeliveryLocation { get; init; }
    public required bool IsReturnAvailable { get; init; }
    public required bool IsFastDeliveryAvailable { get; init; }
    public required EmptyResource Conf { get; init; }
    public required IReadOnlyList<string> Tags { get; init; }
    public required string? Engine { get; init; }
    public required string Email { get; init; }
    public required string DaytimePhone { get; init; }
    public required string EveningPhone { get; init; }
    public required string FaxNumber { get; init; }
    public required DateTime CreatedDate { get; init; }
    public required DateTime ModifiedDate { get; init; }
    public required int Quota { get; init; }
    public required int? MaxQuota { get; init; }
    public required int? AvailableQuota { get; init; }
}
