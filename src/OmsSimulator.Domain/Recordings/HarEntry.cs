using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Reads one entry of a HAR file. Only method and address have to be there; what a writer left out, or wrote otherwise, is taken as what it
/// most likely was.
/// </summary>
internal static class HarEntry
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether an object is an entry.</summary>
    public static bool IsOne(JsonElement element) => element.Member("request") is { ValueKind: JsonValueKind.Object };

    /// <summary>The body of its answer; none: it has none that is text.</summary>
    public static string? Answer(JsonElement entry) => entry.Member("response")?.Member("content") is { } content ? Text(content) : null;

    /// <summary>Reads it; none: it is no exchange.</summary>
    public static RecordedExchange? Read(JsonElement entry, int index)
    {
        if (
            entry.Member("request") is not { } request
            || request.TextMember("method") is not { Length: > 0 } method
            || request.TextMember("url") is not { Length: > 0 } url
            || method.Equals("CONNECT", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var response = entry.Member("response") ?? default;
        return new RecordedExchange
        {
            Index = index,
            StartedAt = Instant(entry.TextMember("startedDateTime")),
            Milliseconds = entry.Member("time") is { ValueKind: JsonValueKind.Number } time && time.TryGetDouble(out var took) ? took : 0,
            Method = method.ToUpperInvariant(),
            Url = url,
            HttpVersion = request.TextMember("httpVersion") is { Length: > 0 } version ? version : "HTTP/1.1",
            RequestHeaders = Headers(request),
            RequestBody = Posted(request),
            Status = (int)Math.Clamp(StatusOf(response), 0, 999),
            ResponseHeaders = Headers(response),
            ResponseBody = Answer(entry),
        };
    }

    // Firefox and some proxies write a status as a text; an answer that never came has 0, -1 or nothing.
    private static long StatusOf(JsonElement response) =>
        response.NumberMember("status")
        ?? (long.TryParse(response.TextMember("status"), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0);

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    // A list of pairs, or an object (some exporters); names that begin with a colon are HTTP/2's own.
    private static List<RecordedHeader> Headers(JsonElement message)
    {
        var found = new List<RecordedHeader>();
        foreach (var header in message.ListMember("headers"))
        {
            if (header.TextMember("name") is { Length: > 0 } name && name[0] != ':' && header.TextMember("value") is { } value)
                found.Add(new(name, value));
        }

        if (message.Member("headers") is { ValueKind: JsonValueKind.Object } members)
        {
            foreach (var member in members.EnumerateObject())
            {
                if (!member.Name.StartsWith(':') && member.Value.ValueKind == JsonValueKind.String)
                    found.Add(new(member.Name, member.Value.GetString()!));
            }
        }

        return found;
    }

    // A body stands in text, or, of a form, in params.
    private static string? Posted(JsonElement request)
    {
        if (request.Member("postData") is not { ValueKind: JsonValueKind.Object } posted)
            return null;
        if (Text(posted) is { Length: > 0 } text)
            return text;
        var pairs = posted
            .ListMember("params")
            .Where(static pair => pair.TextMember("name") is not null)
            .Select(static pair => $"{WebUtility.UrlEncode(pair.TextMember("name"))}={WebUtility.UrlEncode(pair.TextMember("value"))}")
            .ToArray();
        return pairs.Length == 0 ? null : string.Join('&', pairs);
    }

    private static string? Text(JsonElement content)
    {
        // mitmproxy and Fiddler write bytes that are no text, and sometimes texts, as base64.
        if (content.TextMember("text") is not { } text)
            return null;
        if (!"base64".Equals(content.TextMember("encoding"), StringComparison.OrdinalIgnoreCase))
            return text;
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return null;
        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
