using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using OmsSimulator.Domain;
using JsonException = Newtonsoft.Json.JsonException;

namespace OmsSimulator.Journal.Patterns;

/// <summary>What a JSON body has to be: equal to a document, or one in which a JSONPath finds something.</summary>
internal static class JsonPattern
{
    private const int MostDescents = 2;

    private static readonly JsonSelectSettings Selecting = new() { RegexMatchTimeout = TimeSpan.FromMilliseconds(100) };
    private static readonly JsonLoadSettings Loading = new() { CommentHandling = CommentHandling.Ignore };

    /// <summary><c>equalToJson</c>: a document, or one as text; the order of members does not matter.</summary>
    public static ValuePattern? EqualTo(JsonElement value, Place place, Problems problems)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (Parse(text) is { } expected)
            return new("equalToJson", text, found => found is not null && Parse(found) is { } body && JToken.DeepEquals(expected, body));
        problems.Add(place, "expected JSON");
        return null;
    }

    /// <summary>What a JSONPath finds in a body; none: it is no JSONPath.</summary>
    public static Func<string?, IReadOnlyList<JToken>>? Path(string path, Place place, Problems problems)
    {
        if (path.Length > SafeRegex.Longest)
        {
            problems.Add(place, $"expected at most {SafeRegex.Longest} characters, found {path.Length}");
            return null;
        }

        if (!path.StartsWith('$') || path.Contains("=~", StringComparison.Ordinal))
        {
            problems.Add(place, path.StartsWith('$') ? "=~ is not supported here" : "expected a JSONPath, such as $.input_parameters.denial_reason");
            return null;
        }

        // Each one may visit every node below every node.
        if (path.Split("..").Length - 1 > MostDescents)
        {
            problems.Add(place, $"more than {MostDescents} times .. is not supported here");
            return null;
        }

        try
        {
            // It is read when it is first used.
            _ = new JObject().SelectTokens(path, Selecting).Any();
            return body => Select(body, path);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or FormatException or InvalidCastException or IndexOutOfRangeException or OverflowException)
        {
            problems.Add(place, $"expected a JSONPath of the kind $.a['b'][0][*]..c[?(@.d == 'e')]: {wrong.Message}");
            return null;
        }
    }

    /// <summary>Whether a value that was found counts: not null, and not empty, as for WireMock.</summary>
    public static bool IsSomething(JToken found) => found switch
    {
        JContainer container => container.HasValues,
        JValue { Value: null } => false,
        _ => true,
    };

    /// <summary>A value as text.</summary>
    public static string? Text(JToken found) => found switch
    {
        JValue { Type: JTokenType.String } value => (string?)value.Value,
        JValue { Value: null } => null,
        _ => found.ToString(Formatting.None),
    };

    private static IReadOnlyList<JToken> Select(string? body, string path)
    {
        if (body is null || Parse(body) is not { } document)
            return [];
        try
        {
            return [.. document.SelectTokens(path, Selecting)];
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidCastException or FormatException or InvalidOperationException)
        {
            // The body is of another shape than the path is for.
            return [];
        }
    }

    private static JToken? Parse(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = 64 };
            var token = JToken.ReadFrom(reader, Loading);
            return reader.Read() ? null : token;
        }
        catch (Exception wrong) when (wrong is JsonException or OverflowException or FormatException)
        {
            return null;
        }
    }
}
