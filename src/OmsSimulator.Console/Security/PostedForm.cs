using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.WebConsole.Security;

/// <summary>Reads a small form that a page of ours posts; one without the page's token is refused.</summary>
internal static class PostedForm
{
    /// <summary>The form; none: the request was answered 400.</summary>
    public static async Task<IFormCollection?> Read(HttpContext context, int longest)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = longest;
        try
        {
            await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context);
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception wrong)
            when (wrong is AntiforgeryValidationException or BadHttpRequestException or InvalidDataException or InvalidOperationException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("The form is not one that a page of this console posted: reload the page and try again.");
            return null;
        }
    }
}
