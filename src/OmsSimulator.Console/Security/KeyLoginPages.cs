using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.WebConsole.Shell;

namespace OmsSimulator.WebConsole.Security;

/// <summary>Asks for the key before anything else of the console is shown.</summary>
internal static class KeyLoginPages
{
    private const string Path = "/login";
    private const string LogoutPath = "/logout";
    private const string KeyField = "key";
    private const string BackField = "back";
    private const int LongestForm = 16 * 1024;

    /// <summary>Puts it in front of the pages.</summary>
    public static void UseKeyLogin(this IApplicationBuilder app, KeyLogin login)
    {
        if (!login.Asks)
            return;
        app.Use(
            (context, next) =>
                context.Request.Path.Value switch
                {
                    Path => Meet(context, login),
                    LogoutPath => Leave(context),
                    _ when login.IsIn(context) => next(context),
                    _ => Turn(context),
                }
        );
    }

    private static Task Turn(HttpContext context)
    {
        if (
            HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        )
        {
            var back = Uri.EscapeDataString($"{context.Request.Path}{context.Request.QueryString}"[1..]);
            context.Response.Redirect($"{context.Request.PathBase}{Path}?{BackField}={back}");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private static async Task Meet(HttpContext context, KeyLogin login)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            await Show(context, LocalAddress.Of(context.Request.Query[BackField]), null, StatusCodes.Status200OK);
        else if (HttpMethods.IsPost(context.Request.Method))
            await Try(context, login);
        else
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
    }

    private static async Task Try(HttpContext context, KeyLogin login)
    {
        if (await PostedForm.Read(context, LongestForm) is not { } form)
            return;
        var back = LocalAddress.Of(form[BackField]);
        var address = context.Connection.RemoteIpAddress;
        if (login.Attempts.Wait(address) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await Show(context, back, "login.wait", StatusCodes.Status429TooManyRequests);
        }
        else if (login.Opens(form[KeyField]))
        {
            login.Begin(context);
            context.Response.Redirect($"{context.Request.PathBase}/{back}");
        }
        else
        {
            login.Attempts.Failed(address);
            await Show(context, back, "login.wrong", StatusCodes.Status401Unauthorized);
        }
    }

    private static async Task Leave(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && await PostedForm.Read(context, LongestForm) is null)
            return;
        if (HttpMethods.IsPost(context.Request.Method))
            KeyLogin.End(context);
        context.Response.Redirect($"{context.Request.PathBase}{Path}");
    }

    private static Task Show(HttpContext context, string back, string? problem, int status) =>
        new RazorComponentResult<LoginPage>(
            new Dictionary<string, object?>
            {
                [nameof(LoginPage.Back)] = back,
                [nameof(LoginPage.Problem)] = problem,
                [nameof(LoginPage.Base)] = $"{context.Request.PathBase}/",
                [nameof(LoginPage.Preferences)] = Shell.Preferences.Of(context.Request),
                [nameof(LoginPage.Token)] = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context),
            }
        )
        {
            StatusCode = status,
        }.ExecuteAsync(context);
}
