using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary><c>/whisperer/hooks/</c>: webhook subscriptions. Derived: dj-whisperer.</summary>
internal static class HooksApi
{
    private const string Noun = "webhook";
    private static readonly RecordAnswer<Hook, HookResource> Row = new(
        static (_, hook) => HookResources.Hook(hook),
        ServedJson.Wire.HookResource
    );

    public static void MapHooks(this VendorEndpoints whisperer)
    {
        whisperer.List(HookList.Definition, static (_, hook) => HookResources.Hook(hook), ServedJson.Wire.ListPageHookResource);
        whisperer.Map("/hooks/", Create, "POST");
        whisperer.Detail(
            "/hooks/{id}/",
            Noun,
            static (oms, id) => oms.Hooks.TryGet(id, out var hook) ? HookResources.Hook(hook) : null,
            ServedJson.Wire.HookResource
        );
        whisperer.Map("/hooks/{id}/", Change, "PUT", "PATCH");
        whisperer.Map("/hooks/{id}/", Delete, "DELETE");
    }

    private static Task Create(HttpContext context, Sandbox sandbox, User? user) =>
        context.Write(sandbox, user, HookDecision.Create, Row with { Status = StatusCodes.Status201Created });

    // Assumed: of a row that does not exist the body is not looked at.
    private static async Task Change(HttpContext context, Sandbox sandbox, User? user)
    {
        if (!await context.HasRecord(sandbox, static (oms, id) => oms.Hooks.TryGet(id, out _)))
        {
            await context.NotFound(Noun);
            return;
        }

        context.TryId(out var changed);
        var partial = HttpMethods.IsPatch(context.Request.Method);
        await context.Write(sandbox, user, (oms, body, now) => HookDecision.Change(oms, changed, body, partial, now), Row);
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
}
