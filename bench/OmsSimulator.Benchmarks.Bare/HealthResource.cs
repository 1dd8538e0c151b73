namespace OmsSimulator.Benchmarks.Bare;

/// <summary>The answer of the health address.</summary>
public sealed record HealthResource(string Status);
