using System.Globalization;
using OmsSimulator.Api.Calls;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Journal;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Denial reasons: list, create, read, change, delete. Documented: API.</summary>
internal static class DenialReasonsApi
{
    private const int LongestTitle = 255;
    private const int LongestRemoteId = 100;

    /// <summary>Maps them.</summary>
    public static void MapDenialReasons(this VendorEndpoints vendor)
    {
        vendor.Get("/packages/package_denial_reason/", List);
        vendor.Map("/packages/package_denial_reason/", Create, "POST");
        vendor.Get("/packages/package_denial_reason/{id}/", Detail);
        vendor.Map("/packages/package_denial_reason/{id}/", Change, "PUT", "PATCH");
        vendor.Map("/packages/package_denial_reason/{id}/", Delete, "DELETE");
    }

    private static Task List(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        return context.AnswerList(
            request,
            sandbox,
            oms => Slice<DenialReason>.Cut(request, Rows<DenialReason>.Of(oms.DenialReasons), null, SortKey).As(Resources.DenialReason),
            WireJson.Wire.ListPageDenialReasonResource);

        static Func<DenialReason, IComparable?>? SortKey(string field) => field switch
        {
            "title" => reason => reason.Title,
            "priority" => reason => reason.Priority,
            "created_date" => reason => reason.CreatedDate,
            "modified_date" => reason => reason.ModifiedDate,
            _ => null,
        };
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => oms.DenialReasons.Find(wanted, out var reason) ? Resources.DenialReason(reason) : null)
            : null;
        return context.Found(found, WireJson.Wire.DenialReasonResource, "denial reason");
    }

    private static async Task Create(HttpContext context, Sandbox sandbox, User? user)
    {
        using var body = await RequestBody.Read(context, sandbox.BodyLimit);
        if (body.Refusal is { } unread)
        {
            await context.Refuse(unread);
            return;
        }

        var (refusal, made) = sandbox.Write(user?.Id, (oms, now, apply) =>
        {
            var blank = new DenialReason { Id = oms.DenialReasons.LastId + 1, Title = "", CreatedDate = now, ModifiedDate = now };
            return Save(oms, apply, new BodyFields(body.Json), blank, partial: false, now);
        }, out var facts);
        context.Happened(facts);
        await (refusal is not null ? context.Refuse(refusal) : context.Answer(made!, WireJson.Wire.DenialReasonResource, StatusCodes.Status201Created));
    }

    private static async Task Change(HttpContext context, Sandbox sandbox, User? user)
    {
        if (!context.TryId(out var id) || !sandbox.Read(id, static (oms, wanted) => oms.DenialReasons.Find(wanted, out _)))
        {
            await context.NotFound("denial reason");
            return;
        }

        using var body = await RequestBody.Read(context, sandbox.BodyLimit);
        if (body.Refusal is { } unread)
        {
            await context.Refuse(unread);
            return;
        }

        var partial = HttpMethods.IsPatch(context.Request.Method);
        var (refusal, made) = sandbox.Write(user?.Id, (oms, now, apply) => oms.DenialReasons.Find(id, out var known)
            ? Save(oms, apply, new BodyFields(body.Json), known, partial, now)
            : (Refusals.OfDetail(Refusals.NotFound), null), out var facts);
        context.Happened(facts);
        await (refusal is not null ? context.Refuse(refusal) : context.Answer(made!, WireJson.Wire.DenialReasonResource));
    }

    private static async Task Delete(HttpContext context, Sandbox sandbox, User? user)
    {
        FactRange facts = default;
        var refusal = !context.TryId(out var id) ? Refusals.OfDetail(Refusals.NotFound, reason: "No such denial reason in this sandbox.") : sandbox.Write(user?.Id, (oms, _, apply) =>
        {
            if (!oms.DenialReasons.Find(id, out var reason))
                return Refusals.OfDetail(Refusals.NotFound, reason: "No such denial reason in this sandbox.");

            // Assumed: one in use cannot be deleted.
            if (oms.PackageItems.Ascending().Any(item => item.DenialReasonId == reason.Id))
                return Refusals.OfDetail(Refusals.InUse, reason.Id.ToString(CultureInfo.InvariantCulture), "A package item was refused with this reason.");
            apply(new DenialReasonDeleted(reason.Id));
            return null;
        }, out facts);
        context.Happened(facts);
        if (refusal is not null)
            await context.Refuse(refusal);
        else
            context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static (Refusal? Refusal, DenialReasonResource? Made) Save(OmsState oms, Action<OmsFact> apply, BodyFields body, DenialReason known, bool partial, DateTime now)
    {
        var title = partial && !body.Has("title") ? known.Title : body.Required("title", LongestTitle);
        var saved = known with
        {
            Title = title ?? "",
            RemoteId = body.Has("remote_id") ? body.Text("remote_id", LongestRemoteId, mayBeNull: true) : partial ? known.RemoteId : null,
            Priority = body.Has("priority") ? body.Integer("priority", 0, mayBeNull: true) : partial ? known.Priority : null,
            IsActive = body.Boolean("is_active") ?? (partial ? known.IsActive : true),
            ModifiedDate = now,
        };
        if (oms.DenialReasons.Ascending().Any(other => other.Id != known.Id && other.Title == title))
            body.Wrong("title", Sentences.Unique);
        if (body.Refusal is { } refusal)
            return (refusal, null);
        apply(new DenialReasonSaved(saved));
        return (null, Resources.DenialReason(saved));
    }
}
