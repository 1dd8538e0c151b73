namespace OmsSimulator.Domain;

/// <summary>What one stock location sends of one order.</summary>
public readonly record struct Package
{
    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary><c>&lt;order number&gt;P1</c>, <c>P2</c>, … Derived: the samples.</summary>
    public required string Number { get; init; }

    /// <summary>The order.</summary>
    public required int OrderId { get; init; }

    /// <summary>Where it is packed.</summary>
    public required int StockLocationId { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required PackageState State { get; init; }

    /// <summary>The state it was blocked in, while it is blocked.</summary>
    public PackageState? BlockedIn { get; init; }

    /// <summary>Whether it holds a unit of its location's quota.</summary>
    public bool HoldsQuota { get; init; }

    /// <summary>Whether it has been packed once, so that its packing document can be viewed.</summary>
    public bool HasPackingDocument { get; init; }

    /// <summary>Its shipment, once there is one.</summary>
    public int? ShipmentId { get; init; }

    /// <summary>When it was shipped.</summary>
    public DateTime? ShipmentDate { get; init; }

    /// <summary>Its invoice, once there is one.</summary>
    public Invoice? Invoice { get; init; }

    /// <summary>The package items, in the order of their ids.</summary>
    public required IReadOnlyList<int> ItemIds { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When a fact last touched it.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>What of an item's stock stands at the package's location.</summary>
public enum ItemStock
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Reserved: counted in the location's <c>reserved</c>.</summary>
    Reserved,

    /// <summary>Consumed: taken out of the location's <c>on_hand</c>.</summary>
    Consumed,
}

/// <summary>One order item in a package.</summary>
public readonly record struct PackageItem
{
    /// <summary>Counts up from 1 in a sandbox; kept when the item moves to another package.</summary>
    public required int Id { get; init; }

    /// <summary>The package that carries it now.</summary>
    public required int PackageId { get; init; }

    /// <summary>The order item; an order item always goes whole.</summary>
    public required int OrderItemId { get; init; }

    /// <summary>
    /// Follows the package; <see cref="PackageState.OmsNotFound"/> and <see cref="PackageState.NeedsRescheduling"/> are the item's own.
    /// </summary>
    public required PackageState State { get; init; }

    /// <summary>How many, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>What of its stock stands at the package's location.</summary>
    public ItemStock Stock { get; init; }

    /// <summary>The barcode that was read at packing.</summary>
    public string? Barcode { get; init; }

    /// <summary>Why its location refused it.</summary>
    public int? DenialReasonId { get; init; }

    /// <summary>That it was not found, until it is planned again.</summary>
    public Discrepancy? Discrepancy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When a fact last touched it.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>The record that an item's product was not where it should be. Documented: that such records exist.</summary>
/// <param name="Id">Counts up from 1 in a sandbox.</param>
/// <param name="CreatedDate">When it was found missing.</param>
public sealed record Discrepancy(int Id, DateTime CreatedDate);

/// <summary>A package's invoice.</summary>
public sealed record Invoice
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Its date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where the invoice service shows it.</summary>
    public string? Url { get; init; }

    /// <summary>What the integrator calls the document; a media type is served as such.</summary>
    public string? DocumentType { get; init; }

    /// <summary>The document, base64.</summary>
    public Base64Document? DocumentContent { get; init; }
}
