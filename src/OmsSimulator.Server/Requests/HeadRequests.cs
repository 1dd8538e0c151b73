namespace OmsSimulator.Requests;

/// <summary>HEAD wherever GET is (http.md): the server leaves the body out by itself.</summary>
internal static class HeadRequests
{
    /// <summary>Everything that is mapped through the result answers HEAD where it answers GET.</summary>
    public static IEndpointRouteBuilder WithHead(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("");
        ((IEndpointConventionBuilder)group).Add(static endpoint =>
        {
            for (var index = 0; index < endpoint.Metadata.Count; index++)
            {
                if (
                    endpoint.Metadata[index] is IHttpMethodMetadata { HttpMethods: { } methods }
                    && methods.Contains(HttpMethods.Get)
                    && !methods.Contains(HttpMethods.Head)
                )
                {
                    endpoint.Metadata[index] = new HttpMethodMetadata([.. methods, HttpMethods.Head]);
                }
            }
        });
        return group;
    }
}
