using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>One customer's OMS: its states, its transitions, its settings (installation.md). Immutable.</summary>
public sealed class Installation
{
    private readonly Dictionary<long, Transition> transitionsById = [];
    private readonly Dictionary<string, Transition> transitionsBySlug = [];
    private readonly Dictionary<PackageState, Transition[]> transitionsFrom;
    private readonly Dictionary<TransferState, Transition[]> transferTransitionsFrom;
    private readonly Dictionary<(int ContentType, string Key), State> statesByKey = [];
    private readonly Dictionary<int, State> statesById = [];

    internal Installation(
        string name,
        IReadOnlyList<State> states,
        IReadOnlyList<Transition> transitions,
        IReadOnlyList<InstalledCommand> commands,
        Settings settings
    )
    {
        (Name, States, Transitions, Commands, Settings) = (name, states, transitions, commands, settings);
        foreach (var state in states)
        {
            statesByKey.TryAdd((state.ContentType, state.Key), state);
            statesById.TryAdd(state.Id, state);
        }

        foreach (var transition in transitions)
        {
            transitionsById[transition.Id] = transition;
            transitionsBySlug.TryAdd(transition.Slug, transition);
        }

        transitionsFrom = transitions
            .Where(transition => transition.Source.ContentType == State.PackageContentType)
            .GroupBy(transition => transition.Source.Package)
            .ToDictionary(group => group.Key, group => InOrder(group).ToArray());
        transferTransitionsFrom = transitions
            .Where(transition => transition.Source.ContentType == State.TransferContentType)
            .GroupBy(transition => transition.Source.Transfer)
            .ToDictionary(group => group.Key, group => InOrder(group).ToArray());
    }

    /// <summary>When the rows of an installation were made, as far as the wire shows it. Assumed.</summary>
    public static DateTime CreatedDate { get; } = new DateTime(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc).AddMicroseconds(123456);

    /// <summary>The default installation: English names, a transition for every pair of every command.</summary>
    public static Installation Default { get; } = ReadDefault();

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its states, of packages, package items, transfers, orders and order items.</summary>
    public IReadOnlyList<State> States { get; }

    /// <summary>Its transitions.</summary>
    public IReadOnlyList<Transition> Transitions { get; }

    /// <summary>Its commands: those of the catalogue, and those that only it knows.</summary>
    public IReadOnlyList<InstalledCommand> Commands { get; }

    /// <summary>What it chooses.</summary>
    public Settings Settings { get; }

    /// <summary>Reads an installation document that was found good; empty: the default installation.</summary>
    public static Installation Load(string document)
    {
        if (document.Length == 0)
            return Default;
        using var parsed = InstallationText.Parse(document);
        return InstallationDocument.Read(parsed.RootElement, out var problems)
            ?? throw new InvalidOperationException($"The installation document was recorded with a problem: {problems.List[0]}");
    }

    /// <summary>A transition by its id.</summary>
    public Transition? FindTransition(long id) => transitionsById.GetValueOrDefault(id);

    /// <summary>A transition by its slug.</summary>
    public Transition? FindTransition(string slug) => transitionsBySlug.GetValueOrDefault(slug);

    /// <summary>The transitions whose source is a transfer's state, by id.</summary>
    public IReadOnlyList<Transition> From(TransferState state) => transferTransitionsFrom.GetValueOrDefault(state, []);

    /// <summary>The row of a transfer's state.</summary>
    public State StateOf(TransferState state) => Row(State.TransferContentType, state.Key);

    /// <summary>The transitions whose source is a state, by id.</summary>
    public IReadOnlyList<Transition> From(PackageState state) => transitionsFrom.GetValueOrDefault(state, []);

    /// <summary>The row of a package's state.</summary>
    public State StateOf(PackageState state) => Row(State.PackageContentType, state.Key);

    /// <summary>The row of a package item's state.</summary>
    public State ItemStateOf(PackageState state) => Row(State.PackageItemContentType, state.Key);

    /// <summary>The row of an order's status.</summary>
    public State StateOf(OrderStatus status) => Row(State.OrderContentType, status.ToString());

    /// <summary>The row of an order item's status.</summary>
    public State ItemStateOf(OrderStatus status) => Row(State.OrderItemContentType, status.ToString());

    /// <summary>A row by its id.</summary>
    public State? FindState(long id) => id is > 0 and <= int.MaxValue ? statesById.GetValueOrDefault((int)id) : null;

    /// <summary>A package's state by its key or its name, as a control document names it.</summary>
    public State? FindPackageState(string nameOrKey) =>
        statesByKey.GetValueOrDefault((State.PackageContentType, nameOrKey))
        ?? States.FirstOrDefault(state => state.ContentType == State.PackageContentType && state.Name == nameOrKey);

    /// <summary>Transitions as a record lists them: what was captured as it was listed, the others by id.</summary>
    public static IEnumerable<Transition> InOrder(IEnumerable<Transition> transitions) =>
        transitions.OrderBy(transition => transition.IsCaptured ? int.MinValue : transition.Id);

    private static Installation ReadDefault()
    {
        using var document = JsonDocument.Parse("""{ "name": "default" }""");
        return InstallationDocument.Read(document.RootElement, out var problems)
            ?? throw new InvalidOperationException($"The default installation has a problem: {problems.List[0]}");
    }

    // A state that an installation took out still has a name, should a record be shown in it.
    private State Row(int contentType, string key) =>
        statesByKey.GetValueOrDefault((contentType, key)) ?? DefaultStates.Find(contentType, key);
}
