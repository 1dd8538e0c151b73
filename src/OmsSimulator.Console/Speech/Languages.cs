using System.Globalization;

namespace OmsSimulator.WebConsole.Speech;

/// <summary>The languages of the console. Tables of our own: the image has no ICU, and no culture but the invariant one.</summary>
internal static class Languages
{
    /// <summary>English, which is also spoken where a browser wants none of them.</summary>
    public const string English = "en";

    /// <summary>Turkish.</summary>
    public const string Turkish = "tr";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [English, Turkish];

    /// <summary>The one that a browser likes best (RFC 9110, Accept-Language).</summary>
    public static string Accepted(string header)
    {
        var (best, liked) = (English, 0.0);
        foreach (var part in header.Split(','))
        {
            var pieces = part.Split(';', StringSplitOptions.TrimEntries);
            var language = pieces[0].Split('-')[0].ToLowerInvariant();
            var weight = pieces.Length < 2 ? 1 : WeightOf(pieces[1]);
            if (weight > liked && All.Contains(language))
                (best, liked) = (language, weight);
        }

        return best;
    }

    private static double WeightOf(string text) =>
        text.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : 0;
}
