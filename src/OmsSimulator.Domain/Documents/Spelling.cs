namespace OmsSimulator.Domain;

/// <summary>What somebody may have meant by a word that is not known.</summary>
public static class Spelling
{
    private const int LongestWord = 100;

    /// <summary>Words that are likely a slip differ in a letter of three, and no more than this.</summary>
    private const int MostEdits = 3;

    /// <summary>
    /// The end of a sentence about an unknown word: <c>; did you mean "package.created"?</c> Empty where nothing is near.
    /// </summary>
    public static string DidYouMean(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } near ? $"; did you mean \"{near}\"?" : "";

    /// <summary>The known word that is nearest, where one is near: the case of letters, hyphens and underscores hardly count.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestWord)
            return null;
        var (nearest, least) = ((string?)null, word.Length < 3 ? 1 : Math.Min(MostEdits, Math.Max(1, word.Length / 3)) + 1);
        foreach (var candidate in known)
        {
            var distance = Distance(Plain(word), Plain(candidate));
            if (distance < least)
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    private static string Plain(string word) => word.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    // Optimal string alignment: letters that are missing, too many, wrong, or swapped with their neighbour.
    private static int Distance(string one, string other)
    {
        var (before, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var column = 0; column <= other.Length; column++)
            last[column] = column;
        for (var line = 1; line <= one.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var same = one[line - 1] == other[column - 1] ? 0 : 1;
                row[column] = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + same);
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1])
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }
}
