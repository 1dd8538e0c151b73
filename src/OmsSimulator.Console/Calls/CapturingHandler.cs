using System.Net.Http.Headers;

namespace OmsSimulator.WebConsole.Calls;

/// <summary>Keeps what passes through it: the last request and its answer, with their bytes.</summary>
/// <param name="inner">What carries it.</param>
/// <param name="time">The real time.</param>
internal sealed class CapturingHandler(HttpMessageHandler inner, TimeProvider time) : HttpMessageHandler
{
    // Belongs to somebody else, who disposes it.
    private readonly HttpMessageInvoker through = new(inner, disposeHandler: false);

    /// <summary>The last call; none: nothing was sent.</summary>
    public ShownCall? Call { get; private set; }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A snapshot passes as it is read from its file.
        var body = request.Content is null or StreamContent ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var call = new ShownCall
        {
            Method = request.Method.Method,
            Path = request.RequestUri!.PathAndQuery,
            Headers = [.. Shown(request.Headers), .. Shown(request.Content?.Headers)],
            Body = body,
        };
        Call = call;
        var began = time.GetTimestamp();
        var answer = await through.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        Call = call with
        {
            Took = time.GetElapsedTime(began),
            Status = (int)answer.StatusCode,
            Reason = answer.ReasonPhrase ?? "",
            AnswerHeaders = [.. Shown(answer.Headers), .. Shown(answer.Content.Headers)],
            AnswerBody = await answer.Content.ReadAsByteArrayAsync(cancellationToken),
        };
        return answer;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        through.Dispose();
        base.Dispose(disposing);
    }

    private static IEnumerable<ShownHeader> Shown(HttpHeaders? headers) =>
        (headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()).SelectMany(
            static header => header.Value,
            static (header, value) => new ShownHeader(header.Key, IsSecret(header.Key) ? Hidden(value) : value)
        );

    private static bool IsSecret(string name) => name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    // What kind of key it was, and no more: what is shown is copied to colleagues.
    private static string Hidden(string value) =>
        value.StartsWith("Bearer", StringComparison.Ordinal) ? "Bearer $OMS_SIMULATOR_ADMIN_KEY" : "Token $OMS_TOKEN";
}
