using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>A cell as a report names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsCovered">Whether it was met.</param>
internal sealed record CoverageCase(string Name, bool IsCovered);

/// <summary>The cells of a document that anything reaches, by dimension, as reports name them.</summary>
internal static class CoverageCases
{
    /// <summary>All of them, in the contract's order.</summary>
    public static IReadOnlyList<(string Dimension, IReadOnlyList<CoverageCase> Cases)> Of(CoverageDocument document) =>
        [
            ("transitions", Of(document.Transitions, row => $"{row.Command} {row.From} to {row.To}")),
            ("refusals", Of(document.Refusals, row => $"{row.Command} refused in {row.State}")),
            ("selectors", Of(document.Selectors, row => row.Kind)),
            ("fields", Of(document.Fields, row => $"{row.Command ?? "every command"} {row.Field} {row.Kind}")),
            ("effects", Of(document.Effects, row => $"{row.Command}: {row.Sentence}")),
            ("events", Of(document.Events, row => row.Type)),
            ("hazards", Of(document.Hazards, row => row.Name)),
        ];

    private static IReadOnlyList<CoverageCase> Of<T>(IReadOnlyList<T> cells, Func<T, string> name)
        where T : CoveredCell => [.. cells.Where(cell => cell.Reachable).Select(cell => new CoverageCase(name(cell), cell.Count > 0))];
}
