// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which items of transfer orders: filters are ANDed, null is none.</summary>
public sealed record TransferOrderItemFilter : ListFilter
{
    /// <summary>The id of its transfer order. Documented: API.</summary>
    public int? TransferOrder { get; init; }

    /// <summary>The id of its product. Documented: API.</summary>
    public int? Product { get; init; }

    /// <summary>How many. Documented: API.</summary>
    public int? Quantity { get; init; }

    /// <summary>What <c>quantity</c> may be. Documented: API.</summary>
    public NumberRange? Quantities { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("transfer_order", TransferOrder)
        .Set("product", Product)
        .Set("quantity", Quantity)
        .SetRange("quantity", Quantities);
}
