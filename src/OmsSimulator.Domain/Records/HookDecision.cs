using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Webhook subscriptions are made, changed and ended (<c>/whisperer/hooks/</c>). Derived: dj-whisperer.</summary>
public static class HookDecision
{
    private const string Unknown = "No such webhook in this sandbox.";
    private static readonly Finding NeverFires = new(
        "/event_type",
        "a type that an event has, such as package.created",
        "one that never fires",
        Provenance.Documented(Pages.Webhooks)
    );

    /// <summary>A new one.</summary>
    public static RecordDecision<Hook> Create(OmsState oms, JsonElement body, DateTime now) =>
        Save(
            oms,
            body,
            new Hook
            {
                Id = oms.Hooks.LastId + 1,
                EventType = "",
                TargetUrl = "",
                CreatedDate = now,
                ModifiedDate = now,
            },
            partial: false
        );

    /// <summary>A known one has other values; what the body leaves out stays, but what a whole one must have.</summary>
    public static RecordDecision<Hook> Change(OmsState oms, long id, JsonElement body, bool partial, DateTime now) =>
        oms.Hooks.TryGet(id, out var known)
            ? Save(oms, body, known with { ModifiedDate = now }, partial)
            : RecordDecision<Hook>.Refused(Refusals.OfDetail(Refusals.NotFound, reason: Unknown));

    /// <summary>One ends: it stays, inactive; what is on its way is still sent.</summary>
    public static RecordDecision<Hook> Delete(OmsState oms, long id, DateTime now)
    {
        if (!oms.Hooks.TryGet(id, out var known))
            return RecordDecision<Hook>.Refused(Refusals.OfDetail(Refusals.NotFound, reason: Unknown));
        var ended = known with { IsActive = false, ModifiedDate = now };
        return RecordDecision<Hook>.Of(new HookSaved(ended), ended);
    }

    private static RecordDecision<Hook> Save(OmsState oms, JsonElement json, Hook known, bool partial)
    {
        var body = new BodyFields(json);
        var saved = HookFields.Read(body, known, partial);
        if (saved.Bytes() + oms.Hooks.Ascending().Where(other => other.Id != saved.Id).Sum(static other => other.Bytes()) > Hook.MostBytes)
            body.Wrong("non_field_errors", $"The webhooks of a sandbox take at most {Hook.MostBytes} bytes together.");
        if (body.Refusal is { } refusal)
            return RecordDecision<Hook>.Refused(refusal);
        if (
            oms
                .Hooks.Ascending()
                .FirstOrDefault(other => other.Id != saved.Id && other.TargetUrl == saved.TargetUrl && other.EventType == saved.EventType)
            is not { } twin
        )
        {
            IReadOnlyList<Finding> warnings =
                EventCatalogue.Find(saved.EventType) == Events.None ? [NeverFires, .. body.Unknown()] : body.Unknown();
            return RecordDecision<Hook>.Of(new HookSaved(saved), saved, warnings);
        }

        var reason = $"Webhook {twin.Id} has the same target_url and event_type{(twin.IsActive ? "" : "; it is not active, PATCH it")}.";
        return RecordDecision<Hook>.Refused(Refusals.OfCode(Refusals.HookExists, reason));
    }
}
