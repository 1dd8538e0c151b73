namespace OmsSimulator.Contract;

/// <summary>A scenario of planning.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DefaultStockLocation">The code of the location where items go that no rule could place.</param>
public sealed record WorldScenario(string Name, string DefaultStockLocation)
{
    /// <summary>Whether it is tried.</summary>
    public bool? Active { get; init; }

    /// <summary>Lower is tried first.</summary>
    public int? Priority { get; init; }

    /// <summary>The channels it is for; empty: all.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>The shipping options it is for; empty: all.</summary>
    public IReadOnlyList<string>? ShippingOptions { get; init; }

    /// <summary>The payment types it is for; empty: all.</summary>
    public IReadOnlyList<string>? PaymentTypes { get; init; }

    /// <summary>The customer types it is for; empty: all.</summary>
    public IReadOnlyList<string>? CustomerTypes { get; init; }

    /// <summary>The key of the state that its packages begin in.</summary>
    public string? InitialStatus { get; init; }

    /// <summary>How a location is found, rule by rule.</summary>
    public IReadOnlyList<WorldRule>? Rules { get; init; }
}

/// <summary>A rule of a scenario.</summary>
public sealed record WorldRule
{
    /// <summary>What a location has to fulfil: <c>SELECT_BY_QUOTA</c>, or nothing.</summary>
    public IReadOnlyList<string>? Conditions { get; init; }

    /// <summary>Whether pieces may be brought from other locations.</summary>
    public bool? Transferable { get; init; }
}
