using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal.Patterns;

/// <summary>What can stand beside an operator: truths that change how it compares.</summary>
internal static class PatternOptions
{
    /// <summary>For <c>equalTo</c>: letters of both cases are the same.</summary>
    public const string CaseInsensitive = "caseInsensitive";

    /// <summary>For <c>equalToJson</c>: lists may have another order.</summary>
    public const string IgnoreArrayOrder = "ignoreArrayOrder";

    /// <summary>For <c>equalToJson</c>: objects and lists may have more.</summary>
    public const string IgnoreExtraElements = "ignoreExtraElements";

    /// <summary>Those of an operator.</summary>
    public static IReadOnlyList<string> Of(string name) =>
        name switch
        {
            "equalTo" => [CaseInsensitive],
            "equalToJson" => [IgnoreArrayOrder, IgnoreExtraElements],
            _ => [],
        };

    /// <summary>Those that a pattern turns on.</summary>
    public static IReadOnlyList<string> Read(JsonElement pattern, IReadOnlyList<string> known, Place place, Problems problems)
    {
        var on = new List<string>();
        foreach (var name in known)
        {
            if (!pattern.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.False or JsonValueKind.Null)
                continue;
            if (value.ValueKind == JsonValueKind.True)
                on.Add(name);
            else
                problems.Add(place.At(name), $"expected true or false, found {DocumentObject.Kind(value)}");
        }

        return on;
    }
}
