using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Views.Coverage;

/// <summary>A state.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
public sealed record CoverageState(string Key, string Name);

/// <summary>A command.</summary>
/// <param name="Command">Its code.</param>
/// <param name="Cells">A cell for each state.</param>
public sealed record CoverageRow(string Command, IReadOnlyList<CoverageCell> Cells);

/// <summary>A command in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Kind"><c>accepted</c>, <c>open</c>: it can run there, and never did; <c>refused</c>, <c>unrefused</c>: it cannot, and nobody tried;
/// <c>unreachable</c>, or <c>none</c>: nothing is counted there.</param>
/// <param name="Count">How often.</param>
/// <param name="Covered">Of the transitions: how many were taken.</param>
/// <param name="Total">Of the transitions: how many there are.</param>
public sealed record CoverageCell(CoverageState State, string Kind, long Count, int Covered, int Total)
{
    /// <summary>What the cell shows.</summary>
    public string Sign =>
        Kind switch
        {
            "accepted" => FormattableString.Invariant($"✓{Short(Count)}"),
            "refused" => FormattableString.Invariant($"✕{Short(Count)}"),
            "open" => "○",
            "unrefused" => "·",
            "unreachable" => "–",
            _ => "",
        };

    /// <summary>How hot it is, from 0 to 4: by the count's digits.</summary>
    public int Heat => Count <= 0 ? 0 : Math.Min(4, 1 + (int)Math.Log10(Count));

    internal static CoverageCell Of(
        CoverageState state,
        IReadOnlyList<CoveredTransition> transitions,
        IReadOnlyList<CoveredRefusal> refusals
    )
    {
        var rows = transitions.Count > 0 ? transitions : (IReadOnlyList<CoveredCell>)refusals;
        var count = rows.Sum(static row => row.Count);
        var kind =
            rows.Count == 0 ? "none"
            : rows.All(static row => !row.Reachable) && count == 0 ? "unreachable"
            : transitions.Count > 0 ? (count > 0 ? "accepted" : "open")
            : count > 0 ? "refused"
            : "unrefused";
        return new CoverageCell(state, kind, count, rows.Count(static row => row.Count > 0), rows.Count);
    }

    private static string Short(long count) =>
        count switch
        {
            < 1000 => FormattableString.Invariant($"{count}"),
            < 1_000_000 => FormattableString.Invariant($"{count / 1000}k"),
            _ => FormattableString.Invariant($"{count / 1_000_000}M"),
        };
}
