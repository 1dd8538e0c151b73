using System.Text.RegularExpressions;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal.Patterns;

/// <summary>Regular expressions of callers: they have to fit a whole value, as WireMock's, and take time in proportion to it.</summary>
internal static partial class SafeRegex
{
    /// <summary>The longest one.</summary>
    public const int Longest = 2_000;

    // A repetition is written out in memory, so nested large ones would be huge.
    private const long MostRepeated = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Reads one; none: it is wrong.</summary>
    public static Regex? Read(string pattern, Place place, Problems problems)
    {
        if (pattern.Length > Longest)
        {
            problems.Add(place, $"expected at most {Longest} characters, found {pattern.Length}");
            return null;
        }

        var repeated = 1L;
        foreach (Match bound in Bounds().Matches(pattern))
            repeated = Math.Min(repeated * Math.Max(1, long.TryParse(bound.Groups["most"].Value, out var most) ? most : int.MaxValue), int.MaxValue);
        if (repeated > MostRepeated)
        {
            problems.Add(place, $"its repetitions come to more than {MostRepeated}, which is not supported here");
            return null;
        }

        try
        {
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Patience);
        }
        catch (NotSupportedException)
        {
            problems.Add(place, "look-arounds, back references and atomic groups are not supported here");
        }
        catch (ArgumentException wrong)
        {
            problems.Add(place, $"expected a regular expression: {wrong.Message}");
        }

        return null;
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
