using System.Collections.Immutable;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>
/// An entry of a journal that comes as a document: in a replay, in a snapshot. Its members are those that WireMock and this simulator
/// write, and each is of its type.
/// </summary>
internal static class EntryDocument
{
    private const string SignsOfTokens = "!#$%&'*+-.^_`|~";

    // WireMock's members that nothing here has a use for, at an entry and in its request.
    private static readonly string[] UnusedOfEntry =
    [
        "responseDefinition",
        "wasMatched",
        "simulator",
        "timing",
        "subEvents",
        "stubMapping",
        "mapping",
    ];

    private static readonly string[] UnusedOfRequest =
    [
        "cookies",
        "browserProxyRequest",
        "protocol",
        "scheme",
        "host",
        "port",
        "queryParams",
        "formParams",
        "multiparts",
        "id",
        "simulator",
    ];

    private static readonly string[] OfRequest =
    [
        "url",
        "absoluteUrl",
        "method",
        "clientIp",
        "headers",
        "body",
        "bodyAsBase64",
        "loggedDate",
        "loggedDateString",
    ];

    /// <summary>Reads one; none: it is wrong, and the problems say where.</summary>
    public static JournalEntry? Read(JsonElement element, Place place, Problems problems)
    {
        var known = problems.List.Count;
        var entry = new DocumentObject(element, place, problems);
        if (entry.Required("id") is { Length: > 0 } && !(entry.TryGet("id", out var id) && id.TryGetGuid(out _)))
            entry.Wrong("id", "expected a UUID, as the journal has it");
        CheckRequest(entry);
        CheckResponse(entry);
        foreach (var unused in (ReadOnlySpan<string>)[.. UnusedOfEntry, .. OfRequest])
            entry.TryGet(unused, out _);
        entry.RefuseOthers();
        return problems.List.Count == known ? JournalJson.Read(element) : null;
    }

    private static void CheckRequest(DocumentObject entry)
    {
        if (!entry.Has("request"))
        {
            entry.Wrong("request", "required: expected an object, as the journal has it");
            return;
        }

        var request = entry.Object("request")!;
        if (request.Required("url", int.MaxValue) is { Length: > 0 } url && !url.StartsWith('/'))
            request.Wrong("url", "expected a path below the sandbox's base address");
        if (request.Required("method") is { Length: > 0 } method && !IsToken(method))
            request.Wrong("method", "expected an HTTP method");
        request.Text("absoluteUrl", int.MaxValue);
        request.Text("clientIp");
        CheckHeaders(request);
        CheckBody(request);
        CheckInstant(request);
        foreach (var unused in UnusedOfRequest)
            request.TryGet(unused, out _);
        request.RefuseOthers();
    }

    private static void CheckResponse(DocumentObject entry)
    {
        if (!entry.Has("response"))
        {
            entry.Wrong("response", "required: expected an object, as the journal has it");
            return;
        }

        var response = entry.Object("response")!;
        response.RequiredInteger("status", 0, 999);
        CheckHeaders(response);
        CheckBody(response);
        response.TryGet("fault", out _);
        response.RefuseOthers();
    }

    private static void CheckHeaders(DocumentObject of)
    {
        if (of.Object("headers") is not { } headers)
            return;
        foreach (var (name, value, place) in headers.Members())
        {
            if (!IsToken(name))
                of.Problems.Add(place, "expected the name of a header");
            ImmutableArray<JsonElement> values = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
            foreach (var one in values)
            {
                if (one.ValueKind != JsonValueKind.String)
                    of.Problems.Add(place, $"expected a string or a list of them, found {DocumentObject.Kind(one)}");
                else if (one.GetString()!.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
                    of.Problems.Add(place, "expected the value of a header, on one line");
            }
        }
    }

    private static void CheckBody(DocumentObject of)
    {
        of.Text("body", int.MaxValue);
        if (of.TryGet("bodyAsBase64", out var bytes) && !(bytes.ValueKind == JsonValueKind.String && bytes.TryGetBytesFromBase64(out _)))
            of.Wrong("bodyAsBase64", "expected bytes in base64");
    }

    private static void CheckInstant(DocumentObject request)
    {
        var named = request.Has("loggedDateString") ? request.Instant("loggedDateString") : null;
        if (request.TryGet("loggedDate", out var at) && !(WholeNumber.TryRead(at, out var milliseconds) && IsInstant(milliseconds)))
        {
            request.Wrong("loggedDate", "expected milliseconds since 1970-01-01T00:00:00Z");
        }
        else if (named is null && at.ValueKind != JsonValueKind.Number && !request.Has("loggedDateString"))
        {
            request.Wrong("loggedDate", "required: expected milliseconds since 1970-01-01T00:00:00Z, or loggedDateString");
        }
    }

    private static bool IsToken(string text) =>
        text.Length > 0
        && text.All(static sign => char.IsAsciiLetterOrDigit(sign) || SignsOfTokens.Contains(sign, StringComparison.Ordinal));

    private static bool IsInstant(long milliseconds) =>
        milliseconds >= (DateTime.MinValue - DateTime.UnixEpoch).TotalMilliseconds
        && milliseconds <= (DateTime.MaxValue - DateTime.UnixEpoch).TotalMilliseconds - 1;
}
