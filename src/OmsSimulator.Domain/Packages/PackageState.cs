using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>
/// The simulator's own name of a package's or a package item's state: what facts and rules speak of, whatever an installation calls the
/// state.
/// </summary>
/// <param name="Key">The name, such as <c>WaitingRemoteAction</c>; an installation may bring keys of its own.</param>
[JsonConverter(typeof(PackageStateConverter))]
public readonly record struct PackageState(string Key)
{
    /// <summary>Planned at a location, not begun.</summary>
    public static readonly PackageState Waiting = new(nameof(Waiting));

    /// <summary>Held until somebody outside acts.</summary>
    public static readonly PackageState WaitingRemoteAction = new(nameof(WaitingRemoteAction));

    /// <summary>Being picked.</summary>
    public static readonly PackageState Preparing = new(nameof(Preparing));

    /// <summary>Waits for stock that a transfer order brings.</summary>
    public static readonly PackageState WaitingForTransfer = new(nameof(WaitingForTransfer));

    /// <summary>Picked, not packed.</summary>
    public static readonly PackageState ReadyForPackaging = new(nameof(ReadyForPackaging));

    /// <summary>Packed but for the carrier's label.</summary>
    public static readonly PackageState WaitingCargoLabel = new(nameof(WaitingCargoLabel));

    /// <summary>Packed.</summary>
    public static readonly PackageState Packed = new(nameof(Packed));

    /// <summary>With the carrier.</summary>
    public static readonly PackageState Shipped = new(nameof(Shipped));

    /// <summary>The customer can collect it.</summary>
    public static readonly PackageState ReadyForPickup = new(nameof(ReadyForPickup));

    /// <summary>The carrier tried to deliver.</summary>
    public static readonly PackageState AttemptedDelivery = new(nameof(AttemptedDelivery));

    /// <summary>The carrier gave up.</summary>
    public static readonly PackageState DeliveryFailed = new(nameof(DeliveryFailed));

    /// <summary>With the customer.</summary>
    public static readonly PackageState Delivered = new(nameof(Delivered));

    /// <summary>A cancellation waits for its confirmation.</summary>
    public static readonly PackageState CancellationWaiting = new(nameof(CancellationWaiting));

    /// <summary>Cancelled, or emptied because its items went to other packages.</summary>
    public static readonly PackageState PackagingCanceled = new(nameof(PackagingCanceled));

    /// <summary>No location could supply the items.</summary>
    public static readonly PackageState OutOfStock = new(nameof(OutOfStock));

    /// <summary>Refused by its location.</summary>
    public static readonly PackageState NeedsRescheduling = new(nameof(NeedsRescheduling));

    /// <summary>Held for an action; the former state is kept.</summary>
    public static readonly PackageState Blocked = new(nameof(Blocked));

    /// <summary>Packed for a refund.</summary>
    public static readonly PackageState PackedForRefund = new(nameof(PackedForRefund));

    /// <summary>Items only: a not-found command named the item.</summary>
    public static readonly PackageState OmsNotFound = new(nameof(OmsNotFound));

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}

/// <summary>Writes a state as its key.</summary>
public sealed class PackageStateConverter : JsonConverter<PackageState>
{
    /// <inheritdoc/>
    public override PackageState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A state's key is a string."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PackageState value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Key);
}
