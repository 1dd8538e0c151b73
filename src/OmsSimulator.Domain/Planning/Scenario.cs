namespace OmsSimulator.Domain;

/// <summary>How orders of some kind are turned into packages. Documented: SCN.</summary>
public sealed record Scenario
{
    /// <summary>The only condition that the documentation names.</summary>
    public const string SelectByQuota = "SELECT_BY_QUOTA";

    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is tried at all.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Lower is tried first.</summary>
    public int Priority { get; init; } = 100;

    /// <summary>Channels it is for; empty: all.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Shipping options it is for; empty: all.</summary>
    public IReadOnlyList<string> ShippingOptions { get; init; } = [];

    /// <summary>Payment types it is for; empty: all.</summary>
    public IReadOnlyList<string> PaymentTypes { get; init; } = [];

    /// <summary>Customer types it is for; empty: all.</summary>
    public IReadOnlyList<string> CustomerTypes { get; init; } = [];

    /// <summary>Where items go that no rule could place.</summary>
    public required int DefaultStockLocationId { get; init; }

    /// <summary>Where each package starts when an order is split: Waiting, Waiting Remote Action or Preparing.</summary>
    public PackageState InitialStatus { get; init; } = PackageState.Waiting;

    /// <summary>Tried in order, each with the items that the ones before could not place.</summary>
    public IReadOnlyList<ScenarioRule> Rules { get; init; } = [ScenarioRule.Unconditional];

    /// <summary>Whether its prerequisites fit an order.</summary>
    public bool Fits(Order order) =>
        Fits(Channels, order.Channel.Name)
        && Fits(ShippingOptions, order.ShippingOption)
        && Fits(PaymentTypes, order.PaymentType)
        && Fits(CustomerTypes, order.Customer.Type);

    private static bool Fits(IReadOnlyList<string> wanted, string? found) =>
        wanted.Count == 0 || (found is not null && wanted.Contains(found));
}

/// <summary>One rule of a scenario.</summary>
/// <param name="Conditions">What a location must fulfil: <see cref="Scenario.SelectByQuota"/> or nothing.</param>
/// <param name="Transferable">Whether what one location lacks is brought there from others, instead of being sent from several.</param>
public sealed record ScenarioRule(IReadOnlyList<string> Conditions, bool Transferable = false)
{
    /// <summary>A rule that every location fulfils.</summary>
    public static ScenarioRule Unconditional { get; } = new([]);

    /// <summary>Whether it looks at quota.</summary>
    public bool SelectsByQuota => Conditions.Contains(Scenario.SelectByQuota);
}
