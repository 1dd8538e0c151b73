using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Client;
using OmsSimulator.WebConsole.Calls;

namespace OmsSimulator.WebConsole.Shell;

/// <summary>A sandbox's snapshot as a file for the browser: it passes as it is written.</summary>
internal static class SnapshotDownload
{
    /// <summary>Maps it.</summary>
    public static void MapSnapshotDownload(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/{sandbox}/snapshot.ndjson", Send);

    private static async Task Send(HttpContext context)
    {
        var sandbox = (string)context.Request.RouteValues["sandbox"]!;
        using var control = context.RequestServices.GetRequiredService<ConsoleCalls>().Inspect(sandbox);
        context.Response.ContentType = "application/x-ndjson";
        context.Response.Headers.ContentDisposition = "attachment";
        try
        {
            await control.SnapshotAsync(context.Response.Body, context.RequestAborted);
        }
        catch (OmsControlException refused) when (!context.Response.HasStarted)
        {
            context.Response.Headers.Remove("Content-Disposition");
            context.Response.StatusCode = (int)refused.Status;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(refused.Message);
        }
    }
}
