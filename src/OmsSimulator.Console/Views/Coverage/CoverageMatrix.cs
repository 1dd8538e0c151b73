using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Views.Coverage;

/// <summary>Commands and states: where a client was accepted, refused, or never.</summary>
/// <param name="States">The states that something is known of.</param>
/// <param name="Rows">The commands.</param>
public sealed record CoverageMatrix(IReadOnlyList<CoverageState> States, IReadOnlyList<CoverageRow> Rows)
{
    /// <summary>Puts it together.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <param name="states">The states, in the order of the installation.</param>
    /// <param name="subject"><c>package</c> or <c>transfer</c>.</param>
    public static CoverageMatrix Of(CoverageDocument coverage, IEnumerable<CoverageState> states, string subject)
    {
        var transitions = coverage.Transitions.Where(row => row.Subject == subject).ToLookup(static row => (row.Command, row.From));
        var refusals = coverage.Refusals.Where(row => row.Subject == subject).ToLookup(static row => (row.Command, row.State));
        var known = transitions.Select(static row => row.Key.From).Concat(refusals.Select(static row => row.Key.State)).ToHashSet();

        // Several installations that are summed may have states that this one lacks.
        var named = states.Where(state => known.Contains(state.Key)).ToList();
        named.AddRange(
            known
                .Except(named.Select(static state => state.Key))
                .Order(StringComparer.Ordinal)
                .Select(static key => new CoverageState(key, key))
        );
        var commands = transitions.Select(static row => row.Key.Command).Concat(refusals.Select(static row => row.Key.Command)).Distinct();
        return new CoverageMatrix(
            named,
            [
                .. commands.Select(command => new CoverageRow(
                    command,
                    [
                        .. named.Select(state =>
                            CoverageCell.Of(state, [.. transitions[(command, state.Key)]], [.. refusals[(command, state.Key)]])
                        ),
                    ]
                )),
            ]
        );
    }
}

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
