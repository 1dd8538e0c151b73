// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which subscriptions to webhooks: filters are ANDed, null is none.</summary>
public sealed record HookFilter : ListFilter
{
    /// <summary>Its address. Derived: LIBS.</summary>
    public string? TargetUrl { get; init; }

    /// <summary>Its type of event. Derived: LIBS.</summary>
    public string? EventType { get; init; }

    /// <summary>Whether new events are sent. Derived: LIBS.</summary>
    public bool? IsActive { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("target_url", TargetUrl)
        .Set("event_type", EventType)
        .Set("is_active", IsActive);
}
