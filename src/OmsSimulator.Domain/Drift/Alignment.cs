namespace OmsSimulator.Domain;

/// <summary>
/// Which state and which transition of ours a real OMS means with its own: ids and names vary, states are the same by their numbers,
/// transitions by their command and their ends.
/// </summary>
internal sealed class Alignment
{
    private readonly Dictionary<(int ContentType, int Id), State> states = [];
    private readonly Dictionary<int, Transition> transitions = [];

    /// <param name="real">What the recording shows of the real OMS's installation.</param>
    /// <param name="ours">The installation that it is compared with.</param>
    public Alignment(Installation real, Installation ours)
    {
        (Real, Ours) = (real, ours);
        foreach (var state in real.States.Where(static state => state.IsCaptured))
        {
            if (Match(state) is { } known)
                states[(state.ContentType, state.Id)] = known;
        }

        Renamed = FindRenamed();
        foreach (var transition in real.Transitions.Where(static transition => transition.IsCaptured))
        {
            if (Match(transition) is { } known)
                transitions[transition.Id] = known;
        }
    }

    /// <summary>What the recording shows.</summary>
    public Installation Real { get; }

    /// <summary>Ours.</summary>
    public Installation Ours { get; }

    /// <summary>Codes that nobody of ours has, and which of our commands they are.</summary>
    public IReadOnlyDictionary<string, InstalledCommand> Renamed { get; }

    /// <summary>The real rows of a kind that were read.</summary>
    public IEnumerable<Transition> RealTransitions => Real.Transitions.Where(static transition => transition.IsCaptured);

    /// <summary>Whether the recording shows commands of packages, or of transfers.</summary>
    public bool Lists(CommandSubject subject) => RealTransitions.Any(row => row.Source.ContentType == State.ContentTypeOf(subject));

    /// <summary>Our state for a real one; none: it is one of the customer's own.</summary>
    public State? OursOf(State real) => states.GetValueOrDefault((real.ContentType, real.Id));

    /// <summary>Our transition for a real one; none: ours has none.</summary>
    public Transition? OursOf(Transition real) => transitions.GetValueOrDefault(real.Id);

    /// <summary>The real state of an id.</summary>
    public State? RealState(CommandSubject subject, long id) =>
        Real.States.FirstOrDefault(state => state.IsCaptured && state.Id == id && state.ContentType == State.ContentTypeOf(subject));

    /// <summary>Our command for a real one; none: ours has none.</summary>
    public InstalledCommand? CommandOf(InstalledCommand real) =>
        Renamed.GetValueOrDefault(real.Code)
        ?? Ours.Commands.FirstOrDefault(known => known.Code == real.Code && known.Definition.Subject == real.Definition.Subject);

    /// <summary>What a state is called in a report: our key, or the real name.</summary>
    public string KeyOf(State real) => OursOf(real)?.Key ?? real.Name;

    private State? Match(State real)
    {
        var kind = Ours.States.Where(state => state.ContentType == real.ContentType);
        return (
                real.IsNumberUnknown
                    ? null
                    : kind.FirstOrDefault(state => state.EnumValue == real.EnumValue && state.EnumClass == real.EnumClass)
            )
            ?? kind.FirstOrDefault(state => state.Key == real.Key)
            ?? kind.FirstOrDefault(state =>
                state.Id == real.Id
                && !Real.States.Any(other =>
                    other.IsCaptured && other != real && other.ContentType == real.ContentType && other.Key == state.Key
                )
            );
    }

    private Transition? Match(Transition real)
    {
        if (CommandOf(real.Command) is not { } command || OursOf(real.Source) is not { } from || OursOf(real.Destination) is not { } to)
            return null;
        return Ours.Transitions.FirstOrDefault(known =>
            known.Command.Code == command.Code && known.Source == from && known.Destination == to
        );
    }

    // A code that nobody knows is one of ours where just one of ours is missing that goes the same ways.
    private Dictionary<string, InstalledCommand> FindRenamed()
    {
        var known = Ours.Commands.Select(static command => command.Code).ToHashSet(StringComparer.Ordinal);
        var seen = RealTransitions.Select(static transition => transition.Command.Code).ToHashSet(StringComparer.Ordinal);
        var missing = Ours.Commands.Where(command => command.IsKnown && !seen.Contains(command.Code)).ToArray();
        var candidates = RealTransitions
            .GroupBy(static transition => transition.Command.Code)
            .Where(group => !known.Contains(group.Key))
            .ToDictionary(
                static group => group.Key,
                group =>
                    missing
                        .Select(command => (Command: command, Score: Score(command, [.. group])))
                        .Where(static candidate => candidate.Score > 0)
                        .OrderByDescending(static candidate => candidate.Score)
                        .ToArray()
            );
        var renamed = new Dictionary<string, InstalledCommand>(StringComparer.Ordinal);
        foreach (var (code, found) in candidates)
        {
            if (found.Length == 0 || (found.Length > 1 && found[1].Score == found[0].Score))
                continue;
            var isTheOnlyOne = candidates.All(other =>
                other.Key == code || other.Value.Length == 0 || other.Value[0].Command != found[0].Command
            );
            if (isTheOnlyOne)
                renamed[code] = found[0].Command;
        }

        return renamed;
    }

    // The ways have to be ours; label and id make it likelier.
    private int Score(InstalledCommand command, Transition[] rows)
    {
        var score = 0;
        foreach (var row in rows)
        {
            var same = Ours.Transitions.FirstOrDefault(known =>
                known.Command.Code == command.Code && known.Source == OursOf(row.Source) && known.Destination == OursOf(row.Destination)
            );
            if (same is null)
                return 0;
            score += 1 + (same.Label == row.Label ? 2 : 0) + (same.Id == row.Id ? 2 : 0);
        }

        return score;
    }
}
