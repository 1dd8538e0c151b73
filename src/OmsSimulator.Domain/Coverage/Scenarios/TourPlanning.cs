namespace OmsSimulator.Domain;

/// <summary>Plans the walks of a tour: each command is tried before it is written down, so that a walk does what it says.</summary>
internal sealed class TourPlanning
{
    // No installation needs as much; it ends a walk that gets nowhere.
    private const int LongestWalk = 500;

    private readonly TourGraph graph;
    private readonly TourStages stages;
    private readonly Dictionary<int, Transition> wanted;

    /// <param name="installation">The installation.</param>
    /// <param name="text">Its document; empty: the default one.</param>
    /// <param name="wanted">What the walks shall take.</param>
    public TourPlanning(Installation installation, string text, IEnumerable<Transition> wanted)
    {
        graph = new TourGraph(installation);
        stages = new TourStages(installation, text);
        this.wanted = wanted.ToDictionary(row => row.Id);
    }

    /// <summary>The walks.</summary>
    public IEnumerable<TourWalk> Walks()
    {
        foreach (var begin in stages.Usual())
        {
            while (Walk(begin) is { } walk)
                yield return walk;
        }

        // What the usual walks cannot come to begins where it starts.
        foreach (var transition in wanted.Values.OrderBy(row => row.Id).ToArray())
        {
            if (wanted.ContainsKey(transition.Id) && stages.At(transition) is { } begin && Walk(begin, transition) is { } walk)
                yield return walk;
        }
    }

    /// <summary>How many commands it takes to take each of some transitions in a walk of its own.</summary>
    public int LengthOneByOne(IEnumerable<Transition> transitions) => transitions.Sum(LengthTo);

    private int LengthTo(Transition transition)
    {
        foreach (var begin in stages.Usual().Where(begin => begin.Subject == transition.Command.Definition.Subject))
        {
            graph.Towards(
                TourPlace.Of(begin.Target),
                place => graph.At(place).Any(row => row.Id == transition.Id),
                static (_, _) => true,
                out var length
            );
            if (length >= 0)
                return length + 1;
        }

        return 1;
    }

    // None: it would take nothing that was not taken before.
    private TourWalk? Walk(Stage begin, Transition? first = null)
    {
        var steps = new List<TourStep>();
        var impossible = new HashSet<(TourPlace Place, int Transition)>();
        var stage = begin;
        var taken = 0;
        while (steps.Count < LongestWalk && (first ?? Next(TourPlace.Of(stage.Target), impossible)) is { } transition)
        {
            var place = TourPlace.Of(stage.Target);
            first = null;
            if (TourStages.Run(stage, transition, wanted.ContainsKey(transition.Id)) is not { } run || IsDetour(run, place, transition))
            {
                impossible.Add((place, transition.Id));
                continue;
            }

            steps.Add(run.Step);
            stage = run.After;
            if (wanted.Remove(transition.Id))
                taken = steps.Count;
        }

        // What comes after the last new transition leads nowhere.
        return taken == 0 ? null : new(begin.World.Steps, begin.World.StateOf(begin.Subject, begin.Id), [.. steps.Take(taken)]);
    }

    // On the way to something a command has to lead where it says.
    private bool IsDetour((TourStep Step, Stage After) run, TourPlace place, Transition transition) =>
        !wanted.ContainsKey(transition.Id) && TourPlace.Of(run.After.Target) != TourGraph.After(place, transition);

    private Transition? Next(TourPlace place, HashSet<(TourPlace Place, int Transition)> impossible)
    {
        var hopes = Hopes(place, impossible);
        if (hopes == 0)
            return null;
        bool May(TourPlace at, Transition row) => !impossible.Contains((at, row.Id));
        bool Keeps(TourPlace at, Transition row) => May(at, row) && Hopes(TourGraph.After(at, row), impossible, but: row) >= hopes - 1;
        bool Stays(TourPlace at, Transition row) => May(at, row) && Hopes(TourGraph.After(at, row), impossible) == hopes;

        // What loses nothing first: here, then on the way; then what loses least.
        return New(place).Where(row => Keeps(place, row)).MinBy(row => row.Source.Key == row.Destination.Key ? 0 : 1)
            ?? graph.Towards(place, at => New(at).Any(row => Keeps(at, row)), Stays, out _)
            ?? New(place).Where(row => May(place, row)).MaxBy(row => Hopes(TourGraph.After(place, row), impossible))
            ?? graph.Towards(place, at => New(at).Any(row => May(at, row)), May, out _);
    }

    private IEnumerable<Transition> New(TourPlace place) => graph.At(place).Where(row => wanted.ContainsKey(row.Id));

    private int Hopes(TourPlace place, HashSet<(TourPlace Place, int Transition)> impossible, Transition? but = null) =>
        graph.From(place).Count(id => id != but?.Id && wanted.ContainsKey(id) && !impossible.Any(known => known.Transition == id));
}
