using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>A request and its answer, as a recording has them. A request that is a webhook was sent by the OMS.</summary>
public sealed record RecordedExchange
{
    private (string? Body, JsonElement? Json) request;
    private (string? Body, JsonElement? Json) response;

    /// <summary>The place in the file, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>When it began; none: the file does not say it.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public double Milliseconds { get; init; }

    /// <summary>The method, upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The address that was asked, whole.</summary>
    public required string Url { get; init; }

    /// <summary>The version of HTTP, as the file says it.</summary>
    public string HttpVersion { get; init; } = "HTTP/1.1";

    /// <summary>The request's headers, without pseudo headers.</summary>
    public IReadOnlyList<RecordedHeader> RequestHeaders { get; init; } = [];

    /// <summary>The request's body; none: there was none, or it is no text.</summary>
    public string? RequestBody { get; init; }

    /// <summary>The status; 0: there was no answer.</summary>
    public required int Status { get; init; }

    /// <summary>The answer's headers, without pseudo headers.</summary>
    public IReadOnlyList<RecordedHeader> ResponseHeaders { get; init; } = [];

    /// <summary>The answer's body; none: there was none, or it is no text.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>The path without its query.</summary>
    public string Path => Split().Path;

    /// <summary>The query with its mark; empty: none.</summary>
    public string Query => Split().Query;

    /// <summary>The type of the event that it tells of, where it is a webhook.</summary>
    public string? Event => Method == "POST" ? Header(RequestHeaders, "X-Whisperer-Event") : null;

    /// <summary>A header of the request; none: it had none of the name.</summary>
    public string? RequestHeader(string name) => Header(RequestHeaders, name);

    /// <summary>A header of the answer; none: it had none of the name.</summary>
    public string? ResponseHeader(string name) => Header(ResponseHeaders, name);

    /// <summary>The request's body as JSON; none: it is none.</summary>
    public JsonElement? RequestJson => Parsed(RequestBody, ref request);

    /// <summary>The answer's body as JSON; none: it is none.</summary>
    public JsonElement? ResponseJson => Parsed(ResponseBody, ref response);

    // A body is asked for more than once; a copy of the exchange with another one parses that.
    private static JsonElement? Parsed(string? body, ref (string? Body, JsonElement? Json) kept)
    {
        if (!ReferenceEquals(kept.Body, body))
            kept = (body, RecordedJson.Parse(body));
        return kept.Json;
    }

    private static string? Header(IReadOnlyList<RecordedHeader> headers, string name) =>
        headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private (string Path, string Query) Split()
    {
        var start = Url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? Url.IndexOf('/', scheme + 3) : 0;
        if (start < 0)
            return ("/", "");
        var end = Url.IndexOf('#', start) is >= 0 and var fragment ? fragment : Url.Length;
        var mark = Url.IndexOf('?', start, end - start);
        return mark < 0 ? (Url[start..end], "") : (Url[start..mark], Url[mark..end]);
    }
}

/// <summary>A header.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record RecordedHeader(string Name, string Value);
