using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Journal.Patterns.Bodies;
using OmsSimulator.Journal.Patterns.Expressions;
using OmsSimulator.Journal.Patterns.Paths;

namespace OmsSimulator.Journal.Patterns;

/// <summary>Operators that look at a value as JSON: equal to a document, or one in which a JSONPath finds something.</summary>
internal static class JsonPattern
{
    private const string Placeholder = "{json-unit.";

    /// <summary><c>equalToJson</c>: a document, or one as text; the order of members does not matter.</summary>
    public static ValuePattern? EqualTo(JsonElement value, IReadOnlyList<string> options, Place place, Problems problems)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (text.Contains(Placeholder, StringComparison.Ordinal))
        {
            problems.Add(place, "placeholders such as ${json-unit.any-string} are not supported here");
            return null;
        }

        if (value.ValueKind == JsonValueKind.Null || !TryParse(text, out var expected))
        {
            problems.Add(place, "expected JSON");
            return null;
        }

        var equality = new JsonEquality(
            options.Contains(PatternOptions.IgnoreArrayOrder),
            options.Contains(PatternOptions.IgnoreExtraElements)
        );
        return new("equalToJson", text, found => found is not null && JsonBody.Read(found) is { } body && equality.Same(expected, body));
    }

    /// <summary><c>matchesJsonPath</c>: an expression that finds something, or one and an operator about what it finds.</summary>
    public static ValuePattern? Path(JsonElement value, Place place, Problems problems)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return Compile(value.GetString()!, place, problems) is { } path
                ? new("matchesJsonPath", value.GetString()!, found => FindsSomething(path, found))
                : null;
        }

        var reader = new DocumentObject(value, place, problems);
        var expression = reader.Required("expression", SafeRegex.Longest);
        var sought = expression.Length == 0 ? null : Compile(expression, place.At("expression"), problems);
        if (value.ValueKind != JsonValueKind.Object || ValuePattern.OfPath(value, place, problems) is not { } of || sought is null)
            return null;
        return new("matchesJsonPath", value.GetRawText(), found => FindsWhatFits(sought, of, found));
    }

    private static bool TryParse(string text, out JsonElement value)
    {
        try
        {
            value = JsonElement.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static JsonPath? Compile(string expression, Place place, Problems problems)
    {
        if (expression.Length > SafeRegex.Longest)
        {
            problems.Add(place, $"expected at most {SafeRegex.Longest} characters, found {expression.Length}");
            return null;
        }

        var (path, failure) = PathReader.Read(expression);
        if (path is null)
            problems.Add(place, $"expected a JSONPath of the kind $.a['b'][0][*]..c[?(@.d == 'e')]: {failure}");
        return path;
    }

    // Null and what is empty do not count, as for WireMock.
    private static bool FindsSomething(JsonPath path, string? body)
    {
        if (body is null || JsonBody.ReadForPath(body) is not { } root || path.Evaluate(root) is not { Outcome: PathOutcome.Found } result)
            return false;
        if (!result.IsDefinite)
            return result.Values.Count > 0;
        var value = result.Value;
        return value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? Children.Of(value).Any()
            : value.ValueKind != JsonValueKind.Null;
    }

    // Of a list one element has to fit; an object, and for equalToJson a list, is compared as Jackson writes it.
    private static bool FindsWhatFits(JsonPath path, ValuePattern of, string? body)
    {
        if (body is null)
            return of.Operator == "absent";
        if (JsonBody.ReadForPath(body) is not { } root || path.Evaluate(root) is not { Outcome: not PathOutcome.Inapplicable } result)
            return false;
        if (result.Outcome == PathOutcome.Missing || result.Value is not { ValueKind: not JsonValueKind.Null } value)
            return of.Operator == "absent";
        if (value.ValueKind == JsonValueKind.Object || (value.ValueKind == JsonValueKind.Array && of.Operator == "equalToJson"))
            return of.Fits(CompactJson.WriteSpread(value));
        if (value.ValueKind != JsonValueKind.Array)
            return of.Fits(JavaText.OfScalar(value));
        return of.Operator == "absent"
            ? value.GetArrayLength() == 0
            : value.EnumerateArray().Any(element => of.Fits(JavaText.OfListed(element)));
    }
}
