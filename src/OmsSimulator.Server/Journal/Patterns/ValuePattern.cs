using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal.Patterns;

/// <summary>What a value of a request has to be: one operator of WireMock's.</summary>
/// <param name="Operator">The operator's name.</param>
/// <param name="Expected">What was expected, as it was written.</param>
/// <param name="Fits">Whether a value is so; null is one that is not there.</param>
internal sealed record ValuePattern(string Operator, string Expected, Func<string?, bool> Fits)
{
    private static readonly string[] ForTexts = ["equalTo", "contains", "matches", "absent"];
    private static readonly string[] ForBodies = ["equalTo", "equalToJson", "contains", "matchesJsonPath", "absent"];

    /// <summary>Reads a pattern of a header or a query parameter; none: it is wrong.</summary>
    public static ValuePattern? OfText(JsonElement element, Place place, Problems problems) => Read(element, place, problems, ForTexts);

    /// <summary>Reads a pattern of a body; none: it is wrong.</summary>
    public static ValuePattern? OfBody(JsonElement element, Place place, Problems problems) => Read(element, place, problems, ForBodies);

    private static ValuePattern? Read(JsonElement element, Place place, Problems problems, string[] operators)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(place, $"expected an object with one of {string.Join(", ", operators)}, found {DocumentObject.Kind(element)}");
            return null;
        }

        var members = element.EnumerateObject().ToArray();
        foreach (var member in members.Where(member => !operators.Contains(member.Name)))
            problems.Add(place.At(member.Name), $"not supported here; expected one of {string.Join(", ", operators)}");
        var known = members.Where(member => operators.Contains(member.Name)).ToArray();
        if (known.Length == 1)
            return Of(known[0].Name, known[0].Value, place.At(known[0].Name), problems);
        if (known.Length > 1 || members.Length == 0)
            problems.Add(place, $"expected one of {string.Join(", ", operators)}, found {known.Length} of them");
        return null;
    }

    private static ValuePattern? Of(string name, JsonElement value, Place place, Problems problems)
    {
        switch (name)
        {
            case "absent":
                if (value.ValueKind == JsonValueKind.True)
                    return new(name, "absent", static found => found is null);
                problems.Add(place, $"expected true, found {(value.ValueKind == JsonValueKind.False ? "false" : DocumentObject.Kind(value))}");
                return null;
            case "equalToJson":
                return JsonPattern.EqualTo(value, place, problems);
            case "matchesJsonPath" when value.ValueKind == JsonValueKind.Object:
                return PathWithValue(value, place, problems);
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            problems.Add(place, $"expected a string, found {DocumentObject.Kind(value)}");
            return null;
        }

        var text = value.GetString()!;
        return name switch
        {
            "equalTo" => new(name, text, found => found == text),
            "contains" => new(name, text, found => found?.Contains(text, StringComparison.Ordinal) == true),
            "matches" => SafeRegex.Read(text, place, problems) is { } regex ? new(name, text, found => found is not null && SafeRegex.Fits(regex, found)) : null,
            _ => JsonPattern.Path(text, place, problems) is { } select ? new(name, text, found => select(found).Any(JsonPattern.IsSomething)) : null,
        };
    }

    // {"expression": "$.a", "equalTo": "b"}: some value at the path is so.
    private static ValuePattern? PathWithValue(JsonElement value, Place place, Problems problems)
    {
        var reader = new DocumentObject(value, place, problems);
        var expression = reader.Required("expression", SafeRegex.Longest);
        var select = expression.Length == 0 ? null : JsonPattern.Path(expression, place.At("expression"), problems);
        var others = value.EnumerateObject().Where(member => member.Name != "expression").ToArray();
        if (others is not [var other] || !ForTexts.Contains(other.Name))
        {
            foreach (var wrong in others.Where(member => !ForTexts.Contains(member.Name)))
                problems.Add(place.At(wrong.Name), $"not supported here; expected one of {string.Join(", ", ForTexts)}");
            if (others.Length != 1)
                problems.Add(place, $"expected expression and one of {string.Join(", ", ForTexts)}");
            return null;
        }

        if (Of(other.Name, other.Value, place.At(other.Name), problems) is not { } of || select is null)
            return null;
        return new("matchesJsonPath", value.GetRawText(), found =>
        {
            var texts = select(found).Select(JsonPattern.Text).ToArray();
            return texts.Length == 0 ? of.Fits(null) : texts.Any(of.Fits);
        });
    }
}
