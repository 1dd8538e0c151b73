// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which order items: filters are ANDed, null is none.</summary>
public sealed record OrderItemFilter : ListFilter
{
    /// <summary>The number of its order. Documented: ORD.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The id of its order. Derived: API.</summary>
    public int? Order { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("order_number", OrderNumber)
        .Set("order", Order);
}
