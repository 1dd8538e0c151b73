// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which deliveries of webhooks: filters are ANDed, null is none.</summary>
public sealed record HookEventFilter : ListFilter
{
    /// <summary>Its uuid. Derived: LIBS.</summary>
    public Guid? Uuid { get; init; }

    /// <summary>Its type. Derived: LIBS.</summary>
    public string? EventType { get; init; }

    /// <summary>The status of the last attempt. Derived: LIBS.</summary>
    public int? ResponseHttpStatus { get; init; }

    /// <summary>Whether it arrived. Derived: LIBS.</summary>
    public bool? Delivered { get; init; }

    /// <summary>When it happened. Derived: LIBS.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What <c>created_date</c> may be. Derived: LIBS.</summary>
    public DateRange? Created { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("uuid", Uuid)
        .Set("event_type", EventType)
        .Set("response_http_status", ResponseHttpStatus)
        .Set("delivered", Delivered)
        .Set("created_date", CreatedAt)
        .SetRange("created_date", Created);
}
