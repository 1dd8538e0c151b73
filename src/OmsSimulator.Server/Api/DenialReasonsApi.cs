using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary>
/// Denial reasons: list, create, read, change, delete, at the path of today and at the older one, whose rows have five keys. Documented:
/// API.
/// </summary>
internal static class DenialReasonsApi
{
    /// <summary>Maps both paths.</summary>
    public static void MapDenialReasons(this VendorEndpoints vendor)
    {
        new DenialReasonEndpoints<DenialReasonResource>(PackageResources.DenialReason, ServedJson.Wire.DenialReasonResource).Map(
            vendor,
            "/packages/package_denial_reason/",
            DenialReasonLists.DenialReasons,
            ServedJson.Wire.ListPageDenialReasonResource
        );
        new DenialReasonEndpoints<DenialReasonShortResource>(
            PackageResources.DenialReasonShort,
            ServedJson.Wire.DenialReasonShortResource
        ).Map(vendor, "/package-denial-reason/", DenialReasonLists.Older, ServedJson.Wire.ListPageDenialReasonShortResource);
    }
}

/// <summary>The calls of one path of denial reasons, which differ in their rows alone.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="resource">Makes a row.</param>
/// <param name="type">How a row is written.</param>
internal sealed class DenialReasonEndpoints<T>(Func<DenialReason, T> resource, JsonTypeInfo<T> type)
    where T : class
{
    private const string Noun = "denial reason";
    private readonly RecordAnswer<DenialReason, T> row = new((_, reason) => resource(reason), type);

    /// <summary>Maps them below a path.</summary>
    public void Map(VendorEndpoints vendor, string path, ListDefinition<DenialReason> list, JsonTypeInfo<ListPage<T>> page)
    {
        vendor.List(list, (_, reason) => resource(reason), page);
        vendor.Map(path, Create, "POST");
        vendor.Detail($"{path}{{id}}/", Noun, (oms, id) => oms.DenialReasons.TryGet(id, out var reason) ? resource(reason) : null, type);
        vendor.Map($"{path}{{id}}/", Change, "PUT", "PATCH");
        vendor.Map($"{path}{{id}}/", Delete, "DELETE");
    }

    private Task Create(HttpContext context, Sandbox sandbox, User? user) =>
        context.Write(sandbox, user, DenialReasonDecision.Create, row with { Status = StatusCodes.Status201Created });

    // Assumed: of a row that does not exist the body is not looked at.
    private async Task Change(HttpContext context, Sandbox sandbox, User? user)
    {
        if (!await context.HasRecord(sandbox, static (oms, id) => oms.DenialReasons.TryGet(id, out _)))
        {
            await context.NotFound(Noun);
            return;
        }

        context.TryId(out var changed);
        var partial = HttpMethods.IsPatch(context.Request.Method);
        await context.Write(sandbox, user, (oms, body, now) => DenialReasonDecision.Change(oms, changed, body, partial, now), row);
    }

    private Task Delete(HttpContext context, Sandbox sandbox, User? user)
    {
        context.TryId(out var id);
        return context.Write(sandbox, user, (oms, _) => DenialReasonDecision.Delete(oms, id), row);
    }
}
