using OmsSimulator.Domain;
using OmsSimulator.Journal.Patterns.Expressions;

namespace OmsSimulator.Journal.Patterns;

/// <summary>Operators that look at a value as text.</summary>
internal static class TextPattern
{
    /// <summary>Makes one; none: it is wrong.</summary>
    public static ValuePattern? Of(string name, string text, IReadOnlyList<string> options, Place place, Problems problems)
    {
        switch (name)
        {
            case "equalTo" when options.Contains(PatternOptions.CaseInsensitive):
                var folded = Folded(text);
                return new(name, text, found => found is not null && Folded(found) == folded);
            case "equalTo":
                return new(name, text, found => found == text);
            case "contains":
                return new(name, text, found => found?.Contains(text, StringComparison.Ordinal) == true);
            default:
                return SafeRegex.Read(text, place, problems) is { } regex
                    ? new(name, text, found => found is not null && SafeRegex.Fits(regex, found))
                    : null;
        }
    }

    // As Java compares: through upper case to lower case, sign by sign; the two Turkish i are an i too.
    private static string Folded(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var index = 0; index < to.Length; index++)
                    to[index] = from[index] is 'ı' or 'İ' ? 'i' : char.ToLowerInvariant(char.ToUpperInvariant(from[index]));
            }
        );
}
