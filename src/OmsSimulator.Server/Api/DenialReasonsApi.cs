using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Api.Calls;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Journal;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Denial reasons: list, create, read, change, delete, at the path of today and at the older one, whose rows have five keys. Documented: API.</summary>
internal static class DenialReasonsApi
{
    /// <summary>Maps both paths.</summary>
    public static void MapDenialReasons(this VendorEndpoints vendor)
    {
        new DenialReasonEndpoints<DenialReasonResource>(PackageResources.DenialReason, WireJson.Wire.DenialReasonResource)
            .Map(vendor, "/packages/package_denial_reason/", DenialReasonLists.DenialReasons, WireJson.Wire.ListPageDenialReasonResource);
        new DenialReasonEndpoints<DenialReasonShortResource>(PackageResources.DenialReasonShort, WireJson.Wire.DenialReasonShortResource)
            .Map(vendor, "/package-denial-reason/", DenialReasonLists.Older, WireJson.Wire.ListPageDenialReasonShortResource);
    }
}

/// <summary>The calls of one path of denial reasons, which differ in their rows alone.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="resource">Makes a row.</param>
/// <param name="type">How a row is written.</param>
internal sealed class DenialReasonEndpoints<T>(Func<DenialReason, T> resource, JsonTypeInfo<T> type)
    where T : class
{
    private const int LongestTitle = 255;
    private const int LongestRemoteId = 100;

    /// <summary>Maps them below a path.</summary>
    public void Map(VendorEndpoints vendor, string path, ListDefinition<DenialReason> list, JsonTypeInfo<ListPage<T>> page)
    {
        vendor.List(list, (_, reason) => resource(reason), page);
        vendor.Map(path, Create, "POST");
        vendor.Get($"{path}{{id}}/", Detail);
        vendor.Map($"{path}{{id}}/", Change, "PUT", "PATCH");
        vendor.Map($"{path}{{id}}/", Delete, "DELETE");
    }

    private Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, (oms, wanted) => oms.DenialReasons.Find(wanted, out var reason) ? resource(reason) : null)
            : null;
        return context.Found(found, type, "denial reason");
    }

    private async Task Create(HttpContext context, Sandbox sandbox, User? user)
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
        await (refusal is not null ? context.Refuse(refusal) : context.Answer(made!, type, StatusCodes.Status201Created));
    }

    private async Task Change(HttpContext context, Sandbox sandbox, User? user)
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
        await (refusal is not null ? context.Refuse(refusal) : context.Answer(made!, type));
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

    private (Refusal? Refusal, T? Made) Save(OmsState oms, Action<OmsFact> apply, BodyFields body, DenialReason known, bool partial, DateTime now)
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
        return (null, resource(saved));
    }
}
