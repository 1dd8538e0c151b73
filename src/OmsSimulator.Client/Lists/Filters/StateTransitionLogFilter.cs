// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which rows of the log of state transitions: filters are ANDed, null is none.</summary>
public sealed record StateTransitionLogFilter : ListFilter
{
    /// <summary>The id of the state before. Documented: API.</summary>
    public int? OldState { get; init; }

    /// <summary>The id of the state after. Documented: API.</summary>
    public int? NewState { get; init; }

    /// <summary>The name of the state before. Documented: API.</summary>
    public string? OldStateName { get; init; }

    /// <summary>The name of the state after. Documented: API.</summary>
    public string? NewStateName { get; init; }

    /// <summary>The numbers of states before. Documented: API.</summary>
    public IReadOnlyCollection<string>? OldStateEnumValues { get; init; }

    /// <summary>The numbers of states after. Documented: API.</summary>
    public IReadOnlyCollection<string>? NewStateEnumValues { get; init; }

    /// <summary>The id of the package or the transfer order. Documented: API.</summary>
    public int? ObjectId { get; init; }

    /// <summary>26: packages, 27: transfer orders. Documented: API.</summary>
    public int? ContentType { get; init; }

    /// <summary>What <c>created_date</c> may be. Documented: API.</summary>
    public DateRange? Created { get; init; }

    /// <summary>What <c>modified_date</c> may be. Documented: API.</summary>
    public DateRange? Modified { get; init; }

    /// <summary>What <c>id</c> may be. Documented: API.</summary>
    public IdRange? Ids { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("old_state", OldState)
        .Set("new_state", NewState)
        .Set("old_state__name", OldStateName)
        .Set("new_state__name", NewStateName)
        .SetOneOf("old_state__enum_value__in", OldStateEnumValues)
        .SetOneOf("new_state__enum_value__in", NewStateEnumValues)
        .Set("object_id", ObjectId)
        .Set("content_type", ContentType)
        .SetRange("created_date", Created)
        .SetRange("modified_date", Modified)
        .SetRange("id", Ids);
}
