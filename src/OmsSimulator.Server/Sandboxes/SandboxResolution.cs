using Microsoft.AspNetCore.Http.Features;
using OmsSimulator.Api.Calls;
using OmsSimulator.Control;
using OmsSimulator.InProcess;
using OmsSimulator.Replicas;
using OmsSimulator.Requests;
using OmsSimulator.Security;

namespace OmsSimulator.Sandboxes;

/// <summary>
/// The first thing a request meets: the version header, which sandbox it speaks to, whether it may, and an answer in the right envelope to
/// what no endpoint answers and to what throws.
/// </summary>
/// <param name="sandboxes">The sandboxes of this process.</param>
/// <param name="places">Where those of other replicas are; none: there is one process.</param>
/// <param name="otherwise">The sandbox of a request that names none.</param>
/// <param name="guard">Who may use the control surface.</param>
/// <param name="failures">Answers what throws.</param>
internal sealed class SandboxResolution(
    SandboxDirectory sandboxes,
    SandboxPlaces? places,
    string otherwise,
    ControlGuard guard,
    RequestFailures failures
)
{
    /// <summary>Answers a request. Only what waits costs an asynchronous method of its own.</summary>
    public Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            context.Response.Headers["X-Oms-Simulator-Version"] = Simulator.Version;
            EncodedNul.MeetBody(context);
            var came = places is null ? null : SandboxPlaces.Came(context);
            var target = RequestTarget.Of(context, places is not null);
            if (target is { IsNowhere: true })
                context.Request.Path = new PathString(RequestTarget.PathOf(target.Written).ToString());
            var address = SandboxAddress.Of(context.Request, otherwise);
            if (ControlGuard.IsControl(context.Request.Path) && guard.Refuse(context) is { } refused)
                return Await(context, refused);

            // Whether the simulator is healthy has nothing to do with a sandbox, and tells nobody whether there is one.
            var name = ControlGuard.IsHealth(context.Request.Path) ? SandboxName.Default : address.Name;
            if (places is not null)
                return AnswerAnywhere(context, name, target, address, places, came!, next);
            var located = sandboxes.Locate(name);
            return located.IsCompletedSuccessfully
                ? AnswerIn(located.Result, context, name, target, address, next)
                : AnswerLocated(located, context, name, target, address, next);
        }
        catch (Exception problem)
        {
            return failures.Answer(context, problem);
        }
    }

    private async Task Await(HttpContext context, Task answer)
    {
        try
        {
            await answer;
        }
        catch (Exception problem)
        {
            await failures.Answer(context, problem);
        }
    }

    private async Task AnswerAnywhere(
        HttpContext context,
        string name,
        RequestTarget? target,
        SandboxAddress address,
        SandboxPlaces elsewhere,
        HandedOnRequest came,
        RequestDelegate next
    )
    {
        try
        {
            if (SandboxPlaces.IsAnyones(context))
            {
                await Route(context, target, next);
                return;
            }

            name = SandboxPlaces.NameOf(context, name);
            LocatedSandbox located;
            try
            {
                located = await elsewhere.Locate(context, name, came);
            }
            catch (SandboxDamagedException) when (SandboxPlaces.IsOfStored(context))
            {
                await Route(context, target, next);
                return;
            }

            if (!located.IsAnswered)
                await AnswerIn(located.Sandbox, context, name, target, address, next);
        }
        catch (Exception problem)
        {
            await failures.Answer(context, problem);
        }
    }

    private async Task AnswerLocated(
        ValueTask<Sandbox?> located,
        HttpContext context,
        string name,
        RequestTarget? target,
        SandboxAddress address,
        RequestDelegate next
    )
    {
        try
        {
            await AnswerIn(await located, context, name, target, address, next);
        }
        catch (Exception problem)
        {
            await failures.Answer(context, problem);
        }
    }

    private Task AnswerIn(
        Sandbox? sandbox,
        HttpContext context,
        string name,
        RequestTarget? target,
        SandboxAddress address,
        RequestDelegate next
    )
    {
        if (sandbox is not null)
            return AnswerIn(sandbox, context, target, address, next);
        return Await(context, guard.MayNotKnow(context.Request) ? WebhookSinkApi.TakeForNobody(context) : context.NoSuchSandbox(name));
    }

    private async Task AnswerIn(Sandbox sandbox, HttpContext context, RequestTarget? target, SandboxAddress address, RequestDelegate next)
    {
        VendorCall? call = null;
        try
        {
            try
            {
                context.Features.Set(sandbox);
                call = VendorCall.Begin(context, sandbox, target?.PathBelow(address.IsPrefix));
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
        catch (Exception problem)
        {
            await failures.Answer(context, problem);
        }
        finally
        {
            call?.IsOver();
            sandbox.Leave();
        }
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

/// <summary>How it is put into the pipeline, and asked of a request.</summary>
internal static class SandboxResolutions
{
    /// <summary>Puts the resolution in front of routing.</summary>
    public static void UseSandboxes(this WebApplication app, SandboxDirectory sandboxes, ControlGuard guard, SimulatorOptions options)
    {
        var logs = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(RequestLog.Category);
        var log = new RequestLog(logs, options.Time);
        var resolution = new SandboxResolution(
            sandboxes,
            options.Replica is { } replica ? new SandboxPlaces(sandboxes, replica) : null,
            options.AddressedSandbox,
            guard,
            new RequestFailures(logs, app.Lifetime.ApplicationStopping)
        );
        app.Use(
            (HttpContext context, RequestDelegate next) =>
                log.IsOn && !context.IsLook ? Logged(context, next) : resolution.Answer(context, next)
        );

        async Task Logged(HttpContext context, RequestDelegate next)
        {
            var began = log.Begins();
            await resolution.Answer(context, next);
            log.Ends(context, began);
        }
    }

    /// <summary>The sandbox that a request speaks to.</summary>
    public static Sandbox Sandbox(this HttpContext context) => context.Features.GetRequiredFeature<Sandbox>();
}
