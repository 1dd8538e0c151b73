using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.DenialReason>;

namespace OmsSimulator.Domain;

/// <summary>The lists of denial reasons: the path of today and the older one. Documented: API.</summary>
public static class DenialReasonLists
{
    private static readonly Provenance Api = Provenance.Documented(Pages.ApiReference);

    /// <summary>The denial reasons.</summary>
    public static ListDefinition<DenialReason> DenialReasons { get; } = Of("/api/v1/oms/packages/package_denial_reason/");

    /// <summary>The same at their older path, where rows have five keys.</summary>
    public static ListDefinition<DenialReason> Older { get; } = Of("/api/v1/oms/package-denial-reason/");

    private static ListDefinition<DenialReason> Of(string path) =>
        new()
        {
            Path = path,
            Provenance = Api,
            FilteredBy =
            [
                Boolean("is_active", "Whether a refusal may name it.", Api, static (_, reason) => reason.IsActive),
                Part(
                    "title",
                    "What its title contains, upper or lower case alike.",
                    Api,
                    "stok",
                    static (_, reason, wanted) => reason.Title.Contains(wanted, StringComparison.OrdinalIgnoreCase)
                ),
                Integer("priority", "Its priority.", Api, "10", static (_, reason) => reason.Priority),
                Text("remote_id", "A remote system's name for it.", Api, "R-1", static (_, reason) => reason.RemoteId),
                .. Range("created_date", Api, static (_, reason) => reason.CreatedDate),
                .. Range("modified_date", Api, static (_, reason) => reason.ModifiedDate),
            ],
            SortedBy = [new("modified_date", static (_, reason) => reason.ModifiedDate)],
            All = static oms => Rows<DenialReason>.Of(oms.DenialReasons),
        };
}
