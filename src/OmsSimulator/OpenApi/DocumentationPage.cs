using Swashbuckle.AspNetCore.SwaggerUI;

namespace OmsSimulator.OpenApi;

/// <summary>Swagger UI with both documents, its assets out of the package.</summary>
internal static class DocumentationPage
{
    /// <summary>Makes what answers <c>/docs</c> and the files below.</summary>
    public static RequestDelegate Build(IServiceProvider services) => new ApplicationBuilder(services).UseSwaggerUI(Configure).Build();

    private static void Configure(SwaggerUIOptions options)
    {
        options.RoutePrefix = "docs";
        options.DocumentTitle = "OMS Simulator";

        // Relative, so that the page of a sandbox shows and calls that sandbox.
        foreach (var document in OpenApiDocument.All)
            options.SwaggerEndpoint($"../openapi/{document.Name}.json", document.Title);
        options.EnableDeepLinking();
        options.EnableFilter();
        options.EnablePersistAuthorization();
        options.ShowExtensions();
        options.EnableTryItOutByDefault();
        options.DisplayRequestDuration();
        options.DefaultModelsExpandDepth(0);
        options.DocExpansion(DocExpansion.List);
    }
}
