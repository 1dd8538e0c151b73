using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Views.Lifecycle;

/// <summary>A state, as the diagram shows it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="EnumValue">The vendor's number or word.</param>
/// <param name="Lane">Its lane.</param>
/// <param name="Count">How many are in it now.</param>
/// <param name="Marks">Who says so: by what is said.</param>
public sealed record LifecycleState(
    string Key,
    int Id,
    string Name,
    string EnumValue,
    int Lane,
    int Count,
    IReadOnlyDictionary<string, ContractMark> Marks
);

/// <summary>A command's way between two states.</summary>
/// <param name="Command">The command.</param>
/// <param name="Pair">The pair.</param>
/// <param name="Taken">How often a client took it.</param>
public sealed record LifecycleStep(ContractCommand Command, ContractPair Pair, long Taken);

/// <summary>All ways from a state to another.</summary>
/// <param name="From">The state's key.</param>
/// <param name="To">The other's.</param>
/// <param name="Steps">The commands that take it.</param>
public sealed record LifecycleWay(string From, string To, IReadOnlyList<LifecycleStep> Steps)
{
    private static readonly string[] Surest = ["documented", "derived", "assumed"];

    /// <summary>The surest mark of its commands.</summary>
    public string Mark => Steps.Select(static step => step.Pair.Provenance.Mark).MinBy(static mark => Array.IndexOf(Surest, mark))!;

    /// <summary>How often clients took it.</summary>
    public long Taken => Steps.Sum(static step => step.Taken);

    /// <summary>How many of its commands a client took.</summary>
    public int Covered => Steps.Count(static step => step.Taken > 0);
}

/// <summary>The lifecycle of packages or of transfer orders, as an installation has it.</summary>
/// <param name="IsTransfer">Of transfer orders.</param>
/// <param name="States">The states that a command leads from or to, or that something is in.</param>
/// <param name="Ways">The ways between them.</param>
public sealed record LifecycleModel(bool IsTransfer, IReadOnlyList<LifecycleState> States, IReadOnlyList<LifecycleWay> Ways)
{
    /// <summary>Puts it together.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="coverage">What clients did.</param>
    /// <param name="counts">How many are in each state, by id.</param>
    /// <param name="isTransfer">Whether it is that of transfer orders.</param>
    public static LifecycleModel Of(
        ContractDescription contract,
        CoverageDocument coverage,
        IReadOnlyDictionary<int, int> counts,
        bool isTransfer
    )
    {
        var subject = isTransfer ? "transfer" : "package";
        var taken = coverage
            .Transitions.Where(row => row.Subject == subject)
            .ToLookup(static row => row.Transition, static row => row.Count);
        var ways = contract
            .Commands.Where(command => command.Subject == subject)
            .SelectMany(static command => command.Pairs.Select(pair => (command, pair)))
            .Where(static way => way.pair.Transition is not null)
            .Select(way => new LifecycleStep(way.command, way.pair, taken[way.pair.Transition!.Value].Sum()))
            .GroupBy(static step => (step.Pair.From, step.Pair.To))
            .Select(static way => new LifecycleWay(way.Key.From, way.Key.To, [.. way]))
            .ToList();
        var used = ways.SelectMany(static way => (string[])[way.From, way.To]).ToHashSet();
        var states = StatesOf(contract, counts, isTransfer).Where(state => state.Count > 0 || used.Contains(state.Key));
        return new LifecycleModel(isTransfer, [.. states], ways);
    }

    /// <summary>What the diagram shows of it.</summary>
    internal DiagramGraph Graph() =>
        new(
            [.. States.Select(static state => new DiagramNode(state.Key, state.Lane))],
            [.. Ways.Select(static way => new DiagramEdge(way.From, way.To, way.Steps.Count > 1))]
        );

    private static IEnumerable<LifecycleState> StatesOf(
        ContractDescription contract,
        IReadOnlyDictionary<int, int> counts,
        bool isTransfer
    ) =>
        isTransfer
            ? contract.TransferStates.Select(state => new LifecycleState(
                state.Key,
                state.Id,
                state.Name,
                state.EnumValue,
                LifecycleLane.Of(state),
                counts.GetValueOrDefault(state.Id),
                new Dictionary<string, ContractMark> { ["number"] = state.Provenance }
            ))
            : contract.States.Select(state => new LifecycleState(
                state.Key,
                state.Id,
                state.Name,
                state.EnumValue,
                LifecycleLane.Of(state),
                counts.GetValueOrDefault(state.Id),
                new Dictionary<string, ContractMark>
                {
                    ["id"] = state.Provenance.Id,
                    ["name"] = state.Provenance.Name,
                    ["number"] = state.Provenance.EnumValue,
                }
            ));
}
