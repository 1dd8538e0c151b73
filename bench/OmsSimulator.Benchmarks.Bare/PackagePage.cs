namespace OmsSimulator.Benchmarks.Bare;

/// <summary>A page of a list, in the vendor's envelope.</summary>
public sealed record PackagePage(int Count, string? Next, string? Previous, IReadOnlyList<PackageResource> Results);
