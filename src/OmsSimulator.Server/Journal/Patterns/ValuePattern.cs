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
    private static readonly string[] ForBodies = ["equalTo", "equalToJson", "contains", "matchesJsonPath", "matches", "absent"];
    private static readonly string[] ForPaths = ["equalTo", "equalToJson", "contains", "matches", "absent"];

    /// <summary>Reads a pattern of a header or a query parameter; none: it is wrong.</summary>
    public static ValuePattern? OfText(JsonElement element, Place place, Problems problems) => Read(element, place, problems, ForTexts);

    /// <summary>Reads a pattern of a body; none: it is wrong.</summary>
    public static ValuePattern? OfBody(JsonElement element, Place place, Problems problems) => Read(element, place, problems, ForBodies);

    /// <summary>Reads what stands beside the expression of a JSONPath, about what that finds; none: it is wrong.</summary>
    public static ValuePattern? OfPath(JsonElement element, Place place, Problems problems) =>
        Read(element, place, problems, ForPaths, "expression");

    private static ValuePattern? Read(JsonElement element, Place place, Problems problems, string[] operators, string? beside = null)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(place, $"expected an object with one of {string.Join(", ", operators)}, found {DocumentObject.Kind(element)}");
            return null;
        }

        var said = element.EnumerateObject().Where(member => operators.Contains(member.Name)).ToArray();
        var options = said is [var only] ? PatternOptions.Of(only.Name) : [];
        foreach (
            var member in element
                .EnumerateObject()
                .Where(member => !operators.Contains(member.Name) && !options.Contains(member.Name) && member.Name != beside)
        )
        {
            problems.Add(
                place.At(member.Name),
                $"not supported here; expected one of {string.Join(", ", operators)}{(options.Count > 0 ? $", with {string.Join(", ", options)}" : "")}"
            );
        }

        if (said is [var one])
            return Of(one.Name, one.Value, PatternOptions.Read(element, options, place, problems), place.At(one.Name), problems);
        problems.Add(
            place,
            $"expected one of {string.Join(", ", operators)}, found {(said.Length == 0 ? "none" : $"{said.Length}")} of them"
        );
        return null;
    }

    private static ValuePattern? Of(string name, JsonElement value, IReadOnlyList<string> options, Place place, Problems problems)
    {
        switch (name)
        {
            case "absent":
                if (value.ValueKind == JsonValueKind.True)
                    return new(name, "absent", static found => found is null);
                problems.Add(
                    place,
                    $"expected true, found {(value.ValueKind == JsonValueKind.False ? "false" : DocumentObject.Kind(value))}"
                );
                return null;
            case "equalToJson":
                return JsonPattern.EqualTo(value, options, place, problems);
            case "matchesJsonPath":
                return JsonPattern.Path(value, place, problems);
        }

        if (value.ValueKind == JsonValueKind.String)
            return TextPattern.Of(name, value.GetString()!, options, place, problems);
        problems.Add(place, $"expected a string, found {DocumentObject.Kind(value)}");
        return null;
    }
}
