using System.Text;
using Microsoft.AspNetCore.Http.Features;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Drift;

/// <summary>An exchange on its way: what passes is copied, as far as there is room for it.</summary>
internal sealed class PassingExchange
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly HttpContext context;
    private readonly TimeProvider time;
    private readonly DateTimeOffset started;
    private readonly long stamp;
    private readonly PassedBytes request = new();
    private readonly PassedBytes response = new();
    private readonly RecordedHeader[] requestHeaders;
    private RecordedHeader[] responseHeaders = [];
    private byte[]? original;
    private string? encoding;
    private double milliseconds;
    private bool isComplete;

    /// <param name="context">The request that came.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="time">When it is.</param>
    public PassingExchange(HttpContext context, Uri target, TimeProvider time)
    {
        (this.context, this.time, Target) = (context, time, target);
        (started, stamp) = (time.GetUtcNow(), time.GetTimestamp());
        Prefix = target.AbsoluteUri.TrimEnd('/');
        RawTarget = Raw(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        requestHeaders = [.. Headers(context.Request.Headers)];
        context.Request.Body = new CopyingStream(context.Request.Body, request);
        context.Response.Body = new CopyingStream(context.Response.Body, response);
    }

    /// <summary>Where it goes.</summary>
    public Uri Target { get; }

    /// <summary>The address of the target, without a slash at its end.</summary>
    public string Prefix { get; }

    /// <summary>Path and query, as they were written.</summary>
    public string RawTarget { get; }

    /// <summary>The address that the client used, without a slash at its end.</summary>
    public string OwnAddress => $"{context.Request.Scheme}://{context.Request.Host}";

    /// <summary>The answer came: what it said before anything of it was written otherwise.</summary>
    public void Answered(IEnumerable<RecordedHeader> headers, string? contentEncoding) =>
        (responseHeaders, encoding) = ([.. headers], contentEncoding);

    /// <summary>The body of the answer, where another one goes to the client.</summary>
    public void Was(byte[] body) => original = body;

    /// <summary>It is over.</summary>
    public void End(bool isComplete) => (this.isComplete, milliseconds) = (isComplete, time.GetElapsedTime(stamp).TotalMilliseconds);

    /// <summary>What is kept of it.</summary>
    public async Task<RecordedExchange> Recorded() =>
        new()
        {
            Index = 0,
            StartedAt = started,
            Milliseconds = Math.Round(milliseconds, 3),
            Method = context.Request.Method,
            Url = Prefix + RawTarget,
            HttpVersion = context.Request.Protocol,
            RequestHeaders = requestHeaders,
            RequestBody = request.IsWhole ? Text(request.ToArray()) : null,
            Status = isComplete ? context.Response.StatusCode : 0,
            ResponseHeaders = responseHeaders,
            ResponseBody =
                !isComplete ? null
                : original is not null ? Text(original)
                : response.IsWhole ? Text(await Encodings.Decoded(response.ToArray(), encoding))
                : null,
        };

    /// <summary>Headers, one a value.</summary>
    public static IEnumerable<RecordedHeader> Headers(IHeaderDictionary headers) =>
        headers.SelectMany(static header => header.Value.Select(value => new RecordedHeader(header.Key, value ?? "")));

    // A client that takes this for its proxy writes the whole address.
    private static string Raw(string target)
    {
        if (target.StartsWith('/'))
            return target;
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : target.IndexOf('/', scheme + 3);
        return path < 0 ? "/" : target[path..];
    }

    private static string? Text(byte[]? bytes)
    {
        if (bytes is null or { Length: 0 })
            return null;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
