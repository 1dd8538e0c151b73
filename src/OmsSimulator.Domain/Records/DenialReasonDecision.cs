using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Denial reasons are made, changed and deleted (<c>/packages/package_denial_reason/</c>). Documented: API.</summary>
public static class DenialReasonDecision
{
    private const string Unknown = "No such denial reason in this sandbox.";

    /// <summary>A new one.</summary>
    public static RecordDecision<DenialReason> Create(OmsState oms, JsonElement body, DateTime now) =>
        Save(
            oms,
            body,
            new DenialReason
            {
                Id = oms.DenialReasons.LastId + 1,
                Title = "",
                CreatedDate = now,
                ModifiedDate = now,
            },
            partial: false,
            now
        );

    /// <summary>A known one has other values; what a partial body leaves out stays, what a whole one leaves out gets its default.</summary>
    public static RecordDecision<DenialReason> Change(OmsState oms, long id, JsonElement body, bool partial, DateTime now) =>
        oms.DenialReasons.TryGet(id, out var known)
            ? Save(oms, body, known, partial, now)
            : RecordDecision<DenialReason>.Refused(Refusals.OfDetail(Refusals.NotFound, reason: Unknown));

    /// <summary>One goes. Assumed: one in use cannot.</summary>
    public static RecordDecision<DenialReason> Delete(OmsState oms, long id)
    {
        if (!oms.DenialReasons.TryGet(id, out var reason))
            return RecordDecision<DenialReason>.Refused(Refusals.OfDetail(Refusals.NotFound, reason: Unknown));
        return oms.PackageItems.Ascending().Any(item => item.DenialReasonId == reason.Id)
            ? RecordDecision<DenialReason>.Refused(
                Refusals.OfDetail(
                    Refusals.InUse,
                    reason.Id.ToString(CultureInfo.InvariantCulture),
                    "A package item was refused with this reason."
                )
            )
            : RecordDecision<DenialReason>.Of(new DenialReasonDeleted(reason.Id), null);
    }

    private static RecordDecision<DenialReason> Save(OmsState oms, JsonElement json, DenialReason known, bool partial, DateTime now)
    {
        var body = new BodyFields(json);
        body.Ignore("id", "created_date", "modified_date");
        var title = partial && !body.Has("title") ? known.Title : body.Required("title", DenialReason.LongestTitle);
        var saved = known with
        {
            Title = title ?? "",
            RemoteId =
                body.Has("remote_id") ? body.Text("remote_id", DenialReason.LongestRemoteId, mayBeNull: true)
                : partial ? known.RemoteId
                : null,
            Priority =
                body.Has("priority") ? body.Integer("priority", 0, mayBeNull: true)
                : partial ? known.Priority
                : null,
            IsActive = body.Boolean("is_active") ?? (!partial || known.IsActive),
            ModifiedDate = now,
        };
        if (oms.DenialReasons.Ascending().Any(other => other.Id != known.Id && other.Title == title))
            body.Wrong("title", Sentences.Unique);
        return body.Refusal is { } refusal
            ? RecordDecision<DenialReason>.Refused(refusal)
            : RecordDecision<DenialReason>.Of(new DenialReasonSaved(saved), saved, body.Unknown());
    }
}
