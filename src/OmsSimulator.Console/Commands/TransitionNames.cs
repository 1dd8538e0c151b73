using System.Globalization;
using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Commands;

/// <summary>Says in words what ids of transitions stand for.</summary>
internal static class TransitionNames
{
    /// <summary>Command, code and the state that each leads to; an id that nobody knows stays one.</summary>
    public static IReadOnlyList<string> Of(ContractDescription contract, IEnumerable<int> ids)
    {
        var states = new StateNames(contract);
        var known = contract
            .Commands.SelectMany(static command => command.Pairs, static (command, pair) => (Command: command, Pair: pair))
            .Where(static row => row.Pair.Transition is not null)
            .ToLookup(static row => row.Pair.Transition!.Value);
        return
        [
            .. ids.Select(id =>
                known[id].FirstOrDefault() is { Command: { } command } row
                    ? $"{command.Title} ({command.Code}) → {states.NameOf(row.Pair.To)}"
                    : id.ToString(CultureInfo.InvariantCulture)
            ),
        ];
    }
}
