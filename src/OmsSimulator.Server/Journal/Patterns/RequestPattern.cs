using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Journal.Patterns.Expressions;

namespace OmsSimulator.Journal.Patterns;

/// <summary>Which requests are meant: WireMock's request pattern, all of whose members have to fit.</summary>
internal sealed class RequestPattern
{
    private static readonly string[] UrlKeys = ["url", "urlPath", "urlPattern", "urlPathPattern"];
    private static readonly string[] Keys = ["method", .. UrlKeys, "headers", "queryParameters", "bodyPatterns"];

    private readonly List<Condition> conditions = [];

    private RequestPattern() { }

    /// <summary>Reads it; what is wrong is a problem.</summary>
    public static RequestPattern Read(JsonElement document, Problems problems)
    {
        var pattern = new RequestPattern();
        var reader = new DocumentObject(document, Place.Root, problems);
        if (reader.Text("method", 64) is { } method && method != "ANY")
        {
            pattern.Add(
                "method",
                method,
                static request => request.Method,
                found => method == found || (method == "GET_OR_HEAD" && found is ("GET" or "HEAD"))
            );
        }

        pattern.ReadUrl(reader, problems);
        pattern.ReadNamed(
            reader,
            "headers",
            problems,
            static (request, name) =>
                request.Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)
        );
        pattern.ReadNamed(reader, "queryParameters", problems, static (request, name) => UrlQuery.Values(request.Query, name));
        foreach (var (element, place) in reader.List("bodyPatterns"))
        {
            if (ValuePattern.OfBody(element, place, problems) is { } body)
            {
                pattern.Add(
                    $"body {body.Operator}",
                    body.Expected,
                    static request => request.Body is null ? null : request.Text,
                    body.Fits
                );
            }
        }

        foreach (var (key, _, place) in reader.Members())
        {
            if (!Keys.Contains(key))
                problems.Add(place, $"not supported here; expected {string.Join(", ", Keys)}");
        }

        return pattern;
    }

    /// <summary>Whether a request is meant.</summary>
    public bool Fits(JournalRequest request) => conditions.TrueForAll(condition => condition.Fits(request));

    /// <summary>In what a request differs from what is meant.</summary>
    public IReadOnlyList<Difference> Differences(JournalRequest request) =>
        [
            .. conditions
                .Where(condition => !condition.Fits(request))
                .Select(condition => new Difference(condition.Member, condition.Expected, condition.Found(request))),
        ];

    /// <summary>How many conditions there are.</summary>
    public int Count => conditions.Count;

    private void ReadUrl(DocumentObject reader, Problems problems)
    {
        var said = UrlKeys.Where(reader.Has).ToArray();
        foreach (var key in said.Skip(1))
            reader.Wrong(key, $"expected one of {string.Join(", ", UrlKeys)}, found {said[0]} too");
        foreach (var key in said.Take(1))
        {
            if (reader.Text(key) is not { } text)
                return;
            // A mark without a query behind it is no part of the address for WireMock.
            Func<JournalRequest, string?> part = key is "url" or "urlPattern"
                ? static request => request.Query.Length > 1 ? request.Url : request.Path
                : static request => request.Path;
            if (key is "url" or "urlPath")
                Add(key, text, part, found => found == text);
            else if (SafeRegex.Read(text, reader.Place.At(key), problems) is { } regex)
                Add(key, text, part, found => SafeRegex.Fits(regex, found!));
        }
    }

    private void ReadNamed(DocumentObject reader, string key, Problems problems, Func<JournalRequest, string, IEnumerable<string>> values)
    {
        if (reader.Object(key) is not { } named)
            return;
        foreach (var (name, element, place) in named.Members())
        {
            if (ValuePattern.OfText(element, place, problems) is { } value)
            {
                conditions.Add(
                    new(
                        $"{key}.{name}",
                        $"{value.Operator} {value.Expected}",
                        request => Joined(values(request, name)),
                        request => FitsOne(value, [.. values(request, name)])
                    )
                );
            }
        }
    }

    private static bool FitsOne(ValuePattern value, string[] found) => found.Length == 0 ? value.Fits(null) : found.Any(value.Fits);

    private static string? Joined(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } joined ? joined : null;

    private void Add(string member, string expected, Func<JournalRequest, string?> part, Func<string?, bool> fits) =>
        conditions.Add(new(member, expected, part, request => fits(part(request))));

    private sealed record Condition(string Member, string Expected, Func<JournalRequest, string?> Found, Func<JournalRequest, bool> Fits);
}

/// <summary>A member of a request that is not as the pattern has it.</summary>
/// <param name="Member">The pattern's member.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found; none: nothing.</param>
internal sealed record Difference(string Member, string Expected, string? Found);
