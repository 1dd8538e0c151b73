using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.Hook>;

namespace OmsSimulator.Domain;

/// <summary>The list of webhook subscriptions. Derived: dj-whisperer.</summary>
public static class HookList
{
    private static readonly Provenance Library = Provenance.Derived(Pages.Libraries);

    /// <summary>The list as data: its path, filters, sorts and marks.</summary>
    public static ListDefinition<Hook> Definition { get; } =
        new()
        {
            Path = "/whisperer/hooks/",
            Provenance = Library,
            FilteredBy =
            [
                Text("target_url", "Its address.", Library, "http://127.0.0.1:9/shipped", static (_, hook) => hook.TargetUrl),
                Text("event_type", "Its type of event.", Library, "package.created", static (_, hook) => hook.EventType),
                Boolean("is_active", "Whether new events are sent.", Library, static (_, hook) => hook.IsActive),
            ],
            SortedBy =
            [
                new("target_url", static (_, hook) => hook.TargetUrl),
                new("event_type", static (_, hook) => hook.EventType),
                new("is_active", static (_, hook) => hook.IsActive),
                new("created_date", static (_, hook) => hook.CreatedDate),
                new("modified_date", static (_, hook) => hook.ModifiedDate),
            ],
            All = static oms => Rows<Hook>.Of(oms.Hooks),
        };
}
