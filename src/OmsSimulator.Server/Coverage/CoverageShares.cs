using OmsSimulator.Contract;

namespace OmsSimulator.Coverage;

/// <summary>How much of each dimension of a document is covered.</summary>
internal static class CoverageShares
{
    /// <summary>The names of the dimensions, in the contract's order.</summary>
    public static readonly IReadOnlyList<string> Dimensions =
    [
        "transitions",
        "refusals",
        "selectors",
        "fields",
        "effects",
        "events",
        "hazards",
    ];

    /// <summary>Nothing of nothing.</summary>
    public static CoverageSummary None { get; } = new(new(0, 0), new(0, 0), new(0, 0), new(0, 0), new(0, 0), new(0, 0), new(0, 0));

    /// <summary>The summary of a document.</summary>
    public static CoverageSummary Of(CoverageDocument document) =>
        new(
            Of(document.Transitions),
            Of(document.Refusals),
            Of(document.Selectors),
            Of(document.Fields),
            Of(document.Effects),
            Of(document.Events),
            Of(document.Hazards)
        );

    /// <summary>The shares of a summary by the names of their dimensions.</summary>
    public static IReadOnlyList<(string Dimension, CoverageShare Share)> Named(CoverageSummary summary) =>
        [
            .. Dimensions.Zip([
                summary.Transitions,
                summary.Refusals,
                summary.Selectors,
                summary.Fields,
                summary.Effects,
                summary.Events,
                summary.Hazards,
            ]),
        ];

    /// <summary>The share in percent, rounded down, so that 100 means all of it.</summary>
    public static int Percent(CoverageShare share) => share.Total == 0 ? 100 : (int)(100L * share.Covered / share.Total);

    private static CoverageShare Of(IReadOnlyList<CoveredCell> cells) =>
        new(cells.Count(cell => cell is { Reachable: true, Count: > 0 }), cells.Count(cell => cell.Reachable));
}
