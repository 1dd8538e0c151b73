using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Client;
using OmsSimulator.WebConsole.Calls;
using OmsSimulator.WebConsole.Security;

namespace OmsSimulator.WebConsole.Views.Report;

/// <summary>A report as a file for the browser: a form posts what shall be in it.</summary>
internal static class ReportDownload
{
    /// <summary>Where it is posted to, behind the sandbox's name.</summary>
    public const string Path = "problem-report.json";

    /// <summary>The ids of the calls.</summary>
    public const string CallsField = "call";

    /// <summary>What somebody writes about it.</summary>
    public const string NoteField = "note";

    // A letter may be spelt with twelve bytes in a form, and an id has 36.
    private const int LongestForm = (12 * ProblemReport.LongestNote) + (64 * ProblemReport.MostCalls) + 4096;

    /// <summary>Maps it; it reads its form, and the form's token, itself.</summary>
    public static void MapReportDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost($"/{{sandbox}}/{Path}", Send).DisableAntiforgery();

    private static async Task Send(HttpContext context)
    {
        if (await PostedForm.Read(context, LongestForm) is not { } form)
            return;
        var sandbox = (string)context.Request.RouteValues["sandbox"]!;
        var services = context.RequestServices;
        using var control = services.GetRequiredService<ConsoleCalls>().Inspect(sandbox);
        var options = services.GetRequiredService<ConsoleOptions>();
        try
        {
            var bytes = await new ReportMaking(control, options.Version, options.Time).Make(
                sandbox,
                form[NoteField].ToString().ReplaceLineEndings("\n"),
                [.. form[CallsField].OfType<string>().Distinct()],
                context.RequestAborted
            );
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"problem-report-{sandbox}.json\"";
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
        catch (ProblemReportException cannot)
        {
            await Refuse(context, StatusCodes.Status422UnprocessableEntity, cannot.Message);
        }
        catch (OmsControlException refused)
        {
            await Refuse(context, (int)refused.Status, refused.Message);
        }
    }

    private static Task Refuse(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }
}
