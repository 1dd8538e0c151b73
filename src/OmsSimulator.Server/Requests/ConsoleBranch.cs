using OmsSimulator.Control;
using OmsSimulator.Observability;
using OmsSimulator.Security;

namespace OmsSimulator.Requests;

/// <summary>
/// The console below <c>/console</c>: a pipeline of its own in front of the surfaces, made at the first visit. It is no sandbox's, and is
/// guarded as the control surface is, but for the key, which it asks for itself.
/// </summary>
internal static class ConsoleBranch
{
    private const string Root = "/console";

    /// <summary>Puts it in front.</summary>
    /// <param name="app">The simulator.</param>
    /// <param name="console">Makes it; none: its path is nobody's.</param>
    /// <param name="guard">Who may.</param>
    public static void UseConsole(this WebApplication app, Func<IServiceProvider, RequestDelegate>? console, ControlGuard guard)
    {
        if (console is null)
            return;
        var pages = new Lazy<RequestDelegate>(() => console(app.Services));
        var report = Logs.Bugs(app.Services.GetRequiredService<ILoggerFactory>());
        app.Use(
            (HttpContext context, RequestDelegate next) =>
                context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal, out var rest)
                    ? Enter(context, rest, pages, guard, report)
                    : next(context)
        );
    }

    /// <summary>Where a browser that asks for <c>/</c> is sent: relative, since a proxy's prefix is not ours to know.</summary>
    public static string From(string pathBase, string sandbox) =>
        pathBase.EndsWith($"/sandboxes/{sandbox}", StringComparison.Ordinal) ? $"../../console/{sandbox}/board" : "console/";

    private static async Task Enter(
        HttpContext context,
        PathString rest,
        Lazy<RequestDelegate> pages,
        ControlGuard guard,
        Action<Exception> report
    )
    {
        context.Response.Headers["X-Oms-Simulator-Version"] = Simulator.Version;
        if (guard.RefusePage(context) is { } refused)
        {
            await refused;
            return;
        }

        if (!rest.HasValue)
        {
            context.Response.Redirect($"{context.Request.PathBase}{Root}/{context.Request.QueryString}");
            return;
        }

        var (outside, path) = (context.Request.PathBase, context.Request.Path);
        (context.Request.PathBase, context.Request.Path) = (outside.Add(Root), rest);
        try
        {
            await pages.Value(context);
        }
        catch (Exception bug) when (!context.RequestAborted.IsCancellationRequested)
        {
            report(bug);
            if (context.Response.HasStarted)
            {
                context.Abort();
            }
            else
            {
                await context.Problem(
                    StatusCodes.Status500InternalServerError,
                    "Internal Server Error",
                    "The console could not show this page; the simulator's log says why."
                );
            }
        }
        finally
        {
            (context.Request.PathBase, context.Request.Path) = (outside, path);
        }
    }
}
