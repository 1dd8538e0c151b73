namespace OmsSimulator.Domain;

/// <summary>Stock of one location that is brought to another, where a package waits for it.</summary>
public sealed record TransferOrder
{
    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary><c>&lt;package number&gt;T1</c>, <c>T2</c>, … Derived: samples.</summary>
    public required string Number { get; init; }

    /// <summary>The order.</summary>
    public required int OrderId { get; init; }

    /// <summary>The package that waits.</summary>
    public required int PackageId { get; init; }

    /// <summary>The location that gives.</summary>
    public required int SourceId { get; init; }

    /// <summary>The location that the package is at.</summary>
    public required int DestinationId { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required TransferState State { get; init; }

    /// <summary>
    /// What of its stock stands at the source: reserved there, consumed (on its way), or nothing (arrived, or given back).
    /// </summary>
    public ItemStock Stock { get; init; } = ItemStock.Reserved;

    /// <summary>The transfer items, in the order of their ids.</summary>
    public required IReadOnlyList<int> ItemIds { get; init; }

    /// <summary>Its shipment, once there is one.</summary>
    public int? ShipmentId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When a fact last touched it.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>One package item that a transfer brings; its state is its transfer's.</summary>
/// <param name="Id">Counts up from 1 in a sandbox.</param>
/// <param name="TransferOrderId">The transfer.</param>
/// <param name="PackageItemId">The package item that waits for it.</param>
/// <param name="ProductId">Of what.</param>
/// <param name="Quantity">How many, at least 1.</param>
public sealed record TransferItem(int Id, int TransferOrderId, int PackageItemId, int ProductId, int Quantity);
