namespace OmsSimulator.Schemas;

/// <summary>
/// Checks every answer that passes through a client against its schema; one that is not as its schema says fails the test that asked.
/// </summary>
public sealed class SchemaCheckedHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
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
