using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>Makes one document of those of several runs, which may be of different installations.</summary>
internal static class CoverageMerge
{
    private const int RememberedRecords = 10;

    /// <summary>The document of all; there is at least one.</summary>
    public static CoverageDocument Of(IReadOnlyList<CoverageDocument> documents)
    {
        var merged = new CoverageDocument
        {
            Scope = "merged",
            Label = null,
            Since = documents.Min(document => document.Since),
            Installation = string.Join(", ", documents.Select(document => document.Installation).Distinct()),
            Summary = CoverageShares.None,
            Transitions = Merge(
                documents.SelectMany(document => document.Transitions),
                row => (row.Subject, row.Command, row.From, row.To)
            ),
            Refusals = Merge(documents.SelectMany(document => document.Refusals), row => (row.Subject, row.Command, row.State)),
            Selectors = Merge(documents.SelectMany(document => document.Selectors), row => row.Kind),
            Fields = Merge(documents.SelectMany(document => document.Fields), row => (row.Command, row.Field, row.Kind)),
            Effects = Merge(documents.SelectMany(document => document.Effects), row => (row.Command, row.Sentence)),
            Events = Merge(documents.SelectMany(document => document.Events), row => row.Type),
            Hazards = [.. documents.SelectMany(document => document.Hazards).GroupBy(row => row.Name).Select(group => Merge([.. group]))],
        };
        return merged with { Summary = CoverageShares.Of(merged) };
    }

    private static IReadOnlyList<T> Merge<T, TKey>(IEnumerable<T> rows, Func<T, TKey> key)
        where T : CoveredCell =>
        [
            .. rows.GroupBy(key)
                .Select(group => group.First() with { Count = group.Sum(row => row.Count), Reachable = group.Any(row => row.Reachable) }),
        ];

    private static CoveredHazard Merge(IReadOnlyList<CoveredHazard> hazards) =>
        hazards[0] with
        {
            Count = hazards.Sum(hazard => hazard.Count),
            Reachable = hazards.Any(hazard => hazard.Reachable),
            Outcomes = hazards
                .SelectMany(hazard => hazard.Outcomes)
                .GroupBy(outcome => outcome.Key)
                .ToDictionary(group => group.Key, group => group.Sum(outcome => outcome.Value)),
            Records = [.. hazards.SelectMany(hazard => hazard.Records).Take(RememberedRecords)],
        };
}
