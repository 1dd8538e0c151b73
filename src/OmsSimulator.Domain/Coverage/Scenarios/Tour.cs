namespace OmsSimulator.Domain;

/// <summary>Few and short walks that take every transition of an installation, or every one that is wanted.</summary>
public sealed class Tour
{
    private Tour(IReadOnlyList<TourWalk> walks, IReadOnlyList<Transition> untaken, int lengthOneByOne) =>
        (Walks, Untaken, LengthOneByOne) = (walks, untaken, lengthOneByOne);

    /// <summary>The walks, in this order.</summary>
    public IReadOnlyList<TourWalk> Walks { get; }

    /// <summary>What no walk takes: nothing reaches it.</summary>
    public IReadOnlyList<Transition> Untaken { get; }

    /// <summary>How many commands the walks send.</summary>
    public int Length => Walks.Sum(walk => walk.Steps.Count);

    /// <summary>How many commands it were with a walk for each transition, the shortest from where its walk begins.</summary>
    public int LengthOneByOne { get; }

    /// <summary>Plans it. Greedy: what can still be had from a state is had before the state is left for good.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="text">Its document; empty: the default one.</param>
    /// <param name="wanted">Which transitions; none: all.</param>
    /// <param name="cancellationToken">Nobody wants it any more.</param>
    public static Tour Of(
        Installation installation,
        string text,
        Func<Transition, bool>? wanted = null,
        CancellationToken cancellationToken = default
    )
    {
        var reachable = CoverageCells
            .Of(installation)
            .Transitions.Where(cell => cell.Reachable)
            .Select(cell => cell.Transition.Id)
            .ToHashSet();
        var all = installation.Transitions.Where(wanted ?? (static _ => true)).ToArray();
        var planning = new TourPlanning(installation, text, all.Where(row => reachable.Contains(row.Id)));
        var walks = planning.Walks().TakeWhile(_ => !cancellationToken.IsCancellationRequested).ToArray();
        var taken = walks.SelectMany(walk => walk.Steps).Where(step => step.IsNew).Select(step => step.Transition).ToArray();
        var known = taken.Select(row => row.Id).ToHashSet();
        return new(walks, [.. all.Where(row => !known.Contains(row.Id))], planning.LengthOneByOne(taken));
    }
}

/// <summary>A walk of one package, or of one transfer order.</summary>
/// <param name="Setup">What is made first, in an empty sandbox.</param>
/// <param name="Begin">The state in which it begins.</param>
/// <param name="Steps">The commands.</param>
public sealed record TourWalk(IReadOnlyList<ScenarioStep> Setup, State Begin, IReadOnlyList<TourStep> Steps);

/// <summary>A command of a walk.</summary>
/// <param name="Before">What is made just before, such as stock that planning can find.</param>
/// <param name="From">The state that the record is in.</param>
/// <param name="Command">The command.</param>
/// <param name="Answer">What is answered.</param>
/// <param name="To">The state that the record is in then: that of the destination, but where the command did otherwise.</param>
/// <param name="IsNew">Whether the walk takes this transition for the first time.</param>
public sealed record TourStep(
    IReadOnlyList<ScenarioStep> Before,
    State From,
    ScenarioCommand Command,
    ScenarioAnswer Answer,
    State To,
    bool IsNew
)
{
    /// <summary>The transition that it takes.</summary>
    public Transition Transition => Command.Transition!;
}
