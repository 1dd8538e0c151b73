using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Api;

/// <summary><c>/whisperer/hooks/</c>: webhook subscriptions. Derived: dj-whisperer.</summary>
internal static class HooksApi
{
    private const string What = "webhook";

    /// <summary>Maps them.</summary>
    public static void MapHooks(this VendorEndpoints whisperer)
    {
        whisperer.Get("/hooks/", List);
        whisperer.Map("/hooks/", Create, "POST");
        whisperer.Get("/hooks/{id}/", Detail);
        whisperer.Map("/hooks/{id}/", Change, "PUT", "PATCH");
        whisperer.Map("/hooks/{id}/", Delete, "DELETE");
    }

    private static Task List(HttpContext context, Sandbox sandbox, User? user)
    {
        var request = new ListRequest(context.Request);
        var filters = new Filters<Hook>();
        filters.Add(request.Text("target_url"), (hook, target) => hook.TargetUrl == target);
        filters.Add(request.Text("event_type"), (hook, type) => hook.EventType == type);
        filters.Add(request.Boolean("is_active"), (hook, active) => hook.IsActive == active);
        return context.AnswerList(
            request,
            sandbox,
            oms => Slice<Hook>.Cut(request, Rows<Hook>.Of(oms.Hooks), filters.Combined, SortKey).As(HookResources.Hook),
            WireJson.Wire.ListPageHookResource);

        static Func<Hook, IComparable?>? SortKey(string field) => field switch
        {
            "target_url" => hook => hook.TargetUrl,
            "event_type" => hook => hook.EventType,
            "is_active" => hook => hook.IsActive,
            "created_date" => hook => hook.CreatedDate,
            "modified_date" => hook => hook.ModifiedDate,
            _ => null,
        };
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id) ? sandbox.Read(id, static (oms, wanted) => oms.Hooks.Find(wanted, out var hook) ? HookResources.Hook(hook) : null) : null;
        return context.Found(found, WireJson.Wire.HookResource, What);
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
            var blank = new Hook { Id = oms.Hooks.LastId + 1, EventType = "", TargetUrl = "", CreatedDate = now, ModifiedDate = now };
            return Save(oms, apply, new BodyFields(body.Json), blank, partial: false);
        });
        await Answer(context, refusal, made, StatusCodes.Status201Created);
    }

    private static async Task Change(HttpContext context, Sandbox sandbox, User? user)
    {
        if (!context.TryId(out var id) || !sandbox.Read(id, static (oms, wanted) => oms.Hooks.Find(wanted, out _)))
        {
            await context.NotFound(What);
            return;
        }

        using var body = await RequestBody.Read(context, sandbox.BodyLimit);
        if (body.Refusal is { } unread)
        {
            await context.Refuse(unread);
            return;
        }

        var partial = HttpMethods.IsPatch(context.Request.Method);
        var (refusal, made) = sandbox.Write(user?.Id, (oms, now, apply) => oms.Hooks.Find(id, out var known)
            ? Save(oms, apply, new BodyFields(body.Json), known with { ModifiedDate = now }, partial)
            : (Refusals.OfDetail(Refusals.NotFound), null));
        await Answer(context, refusal, made, StatusCodes.Status200OK);
    }

    // A deleted subscription stays, inactive; what is on its way is still sent.
    private static async Task Delete(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id) && sandbox.Write(user?.Id, (oms, now, apply) =>
        {
            if (!oms.Hooks.Find(id, out var hook))
                return false;
            apply(new HookSaved(hook with { IsActive = false, ModifiedDate = now }));
            return true;
        });
        if (found)
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await context.NotFound(What);
    }

    private static (Refusal? Refusal, Hook? Made) Save(OmsState oms, Action<OmsFact> apply, BodyFields body, Hook known, bool partial)
    {
        var saved = HookFields.Read(body, known, partial);
        if (body.Refusal is { } refusal)
            return (refusal, null);
        if (oms.Hooks.Ascending().FirstOrDefault(other => other.Id != saved.Id && other.TargetUrl == saved.TargetUrl && other.EventType == saved.EventType) is { } twin)
            return (Refusals.OfCode(Refusals.HookExists, $"Webhook {twin.Id} has the same target_url and event_type{(twin.IsActive ? "" : "; it is not active, PATCH it")}."), null);
        apply(new HookSaved(saved));
        return (null, saved);
    }

    private static Task Answer(HttpContext context, Refusal? refusal, Hook? made, int status)
    {
        if (refusal is not null)
            return context.Refuse(refusal);
        if (EventCatalogue.Find(made!.EventType) == Events.None)
            context.Warn(null, [new Finding("/event_type", "a type that an event has, such as package.created", "one that never fires", Provenance.Documented(Pages.Webhooks))]);
        return context.Answer(HookResources.Hook(made), WireJson.Wire.HookResource, status);
    }
}
