using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// The records of an installation in the states that worlds put them into, and in those that commands lead to from there. Made once, when
/// they are asked for.
/// </summary>
internal sealed class Stages(Installation installation, string text)
{
    private readonly Dictionary<JsonObject, Rehearsal?> worlds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string, JsonObject), IReadOnlyList<Stage>> put = [];
    private IReadOnlyList<Stage>? packageWalks;
    private IReadOnlyList<Stage>? transferWalks;

    /// <summary>A sandbox with nothing in it.</summary>
    public Rehearsal Empty { get; } = Rehearsal.Of(installation, text);

    /// <summary>Records in a state, the simplest setup first.</summary>
    public IEnumerable<Stage> In(State state) => Soon(state).Concat(Late(state));

    /// <summary>Records in the sources of some transitions, each with its transition: all simple setups before the first that walks.</summary>
    public IEnumerable<(Transition Transition, Stage Stage)> At(IReadOnlyList<Transition> transitions) =>
        transitions
            .SelectMany(row => Soon(row.Source).Select(stage => (row, stage)))
            .Concat(transitions.SelectMany(row => Late(row.Source).Select(stage => (row, stage))))
            .Where(found => found.stage.Target.CanRun(found.row));

    /// <summary>The first record in a state.</summary>
    public Stage? FirstIn(State state) => In(state).FirstOrDefault();

    /// <summary>What a state is called in a world document: its name, or its key where another one answers to the name.</summary>
    public static string Called(Installation installation, State state) =>
        installation.FindPackageState(state.Name) == state ? state.Name : state.Key;

    private IEnumerable<Stage> Soon(State state) =>
        state.ContentType == State.TransferContentType
            ? Transfers().Where(stage => stage.Target.StateKey == state.Key)
            : ScenarioWorlds.BeforePackages.SelectMany(world => Put(state, world));

    private IEnumerable<Stage> Late(State state)
    {
        foreach (var stage in state.ContentType == State.TransferContentType ? [] : Packages())
        {
            if (stage.Target.StateKey == state.Key)
                yield return stage;
        }
    }

    private IReadOnlyList<Stage> Put(State state, JsonObject document)
    {
        if (!put.TryGetValue((state.Key, document), out var stages))
            put[(state.Key, document)] = stages = [.. Make(state, document)];
        return stages;
    }

    private IEnumerable<Stage> Make(State state, JsonObject document)
    {
        if (!worlds.TryGetValue(document, out var before))
            worlds[document] = before = document.Count == 0 ? Empty : Empty.With(new ScenarioStep.Added(document));
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
        states.Select(state => installation.FindPackageState(state.Key)).OfType<State>().Select(state => Called(installation, state));

    // Everything that commands lead to, from every state that a world puts a package into.
    private IReadOnlyList<Stage> Packages() =>
        packageWalks ??= [.. ScenarioWorlds.OfWalks.SelectMany(WalkedIn).OrderBy(stage => stage.World.Steps.Count)];

    private List<Stage> WalkedIn(JsonObject world) =>
        Walked([
            .. installation.States.Where(state => state.ContentType == State.PackageContentType).SelectMany(state => Put(state, world)),
        ]);

    private IReadOnlyList<Stage> Transfers()
    {
        if (transferWalks is not null)
            return transferWalks;
        var begun = ScenarioWorlds
            .OfTransfers.Select(world => Empty.With(new ScenarioStep.Added(world)))
            .OfType<Rehearsal>()
            .Where(made => made.Oms.HasTransfers)
            .ToArray();
        return transferWalks = [
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
        var all = new List<Stage>();
        var next = new Queue<Stage>();
        foreach (var stage in from)
            Find(stage);
        while (next.TryDequeue(out var stage))
        {
            foreach (var transition in CommandDecision.Allowed(installation, stage.Target))
            {
                foreach (var after in After(stage, transition))
                    Find(after);
            }
        }

        return all;

        void Find(Stage stage)
        {
            if (!known.Add(Kind(stage)))
                return;
            all.Add(stage);
            next.Enqueue(stage);
        }
    }

    // With stock for planning to find as well, where without it the record does not come to where the transition leads.
    private static IEnumerable<Stage> After(Stage stage, Transition transition)
    {
        foreach (var stocked in stage.Stocked())
        {
            if (stocked.Command(transition) is not { } command)
                continue;
            var after = stocked.After(command);
            if (after is not null)
                yield return after;
            if (after is null ? !LacksStock(stocked, command) : after.Target.StateKey == transition.Destination.Key)
                yield break;
        }
    }

    private static bool LacksStock(Stage stage, ScenarioCommand command) =>
        stage.World.Decide(command) is Decision.Refused { Refusal.Definition: { } said } && said == Refusals.NoSupply;

    private static string Kind(Stage stage) =>
        $"{stage.Target.StateKey} {stage.Target.Package.BlockedIn} {stage.Shipment is not null} {stage.Shipment?.LabelVersion > 0} {stage.Target.Package.ItemIds.Count}";
}
