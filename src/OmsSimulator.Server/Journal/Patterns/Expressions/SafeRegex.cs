using System.Text.RegularExpressions;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal.Patterns.Expressions;

/// <summary>
/// Regular expressions of callers, in Java's syntax as WireMock's: they have to fit a whole value, and take time in proportion to it.
/// </summary>
internal static partial class SafeRegex
{
    /// <summary>The longest one.</summary>
    public const int Longest = 2_000;

    // A repetition is written out in memory, so nested large ones would be huge.
    private const long MostRepeated = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Reads one; none: it is wrong.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="problems">What is wrong.</param>
    /// <param name="dotIsAll">Whether the dot means line ends too, as it does for WireMock's <c>matches</c>.</param>
    /// <param name="foldsCase">Whether letters of both cases are the same.</param>
    public static Regex? Read(string pattern, Place place, Problems problems, bool dotIsAll = true, bool foldsCase = false)
    {
        if (pattern.Length > Longest)
        {
            problems.Add(place, $"expected at most {Longest} characters, found {pattern.Length}");
            return null;
        }

        var repeated = 1L;
        foreach (Match bound in Bounds().Matches(pattern))
        {
            repeated = Math.Min(
                repeated * Math.Max(1, long.TryParse(bound.Groups["most"].Value, out var most) ? most : int.MaxValue),
                int.MaxValue
            );
        }

        if (repeated > MostRepeated)
        {
            problems.Add(place, $"its repetitions come to more than {MostRepeated}, which is not supported here");
            return null;
        }

        var (written, failure) = JavaExpression.Translate(pattern, dotIsAll, foldsCase);
        if (written is null)
        {
            problems.Add(place, failure!);
            return null;
        }

        try
        {
            return new Regex($@"\A(?:{written})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Patience);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            problems.Add(place, $"expected a regular expression: {wrong.Message}");
            return null;
        }
    }

    /// <summary>Whether a whole value is so; one that takes too long is not.</summary>
    public static bool Fits(Regex regex, string value)
    {
        try
        {
            return regex.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\{(?:\d+,)?(?<most>\d+),?\}", RegexOptions.NonBacktracking)]
    private static partial Regex Bounds();
}
