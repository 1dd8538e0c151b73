namespace OmsSimulator.Domain;

/// <summary>A fact with the time and the user it was recorded under.</summary>
/// <param name="Fact">What happened.</param>
/// <param name="At">When, UTC, on the sandbox's clock.</param>
/// <param name="UserId">Who, where a token said so.</param>
public readonly record struct RecordedFact(OmsFact Fact, DateTime At, int? UserId);
