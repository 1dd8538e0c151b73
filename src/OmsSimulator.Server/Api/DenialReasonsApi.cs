using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Denial reasons: list, create, read, change, delete. Documented: API.</summary>
internal static class DenialReasonsApi
{
    private static readonly RecordAnswer<DenialReason, DenialReasonResource> Row = new(static (_, reason) => PackageResources.DenialReason(reason), WireJson.Wire.DenialReasonResource);

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
            oms => Slice<DenialReason>.Cut(request, Rows<DenialReason>.Of(oms.DenialReasons), null, SortKey).As(PackageResources.DenialReason),
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
            ? sandbox.Read(id, static (oms, wanted) => oms.DenialReasons.Find(wanted, out var reason) ? PackageResources.DenialReason(reason) : null)
            : null;
        return context.Found(found, WireJson.Wire.DenialReasonResource, "denial reason");
    }

    private static Task Create(HttpContext context, Sandbox sandbox, User? user) =>
        context.Write(sandbox, user, DenialReasonDecision.Create, Row with { Status = StatusCodes.Status201Created });

    // Assumed: of a row that does not exist the body is not looked at.
    private static Task Change(HttpContext context, Sandbox sandbox, User? user)
    {
        if (!context.TryId(out var id) || !sandbox.Read(id, static (oms, wanted) => oms.DenialReasons.Find(wanted, out _)))
            return context.NotFound("denial reason");
        var partial = HttpMethods.IsPatch(context.Request.Method);
        return context.Write(sandbox, user, (oms, body, now) => DenialReasonDecision.Change(oms, id, body, partial, now), Row);
    }

    private static Task Delete(HttpContext context, Sandbox sandbox, User? user)
    {
        context.TryId(out var id);
        return context.Write(sandbox, user, (oms, _) => DenialReasonDecision.Delete(oms, id), Row);
    }
}
