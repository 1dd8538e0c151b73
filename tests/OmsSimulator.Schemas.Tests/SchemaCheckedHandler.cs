namespace OmsSimulator.Schemas;

/// <summary>
/// Checks every answer that passes through a client against its schema; one that is not as its schema says fails the test that asked.
/// </summary>
public sealed class SchemaCheckedHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>A request whose answer is not judged says so.</summary>
    public static readonly HttpRequestOptionsKey<bool> Unjudged = new("unjudged");

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Options.TryGetValue(Unjudged, out var unjudged) && unjudged)
            return response;
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var wrong = AnswerSchemas.Check(
            request.Method.Method,
            request.RequestUri!.AbsolutePath,
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            body
        );
        return wrong.Count == 0 ? response : throw new InvalidOperationException(string.Join('\n', wrong));
    }
}
