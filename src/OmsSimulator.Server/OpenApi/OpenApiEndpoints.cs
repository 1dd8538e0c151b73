using System.Text.Encodings.Web;
using System.Text.Json;
using OmsSimulator.Control;
using OmsSimulator.Requests;
using OmsSimulator.Resources;

namespace OmsSimulator.OpenApi;

/// <summary><c>/openapi/oms.json</c>, <c>/openapi/control.json</c> and the page <c>/docs</c> that shows them.</summary>
internal static class OpenApiEndpoints
{
    private const string Sandboxes = "/sandboxes/";

    /// <summary>Maps them. What shows the page is made when it is first asked for, so that a start does not pay for it.</summary>
    public static void MapOpenApiDocuments(this IEndpointRouteBuilder app, Func<IServiceProvider, RequestDelegate>? documentation)
    {
        foreach (var document in OpenApiDocument.All)
            app.MapGet($"/openapi/{document.Name}.json", context => Send(context, document));

        var page = new Lazy<RequestDelegate>(() => documentation?.Invoke(app.ServiceProvider) ?? NoPage);
        foreach (var path in (string[])["/docs", "/docs/{file}"])
            app.MapGet(path, context => Show(context, page));
    }

    private static Task NoPage(HttpContext context) =>
        context.Problem(
            StatusCodes.Status501NotImplemented,
            "Not Implemented",
            $"This simulator runs inside another program and has no page; {context.Request.PathBase}/openapi/oms.json and control.json describe it, and the program oms-simulator shows them."
        );

    // Its servers are absolute, by the address that it was asked by: tools that read it by its address have no other.
    private static Task Send(HttpContext context, OpenApiDocument document)
    {
        var (sandbox, simulator) = Addresses(context.Request);
        var bytes = document.Served(Quoted(sandbox), Quoted(simulator));
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    // A sandbox that was named by the header is named by the path: a document has no place for a header of every call.
    private static (string Sandbox, string Simulator) Addresses(HttpRequest request)
    {
        var host = AbsoluteAddress.Of(request);
        var used = request.PathBase.ToUriComponent();
        var prefix = used.LastIndexOf(Sandboxes, StringComparison.Ordinal);
        if (prefix >= 0)
            return (host + used, host + used[..prefix]);
        var named = request.Headers.TryGetValue(SandboxAddress.Header, out var name) ? $"{Sandboxes}{name}" : "";
        return (host + used + named, host + used);
    }

    // What a client calls a host may be anything; it stays within its text.
    private static string Quoted(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    private static Task Show(HttpContext context, Lazy<RequestDelegate> page)
    {
        // Middleware that serves files steps aside where an endpoint was chosen.
        context.SetEndpoint(null);

        // Not all of what shows the page knows HEAD; the server leaves the body out.
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return page.Value(context);
    }
}
