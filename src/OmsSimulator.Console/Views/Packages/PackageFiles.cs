using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Client;
using OmsSimulator.WebConsole.Calls;

namespace OmsSimulator.WebConsole.Views.Packages;

/// <summary>
/// A package's label and document as files for the browser. What a client uploaded may claim to be anything: it is saved, never shown as a
/// page of ours.
/// </summary>
internal static class PackageFiles
{
    /// <summary>Maps them.</summary>
    public static void MapPackageFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/{sandbox}/packages/{id:int}/label", Label);
        endpoints.MapGet("/{sandbox}/packages/{id:int}/document", Document);
    }

    private static Task Label(HttpContext context) => Send(context, "label", static (oms, id) => oms.Packages.LabelAsync(id));

    private static Task Document(HttpContext context) => Send(context, "document", static (oms, id) => oms.Packages.DocumentAsync(id));

    private static async Task Send(HttpContext context, string name, Func<OmsClient, int, Task<OmsDocument>> read)
    {
        var id = int.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
        var calls = context.RequestServices.GetRequiredService<ConsoleCalls>();
        using var oms = calls.Look((string)context.Request.RouteValues["sandbox"]!);
        try
        {
            var file = await read(oms, id);
            context.Response.ContentType = "application/octet-stream";
            context.Response.Headers.ContentDisposition = string.Create(
                CultureInfo.InvariantCulture,
                $"attachment; filename=package-{id}-{name}{Ending(file.MediaType)}"
            );
            await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
        }
        catch (OmsApiException refused)
        {
            context.Response.StatusCode = (int)refused.Status;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(refused.Message);
        }
    }

    private static string Ending(string mediaType) =>
        mediaType.Split(';')[0] switch
        {
            "application/pdf" => ".pdf",
            "image/png" => ".png",
            "text/html" => ".html",
            "application/xml" or "text/xml" => ".xml",
            _ => ".txt",
        };
}
