using Microsoft.AspNetCore.Http.Features;
using OmsSimulator.Api.Calls;
using OmsSimulator.Control;
using OmsSimulator.InProcess;
using OmsSimulator.Requests;
using OmsSimulator.Security;

namespace OmsSimulator.Sandboxes;

/// <summary>
/// The first thing a request meets: the version header, which sandbox it speaks to, whether it may, and an answer in the right envelope to
/// what no endpoint answers and to what throws.
/// </summary>
internal static class SandboxResolution
{
    /// <summary>Puts the resolution in front of routing.</summary>
    public static void UseSandboxes(this WebApplication app, SandboxDirectory sandboxes, ControlGuard guard, SimulatorOptions options)
    {
        var logs = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(RequestLog.Category);
        var log = new RequestLog(logs, options.Time);
        var failures = new RequestFailures(logs, app.Lifetime.ApplicationStopping);
        var otherwise = options.AddressedSandbox;
        var places = options.Replica is { } replica ? new SandboxPlaces(sandboxes, replica) : null;
        app.Use(
            async (HttpContext context, RequestDelegate next) =>
            {
                var began = context.IsLook ? 0 : log.Begins();
                try
                {
                    await Handle(context, sandboxes, places, otherwise, guard, failures, next);
                }
                catch (Exception problem)
                {
                    await failures.Answer(context, problem);
                }

                log.Ends(context, began);
            }
        );
    }

    /// <summary>The sandbox that a request speaks to.</summary>
    public static Sandbox Sandbox(this HttpContext context) => context.Features.GetRequiredFeature<Sandbox>();

    private static async Task Handle(
        HttpContext context,
        SandboxDirectory sandboxes,
        SandboxPlaces? places,
        string otherwise,
        ControlGuard guard,
        RequestFailures failures,
        RequestDelegate next
    )
    {
        context.Response.Headers["X-Oms-Simulator-Version"] = Simulator.Version;
        EncodedNul.MeetBody(context);
        var came = places is null ? null : SandboxPlaces.Came(context);
        var target = RequestTarget.Of(context);
        if (target is { IsNowhere: true })
            context.Request.Path = new PathString(RequestTarget.PathOf(target.Written).ToString());
        var address = SandboxAddress.Of(context.Request, otherwise);
        if (ControlGuard.IsControl(context.Request.Path) && guard.Refuse(context) is { } refused)
        {
            await refused;
            return;
        }

        // Whether the simulator is healthy has nothing to do with a sandbox, and tells nobody whether there is one.
        var name = ControlGuard.IsHealth(context.Request.Path) ? SandboxName.Default : address.Name;
        if (places is not null && SandboxPlaces.IsAnyones(context))
        {
            await Handle(context, null, target, failures, next);
            return;
        }

        var located = places is null
            ? new(await sandboxes.Locate(name), false)
            : await places.Locate(context, name = SandboxPlaces.NameOf(context, name), came!);
        if (located.IsAnswered)
            return;
        if (located.Sandbox is not { } sandbox)
        {
            await (guard.MayNotKnow(context.Request) ? WebhookSinkApi.TakeForNobody(context) : context.NoSuchSandbox(name));
            return;
        }

        VendorCall? call = null;
        try
        {
            context.Features.Set(sandbox);
            call = VendorCall.Begin(context, sandbox, target?.PathBelow(address.IsPrefix));
            await Handle(context, call, target, failures, next);
        }
        finally
        {
            call?.IsOver();
            sandbox.Leave();
        }
    }

    private static async Task Handle(
        HttpContext context,
        VendorCall? call,
        RequestTarget? target,
        RequestFailures failures,
        RequestDelegate next
    )
    {
        try
        {
            if (call is null || !await call.IsAnsweredAtOnce())
                await Route(context, target, next);
        }
        catch (Exception problem)
        {
            await failures.Answer(context, problem);
        }

        if (call is not null)
            await call.End();
    }

    private static Task Route(HttpContext context, RequestTarget? target, RequestDelegate next)
    {
        var routed = target is { IsNowhere: true } ? context.NoSuchPath() : next(context);
        if (!routed.IsCompletedSuccessfully)
            return Route(context, routed);
        return context.IsUnanswered() ? context.AnswerUnanswered() : Task.CompletedTask;
    }

    private static async Task Route(HttpContext context, Task routed)
    {
        await routed;
        if (context.IsUnanswered())
            await context.AnswerUnanswered();
    }
}
