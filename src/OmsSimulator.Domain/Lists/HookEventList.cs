using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.HookEventRow>;

namespace OmsSimulator.Domain;

/// <summary>
/// The list of what was sent to webhook subscriptions. Derived: dj-whisperer. Its rows are not in the state; who asks brings them.
/// </summary>
public static class HookEventList
{
    private static readonly Provenance Library = Provenance.Derived(Pages.Libraries);

    /// <summary>The list as data: its path, filters, sorts and marks.</summary>
    public static ListDefinition<HookEventRow> Definition { get; } =
        new()
        {
            Path = "/whisperer/hook_events/",
            Provenance = Library,
            FilteredBy =
            [
                Uuid("uuid", "Its uuid.", Library, "da81e851-3982-4c61-87dd-1e58a7d3f971", static (_, row) => row.Uuid),
                Text("event_type", "Its type.", Library, "package.created", static (_, row) => row.EventType),
                Integer(
                    "response_http_status",
                    "The status of the last attempt.",
                    Library,
                    "200",
                    static (_, row) => row.ResponseHttpStatus
                ),
                Boolean("delivered", "Whether it arrived.", Library, static (_, row) => row.Delivered),
                Instant("created_date", "When it happened.", Library, static (_, row) => row.CreatedDate),
                .. Range("created_date", Library, static (_, row) => row.CreatedDate),
            ],
            SortedBy =
            [
                new("created_date", static (_, row) => row.CreatedDate),
                new("retry_count", static (_, row) => row.RetryCount),
                new("response_http_status", static (_, row) => row.ResponseHttpStatus),
            ],
        };
}

/// <summary>An event that was sent to a subscription, as its list compares it.</summary>
/// <param name="Index">Its place among those that who asks has.</param>
/// <param name="Uuid">Its uuid.</param>
/// <param name="EventType">What happened.</param>
/// <param name="CreatedDate">When it happened.</param>
/// <param name="RetryCount">How often it was sent.</param>
/// <param name="ResponseHttpStatus">The status of the last attempt.</param>
/// <param name="Delivered">Whether it arrived.</param>
public readonly record struct HookEventRow(
    int Index,
    Guid Uuid,
    string EventType,
    DateTime CreatedDate,
    int RetryCount,
    int ResponseHttpStatus,
    bool Delivered
);
