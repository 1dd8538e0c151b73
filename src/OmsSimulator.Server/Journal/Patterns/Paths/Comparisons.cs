using System.Text.RegularExpressions;
using OmsSimulator.Journal.Patterns.Expressions;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>The operators between two operands.</summary>
internal static class Comparisons
{
    private static readonly Dictionary<string, Comparison> All = new()
    {
        ["=="] = static (left, right) => left.IsEqualTo(right),
        ["!="] = static (left, right) => !left.IsEqualTo(right),
        ["==="] = static (left, right) => left.Kind == right.Kind && left.IsEqualTo(right),
        ["!=="] = static (left, right) => !(left.Kind == right.Kind && left.IsEqualTo(right)),
        ["<"] = static (left, right) => left.CompareTo(right) < 0,
        ["<="] = static (left, right) => left.CompareTo(right) <= 0,
        [">"] = static (left, right) => left.CompareTo(right) > 0,
        [">="] = static (left, right) => left.CompareTo(right) >= 0,
        ["contains"] = Contains,
    };

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>One by its name.</summary>
    public static Comparison? Of(string name) => All.GetValueOrDefault(name);

    /// <summary>
    /// Whether a value, or an element of a list, is as a regular expression has it; what has no text is like an empty one.
    /// </summary>
    public static bool? Matches(Regex regex, FilterValue value) =>
        value.IsList ? Any(value, element => SafeRegex.Fits(regex, element.Input)) : SafeRegex.Fits(regex, value.Input);

    // A string contains a string; a list contains what is equal to one of its elements.
    private static bool? Contains(FilterValue left, FilterValue right) =>
        (left.Kind, right.Kind) switch
        {
            (FilterKind.Text, FilterKind.Text) => left.Text.Contains(right.Text, StringComparison.Ordinal),
            (FilterKind.Document, _) when left.IsList => Any(left, right.IsEqualTo),
            _ => false,
        };

    // Jayway takes a string that begins like a path for one, and has no list of lists.
    private static bool? Any(FilterValue list, Predicate<FilterValue> fits)
    {
        var elements = list.Document.EnumerateArray().Select(FilterValue.Of).ToArray();
        return Array.Exists(
            elements,
            static element =>
                element.Kind == FilterKind.Document || element is { Kind: FilterKind.Text, Text: ['$' or '@' or '[' or '{', ..] }
        )
            ? null
            : Array.Exists(elements, fits);
    }
}
