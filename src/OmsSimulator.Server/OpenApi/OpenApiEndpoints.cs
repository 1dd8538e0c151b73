using OmsSimulator.Control;

namespace OmsSimulator.OpenApi;

/// <summary><c>/openapi/oms.json</c>, <c>/openapi/control.json</c> and the page <c>/docs</c> that shows them.</summary>
internal static class OpenApiEndpoints
{
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

    private static Task Send(HttpContext context, OpenApiDocument document)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = document.Bytes.Length;
        return context.Response.Body.WriteAsync(document.Bytes, context.RequestAborted).AsTask();
    }

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
