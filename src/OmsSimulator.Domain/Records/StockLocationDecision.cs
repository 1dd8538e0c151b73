using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// A stock location is changed by an integrator. Assumed: path and method, and that only <c>max_quota</c>, <c>priority</c> and
/// <c>is_active</c> can be.
/// </summary>
public static class StockLocationDecision
{
    private static readonly string[] ReadOnly = ["quota", "available_quota"];

    /// <summary>It has other values; what the body leaves out stays.</summary>
    public static RecordDecision<StockLocation> Change(OmsState oms, long id, JsonElement json, DateTime now)
    {
        if (!oms.StockLocations.TryGet(id, out var known))
        {
            return RecordDecision<StockLocation>.Refused(
                Refusals.OfDetail(Refusals.NotFound, reason: "No such stock location in this sandbox.")
            );
        }

        var body = new BodyFields(json);
        body.Ignore("id", "created_date", "modified_date");
        foreach (var field in ReadOnly.Where(body.Has))
            body.Wrong(field, Sentences.ReadOnly);
        var saved = known with
        {
            MaxQuota = body.Has("max_quota") ? body.Integer("max_quota", 0, mayBeNull: true) : known.MaxQuota,
            Priority = body.Integer("priority", int.MinValue, mayBeNull: false) ?? known.Priority,
            IsActive = body.Boolean("is_active") ?? known.IsActive,
            ModifiedDate = now,
        };
        return body.Refusal is { } refusal
            ? RecordDecision<StockLocation>.Refused(refusal)
            : RecordDecision<StockLocation>.Of(new StockLocationSaved(saved), saved, body.Unknown("max_quota, priority or is_active"));
    }
}
