namespace OmsSimulator.Testing;

/// <summary>Describes a scenario of planning: all orders, one rule without conditions, unless it says otherwise.</summary>
public sealed class ScenarioBuilder
{
    private readonly OmsSandbox sandbox;
    private readonly WorldScenario scenario;

    /// <summary>Begins.</summary>
    internal ScenarioBuilder(OmsSandbox sandbox, string name, string defaultStockLocation)
        : this(sandbox, new WorldScenario(name, defaultStockLocation)) { }

    private ScenarioBuilder(OmsSandbox sandbox, WorldScenario scenario) => (this.sandbox, this.scenario) = (sandbox, scenario);

    /// <summary>Only for orders of these channels.</summary>
    public ScenarioBuilder ForChannels(params string[] channels) => But(scenario with { Channels = channels });

    /// <summary>Tried before those with a higher number.</summary>
    public ScenarioBuilder WithPriority(int priority) => But(scenario with { Priority = priority });

    /// <summary>Its packages begin in a state.</summary>
    public ScenarioBuilder StartingIn(PackageState state) => But(scenario with { InitialStatus = state.Key });

    /// <summary>One more rule that asks only locations with quota left.</summary>
    public ScenarioBuilder ByQuota() => Rule("SELECT_BY_QUOTA");

    /// <summary>One more rule, with these conditions.</summary>
    public ScenarioBuilder Rule(params string[] conditions) =>
        But(scenario with { Rules = [.. scenario.Rules ?? [], new WorldRule { Conditions = conditions }] });

    /// <summary>One more rule that may bring pieces from other locations.</summary>
    public ScenarioBuilder WithTransfers(params string[] conditions) =>
        But(scenario with { Rules = [.. scenario.Rules ?? [], new WorldRule { Conditions = conditions, Transferable = true }] });

    /// <summary>Adds the scenario to the sandbox.</summary>
    public Task CreateAsync(CancellationToken cancellationToken = default) =>
        sandbox.AddAsync(new WorldDocument { Scenarios = [scenario] }, cancellationToken);

    private ScenarioBuilder But(WorldScenario changed) => new(sandbox, changed);
}
