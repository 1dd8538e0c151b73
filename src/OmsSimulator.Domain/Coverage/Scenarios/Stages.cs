using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// The records of an installation in the states that worlds put them into, and in those that commands lead to from there. Made once, when
/// they are asked for.
/// </summary>
internal sealed class Stages(Installation installation, string text)
{
    private readonly Dictionary<string, IReadOnlyList<Stage>> put = [];
    private IReadOnlyList<Stage>? packageWalks;
    private IReadOnlyList<Stage>? transferWalks;

    /// <summary>A sandbox with nothing in it.</summary>
    public Rehearsal Empty { get; } = Rehearsal.Of(installation, text);

    /// <summary>Records in a state, the simplest setup first.</summary>
    public IEnumerable<Stage> In(State state) =>
        state.ContentType == State.TransferContentType
            ? Transfers().Where(stage => stage.Target.StateKey == state.Key)
            : Put(state).Concat(Lazily(() => Packages().Where(stage => stage.Target.StateKey == state.Key)));

    /// <summary>The first record in a state.</summary>
    public Stage? FirstIn(State state) => In(state).FirstOrDefault();

    /// <summary>What a state is called in a world document: its name, or its key where another one answers to the name.</summary>
    public static string Called(Installation installation, State state) =>
        installation.FindPackageState(state.Name) == state ? state.Name : state.Key;

    private IReadOnlyList<Stage> Put(State state)
    {
        if (!put.TryGetValue(state.Key, out var stages))
            put[state.Key] = stages = [.. ScenarioWorlds.BeforePackages.SelectMany(world => Put(state, world))];
        return stages;
    }

    private IEnumerable<Stage> Put(State state, JsonObject document)
    {
        var before = document.Count == 0 ? Empty : Empty.With(new ScenarioStep.Added(document));
        var order = document.ContainsKey("orders") ? ScenarioWorlds.Order : null;
        foreach (var step in before is null ? [] : Ways(state))
        {
            if (before!.With(step with { Order = order }) is { } made)
                yield return new Stage(made, CommandSubject.Package, made.Oms.Packages.LastId);
        }
    }

    private IEnumerable<ScenarioStep.Put> Ways(State state)
    {
        var called = Called(installation, state);
        if (state.Package == PackageState.Blocked)
            return Known(Walk.BlockedInStates).Select(former => new ScenarioStep.Put(called, BlockedIn: former));
        if (state.Package == PackageState.CancellationWaiting || state.Package == PackageState.PackagingCanceled)
            return [new(called), .. Known(Walk.CancelledInStates).Select(former => new ScenarioStep.Put(called, CancelledIn: former))];
        return [new(called)];
    }

    private IEnumerable<string> Known(IEnumerable<PackageState> states) =>
        states
            .Select(state => installation.FindPackageState(state.Key))
            .OfType<State>()
            .Select(state => Called(installation, state));

    // Everything that commands lead to, from every state that a world puts a package into.
    private IReadOnlyList<Stage> Packages() =>
        packageWalks ??= [.. ScenarioWorlds.OfWalks.SelectMany(WalkedIn).OrderBy(stage => stage.World.Steps.Count)];

    private List<Stage> WalkedIn(JsonObject world) =>
        Walked([.. installation.States.Where(state => state.ContentType == State.PackageContentType).SelectMany(state => Put(state, world))]);

    private IReadOnlyList<Stage> Transfers()
    {
        if (transferWalks is not null)
            return transferWalks;
        var begun = ScenarioWorlds
            .OfTransfers.Select(world => Empty.With(new ScenarioStep.Added(world)))
            .OfType<Rehearsal>()
            .Where(made => made.Oms.HasTransfers)
            .ToArray();
        return transferWalks =
        [
            .. begun.SelectMany(made => Walked([new Stage(made, CommandSubject.Transfer, 1)])).OrderBy(stage => stage.World.Steps.Count),
            .. begun
                .Select(made => made.WithCancelled(ScenarioWorlds.Order))
                .OfType<Rehearsal>()
                .SelectMany(made => Walked([new Stage(made, CommandSubject.Transfer, 1)])),
        ];
    }

    // One of each kind of record that further commands could tell apart, the shortest ways first.
    private List<Stage> Walked(IReadOnlyList<Stage> from)
    {
        var known = new HashSet<string>();
        var found = new List<Stage>();
        var next = new Queue<Stage>();
        foreach (var stage in from)
            Find(stage);
        while (next.TryDequeue(out var stage))
        {
            foreach (var transition in CommandDecision.Allowed(installation, stage.Target))
            {
                if (stage.Command(transition) is { } command && stage.After(command) is { } after)
                    Find(after);
            }
        }

        return found;

        void Find(Stage stage)
        {
            if (!known.Add(Kind(stage)))
                return;
            found.Add(stage);
            next.Enqueue(stage);
        }
    }

    private static string Kind(Stage stage) =>
        $"{stage.Target.StateKey} {stage.Target.Package.BlockedIn} {stage.Shipment is not null} {stage.Shipment?.LabelVersion > 0} {stage.Target.Package.ItemIds.Count}";

    private static IEnumerable<Stage> Lazily(Func<IEnumerable<Stage>> stages)
    {
        foreach (var stage in stages())
            yield return stage;
    }
}
