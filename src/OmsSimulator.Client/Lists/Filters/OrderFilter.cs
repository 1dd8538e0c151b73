// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which orders: filters are ANDed, null is none.</summary>
public sealed record OrderFilter : ListFilter
{
    /// <summary>Its number. Documented: ORD.</summary>
    public string? Number { get; init; }

    /// <summary>Its <c>omnitron_id</c>. Derived: API.</summary>
    public int? OmnitronId { get; init; }

    /// <summary>The id of its state. Derived: API.</summary>
    public int? StateId { get; init; }

    /// <summary>The numbers of states. Derived: API.</summary>
    public IReadOnlyCollection<string>? StateEnumValues { get; init; }

    /// <summary>The id of its channel. Derived: API.</summary>
    public int? Channel { get; init; }

    /// <summary>What <c>created_date</c> may be. Derived: API.</summary>
    public DateRange? Created { get; init; }

    /// <summary>What <c>modified_date</c> may be. Derived: API.</summary>
    public DateRange? Modified { get; init; }

    /// <summary>What <c>date_placed</c> may be. Derived: API.</summary>
    public DateRange? Placed { get; init; }

    /// <summary>What <c>id</c> may be. Derived: API.</summary>
    public IdRange? Ids { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("number", Number)
        .Set("omnitron_id", OmnitronId)
        .Set("state", StateId)
        .SetOneOf("state__enum_value", StateEnumValues)
        .Set("channel", Channel)
        .SetRange("created_date", Created)
        .SetRange("modified_date", Modified)
        .SetRange("date_placed", Placed)
        .SetRange("id", Ids);
}
