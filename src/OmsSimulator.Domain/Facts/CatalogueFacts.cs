namespace OmsSimulator.Domain;

/// <summary>A product is known, or changed.</summary>
/// <param name="Product">As it is now.</param>
public sealed record ProductSaved(Product Product) : OmsFact;

/// <summary>A stock location is known, or changed.</summary>
/// <param name="StockLocation">As it is now.</param>
public sealed record StockLocationSaved(StockLocation StockLocation) : OmsFact;

/// <summary>A carrier company is known.</summary>
/// <param name="CargoCompany">As it is now.</param>
public sealed record CargoCompanySaved(CargoCompany CargoCompany) : OmsFact;

/// <summary>A denial reason is known, or changed.</summary>
/// <param name="DenialReason">As it is now.</param>
public sealed record DenialReasonSaved(DenialReason DenialReason) : OmsFact;

/// <summary>A denial reason is gone.</summary>
/// <param name="DenialReasonId">Which one.</param>
public sealed record DenialReasonDeleted(int DenialReasonId) : OmsFact;

/// <summary>A scenario is known.</summary>
/// <param name="Scenario">As it is now.</param>
public sealed record ScenarioSaved(Scenario Scenario) : OmsFact;

/// <summary>Stock was counted: on hand is this much, and a discrepancy mark is cleared.</summary>
/// <param name="StockLocationId">Where.</param>
/// <param name="ProductId">Of what.</param>
/// <param name="OnHand">How many, never less than what is reserved.</param>
public sealed record StockSet(int StockLocationId, int ProductId, long OnHand) : OmsFact;
