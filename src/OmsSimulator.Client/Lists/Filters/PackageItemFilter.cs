// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which items of packages: filters are ANDed, null is none.</summary>
public sealed record PackageItemFilter : ListFilter
{
    /// <summary>The id of its package. Derived: API.</summary>
    public int? Package { get; init; }

    /// <summary>The number of its package. Derived: API.</summary>
    public string? PackageNumber { get; init; }

    /// <summary>The id of its state. Derived: API.</summary>
    public int? StateId { get; init; }

    /// <summary>The numbers of states. Derived: API.</summary>
    public IReadOnlyCollection<string>? StateEnumValues { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("package", Package)
        .Set("package__number", PackageNumber)
        .Set("state", StateId)
        .SetOneOf("state__enum_value", StateEnumValues);
}
