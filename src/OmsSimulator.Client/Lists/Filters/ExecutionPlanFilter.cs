// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which execution plans: filters are ANDed, null is none.</summary>
public sealed record ExecutionPlanFilter : ListFilter
{
    /// <summary>The id of its order. Derived: API.</summary>
    public int? Order { get; init; }

    /// <summary>The number of its order. Derived: API.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>start, pending, cancelled or completed. Derived: API.</summary>
    public string? StateId { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("order", Order)
        .Set("order__number", OrderNumber)
        .Set("state", StateId);
}
