using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>
/// The simulator's own name of a transfer order's state: what facts and rules speak of, whatever an installation calls the state.
/// </summary>
/// <param name="Key">The name, such as <c>InTransit</c>; an installation may bring keys of its own.</param>
[JsonConverter(typeof(TransferStateConverter))]
public readonly record struct TransferState(string Key)
{
    /// <summary>The source has to find the stock.</summary>
    public static readonly TransferState Waiting = new(nameof(Waiting));

    /// <summary>The stock stands ready at the source.</summary>
    public static readonly TransferState ReadyForShipment = new(nameof(ReadyForShipment));

    /// <summary>The stock left the source.</summary>
    public static readonly TransferState InTransit = new(nameof(InTransit));

    /// <summary>The stock arrived.</summary>
    public static readonly TransferState TransferComplete = new(nameof(TransferComplete));

    /// <summary>Nobody waits for it any more.</summary>
    public static readonly TransferState Cancelled = new(nameof(Cancelled));

    /// <summary>The source does not have the stock.</summary>
    public static readonly TransferState OutOfStock = new(nameof(OutOfStock));

    /// <summary>Whether a package still waits for it, or got what it brought: not cancelled, not out of stock.</summary>
    public bool IsLive => this != Cancelled && this != OutOfStock;

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}

/// <summary>Writes a state as its key.</summary>
public sealed class TransferStateConverter : JsonConverter<TransferState>
{
    /// <inheritdoc/>
    public override TransferState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A state's key is a string."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TransferState value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Key);
}
