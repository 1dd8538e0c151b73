namespace OmsSimulator.Journal.Patterns;

/// <summary>The requests that come closest to a pattern that none fits, so that a failed test says what was different.</summary>
internal static class NearMisses
{
    private const int Shown = 3;

    /// <summary>The closest ones, closest first; of equally close ones the newest.</summary>
    public static IReadOnlyList<NearMiss> Of(RequestPattern pattern, IEnumerable<JournalEntry> newestFirst)
    {
        var closest = new List<NearMiss>();
        foreach (var entry in newestFirst)
        {
            var differences = pattern.Differences(entry.Request);
            var distance = pattern.Count == 0 ? 0 : differences.Sum(Distance) / pattern.Count;
            var place = closest.FindIndex(known => distance < known.Distance);
            if (place < 0 && closest.Count >= Shown)
                continue;
            closest.Insert(place < 0 ? closest.Count : place, new NearMiss(entry, distance, differences));
            if (closest.Count > Shown)
                closest.RemoveAt(Shown);
        }

        return closest;
    }

    // 1 where nothing is the same, less where the beginning or the end is.
    private static double Distance(Difference difference)
    {
        if (difference.Found is not { Length: > 0 } found)
            return 1;
        var expected = difference.Expected;
        var most = Math.Min(expected.Length, found.Length);
        var begin = expected.AsSpan().CommonPrefixLength(found);
        var end = 0;
        while (end < most - begin && expected[^(end + 1)] == found[^(end + 1)])
            end++;
        return 1 - (0.5 * (begin + end) / Math.Max(expected.Length, found.Length));
    }
}

/// <summary>A request that is nearly what was looked for.</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Distance">How far it is off: 0 nothing differs, 1 everything does.</param>
/// <param name="Differences">In what it differs.</param>
internal sealed record NearMiss(JournalEntry Entry, double Distance, IReadOnlyList<Difference> Differences);
