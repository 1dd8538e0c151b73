namespace OmsSimulator.Domain;

/// <summary>What somebody may have meant with a word that nobody knows: the known one that is spelt nearly the same.</summary>
public static class Suggestion
{
    private const int LongestWord = 60;

    /// <summary>The sentence's end: <c> (did you mean "x"?)</c>; empty where nothing is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known) => Closest(word, known) is { } closest ? $" (did you mean {closest}?)" : "";

    /// <summary>The nearest known word; none: nothing is near.</summary>
    public static string? Closest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestWord)
            return null;
        var (best, distance) = ((string?)null, Math.Max(1, word.Length / 3) + 1);
        foreach (var one in known)
        {
            if (one.Length <= LongestWord && Distance(word, one) is var found && found < distance)
                (best, distance) = (one, found);
        }

        return best;
    }

    // How many letters are too many, missing, other ones or exchanged with their neighbour; capital letters are the same as small ones.
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var same = Same(one[i - 1], other[j - 1]);
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
