using System.Runtime.CompilerServices;

namespace OmsSimulator.Domain;

/// <summary>
/// What an installation's contract makes possible, as cells (coverage.md): each dimension in its order, each cell with its place among all
/// of them.
/// </summary>
public sealed partial class CoverageCells
{
    // Kept as long as the installation is: the sandboxes of one share its cells.
    private static readonly ConditionalWeakTable<Installation, CoverageCells> Known = [];

    private CoverageCells(Installation installation)
    {
        Installation = installation;
        var states = new ReachableStates(installation);
        var commands = CommandsOf(installation);
        var next = 0;
        Transitions = [.. installation.Transitions.Select(row => new TransitionCell(next++, states.Runs(row), row))];
        Refusals =
        [
            .. RefusalsOf(installation, commands).Select(cell => new RefusalCell(next++, states.Has(cell.State), cell.Command, cell.State)),
        ];
        Selectors =
        [
            .. Enum.GetValues<SelectorKind>().Select(kind => new SelectorCell(next++, SelectorReach.Of(kind, installation, states), kind)),
        ];
        Fields = [.. FieldCells.Of(commands, states).Select(cell => cell with { Index = next++ })];
        Effects = [.. EffectCells.Of(commands, states).Select(cell => cell with { Index = next++ })];
        Events = [.. EventCatalogue.Names.Select(type => new EventCell(next++, EventReach.Of(type, states), type))];
        var hazards = new List<HazardCell>();
        foreach (var hazard in Hazard.All)
        {
            hazards.Add(new HazardCell(next, HazardReach.Of(hazard, installation, states), hazard));
            next += 1 + hazard.Outcomes.Count;
        }

        Hazards = hazards;
        Count = next;
        Know(commands);
    }

    /// <summary>The installation.</summary>
    public Installation Installation { get; }

    /// <summary>One for every transition, in the installation's order.</summary>
    public IReadOnlyList<TransitionCell> Transitions { get; }

    /// <summary>One for every command that has a transition, and every state of its kind where none of its transitions starts.</summary>
    public IReadOnlyList<RefusalCell> Refusals { get; }

    /// <summary>The nine.</summary>
    public IReadOnlyList<SelectorCell> Selectors { get; }

    /// <summary>For every command, parameter and kind that there can be.</summary>
    public IReadOnlyList<FieldCell> Fields { get; }

    /// <summary>For every command what check 9 can say, and what planning again can find.</summary>
    public IReadOnlyList<EffectCell> Effects { get; }

    /// <summary>The types of event.</summary>
    public IReadOnlyList<EventCell> Events { get; }

    /// <summary>The hazards.</summary>
    public IReadOnlyList<HazardCell> Hazards { get; }

    /// <summary>All of them.</summary>
    public IEnumerable<CoverageCell> All => [.. Transitions, .. Refusals, .. Selectors, .. Fields, .. Effects, .. Events, .. Hazards];

    /// <summary>How many counters they need.</summary>
    public int Count { get; }

    /// <summary>The cells of an installation.</summary>
    public static CoverageCells Of(Installation installation) => Known.GetValue(installation, static known => new CoverageCells(known));

    // By code and kind: a real OMS may use one code for packages and for transfers.
    private static List<CoveredCommand> CommandsOf(Installation installation) =>
        [
            .. installation
                .Transitions.GroupBy(transition => (transition.Command.Definition.Subject, transition.Command.Code))
                .Select(group => new CoveredCommand(group.First().Command, [.. group])),
        ];

    private static IEnumerable<(InstalledCommand Command, State State)> RefusalsOf(
        Installation installation,
        IReadOnlyList<CoveredCommand> commands
    )
    {
        foreach (var command in commands)
        {
            var sources = command.Transitions.Select(transition => transition.Source.Key).ToHashSet();
            foreach (var state in StatesOf(installation, command.Command.Definition.Subject).Where(state => !sources.Contains(state.Key)))
                yield return (command.Command, state);
        }
    }

    private static IEnumerable<State> StatesOf(Installation installation, CommandSubject subject)
    {
        var kind = State.ContentTypeOf(subject);
        var named = installation
            .Transitions.SelectMany(transition => new[] { transition.Source, transition.Destination })
            .Where(state => state.ContentType == kind)
            .Select(state => state.Key)
            .ToHashSet();
        return installation.States.Where(state => state.ContentType == kind && named.Remove(state.Key));
    }
}

/// <summary>A command of an installation that has transitions.</summary>
/// <param name="Command">The command.</param>
/// <param name="Transitions">Its transitions.</param>
internal sealed record CoveredCommand(InstalledCommand Command, IReadOnlyList<Transition> Transitions)
{
    /// <summary>What it is in the catalogue.</summary>
    public Command Definition => Command.Definition;
}
