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
