using System.Text.Json;

namespace OmsSimulator.Client;

/// <summary>A transfer order: pieces on their way from one location to another.</summary>
public sealed record TransferOrder
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Where it is in its life; the <c>enum_value</c> is a word.</summary>
    public required StateResource State { get; init; }

    /// <summary>The order it is for.</summary>
    public required NumberedResource? Order { get; init; }

    /// <summary>The package that waits for it.</summary>
    public required NumberedResource? Package { get; init; }

    /// <summary>Where the pieces are.</summary>
    public required StockLocationResource Source { get; init; }

    /// <summary>Where they go.</summary>
    public required StockLocationResource Destination { get; init; }

    /// <summary>The pieces.</summary>
    public IReadOnlyList<TransferOrderItem> TransferitemSet { get; init; } = [];

    /// <summary>What carries them.</summary>
    public ShipmentResource? Shipment { get; init; }

    /// <summary>The transitions that can run now.</summary>
    public IReadOnlyList<CommandResource> Commands { get; init; } = [];

    /// <summary>What somebody added.</summary>
    public JsonElement ExtraInformation { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>Pieces of a product in a transfer order.</summary>
public sealed record TransferOrderItem
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>What it is.</summary>
    public required ProductResource Product { get; init; }

    /// <summary>How many.</summary>
    public required int Quantity { get; init; }

    /// <summary>Its state.</summary>
    public required StateResource State { get; init; }
}
