namespace OmsSimulator.Contract;

/// <summary>Where an order would go, and why; nothing is placed: the answer of <c>POST /__admin/orders/preview</c>.</summary>
[Document("control/order-preview")]
public sealed record OrderPreview
{
    /// <summary>The scenario that would plan it; none: none fits.</summary>
    public required string? Scenario { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Every scenario, in the order in which they are asked, until one fits.</summary>
    public required IReadOnlyList<PreviewScenario> Scenarios { get; init; }

    /// <summary>The packages that would be made.</summary>
    public required IReadOnlyList<PreviewPackage> Packages { get; init; }

    /// <summary>The rules of the scenario that were tried, with what they saw.</summary>
    public required IReadOnlyList<PreviewRule> Rules { get; init; }
}

/// <summary>A scenario that was asked.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fits">Whether it plans the order.</param>
/// <param name="WhyNot">Why it does not; none: it does.</param>
public sealed record PreviewScenario(string Name, bool Fits, string? WhyNot);

/// <summary>A package that would be made.</summary>
/// <param name="StockLocation">Where, by its <c>erp_code</c>.</param>
/// <param name="State">The key of the state that it would begin in.</param>
/// <param name="Items">What would be in it.</param>
/// <param name="Transfers">What other locations would bring.</param>
public sealed record PreviewPackage(
    string StockLocation,
    string State,
    IReadOnlyList<PreviewItem> Items,
    IReadOnlyList<PreviewTransfer> Transfers
);

/// <summary>So many of a product.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">How many.</param>
public sealed record PreviewItem(string Sku, int Quantity);

/// <summary>A transfer that would be made.</summary>
/// <param name="From">From where, by its <c>erp_code</c>.</param>
/// <param name="Items">What it would bring.</param>
public sealed record PreviewTransfer(string From, IReadOnlyList<PreviewItem> Items);

/// <summary>A rule that was tried.</summary>
/// <param name="Rule">Which, from 1.</param>
/// <param name="Conditions">What a location has to fulfil.</param>
/// <param name="Transferable">Whether what one location lacks is brought there.</param>
/// <param name="QuotaExhausted">Whether a location that has something was passed over because its quota is used up.</param>
/// <param name="Stock">What was available: per location that was looked at, per product.</param>
public sealed record PreviewRule(
    int Rule,
    IReadOnlyList<string> Conditions,
    bool Transferable,
    bool QuotaExhausted,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Stock
);
