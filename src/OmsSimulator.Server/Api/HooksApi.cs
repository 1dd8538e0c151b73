using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary><c>/whisperer/hooks/</c>: webhook subscriptions. Derived: dj-whisperer.</summary>
internal static class HooksApi
{
    private const string What = "webhook";
    private static readonly RecordAnswer<Hook, HookResource> Row = new(
        static (_, hook) => HookResources.Hook(hook),
        WireJson.Wire.HookResource
    );
    private static readonly Finding NeverFires = new(
        "/event_type",
        "a type that an event has, such as package.created",
        "one that never fires",
        Provenance.Documented(Pages.Webhooks)
    );

    /// <summary>Maps them.</summary>
    public static void MapHooks(this VendorEndpoints whisperer)
    {
        whisperer.List(HookList.Definition, static (_, hook) => HookResources.Hook(hook), WireJson.Wire.ListPageHookResource);
        whisperer.Map("/hooks/", Create, "POST");
        whisperer.Get("/hooks/{id}/", Detail);
        whisperer.Map("/hooks/{id}/", Change, "PUT", "PATCH");
        whisperer.Map("/hooks/{id}/", Delete, "DELETE");
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(id, static (oms, wanted) => oms.Hooks.Find(wanted, out var hook) ? HookResources.Hook(hook) : null)
            : null;
        return context.Found(found, WireJson.Wire.HookResource, What);
    }

    private static Task Create(HttpContext context, Sandbox sandbox, User? user) =>
        context.Write(
            sandbox,
            user,
            (oms, body, now) => WithEvent(HookDecision.Create(oms, body, now)),
            Row with
            {
                Status = StatusCodes.Status201Created,
            }
        );

    // Assumed: of a row that does not exist the body is not looked at.
    private static Task Change(HttpContext context, Sandbox sandbox, User? user)
    {
        if (!context.TryId(out var id) || !sandbox.Read(id, static (oms, wanted) => oms.Hooks.Find(wanted, out _)))
            return context.NotFound(What);
        var partial = HttpMethods.IsPatch(context.Request.Method);
        return context.Write(sandbox, user, (oms, body, now) => WithEvent(HookDecision.Change(oms, id, body, partial, now)), Row);
    }

    private static Task Delete(HttpContext context, Sandbox sandbox, User? user)
    {
        context.TryId(out var id);
        return context.Write(
            sandbox,
            user,
            (oms, now) => HookDecision.Delete(oms, id, now),
            Row with
            {
                Status = StatusCodes.Status204NoContent,
            }
        );
    }

    private static RecordDecision<Hook> WithEvent(RecordDecision<Hook> decision) =>
        decision.Row is { } hook && EventCatalogue.Find(hook.EventType) == Events.None
            ? decision with
            {
                Warnings = [NeverFires, .. decision.Warnings],
            }
            : decision;
}
