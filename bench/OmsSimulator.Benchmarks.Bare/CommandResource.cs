namespace OmsSimulator.Benchmarks.Bare;

/// <summary>A transition that a package can run, as the package lists it.</summary>
public sealed record CommandResource(
    int Id,
    string Label,
    IReadOnlyList<string> UiVisibility,
    string Slug,
    DateTime CreatedDate,
    DateTime ModifiedDate,
    string? Translations,
    string Command,
    int SourceState,
    int DestinationState
);
