using System.Text.Json;
using System.Text.Json.Serialization;
using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <summary>How far an unfinished delivery has come, as a store keeps it.</summary>
/// <param name="Count">How often it was sent.</param>
/// <param name="Retries">How many retries by countdown there were.</param>
/// <param name="Why">Why it is sent next.</param>
/// <param name="Due">When, on the agenda's scale; none: as soon as it is its turn.</param>
/// <param name="Next">When, as earlier versions wrote it: on the clock as it stood.</param>
internal sealed record DeliveryNote(int Count, int Retries, AttemptKind Why, long? Due, DateTime? Next = null)
{
    /// <summary>What such a note is called.</summary>
    public const string Kind = "delivery";

    /// <summary>How far a delivery has come.</summary>
    public static DeliveryNote Of(Delivery delivery) => new(delivery.Count, delivery.Retries, delivery.NextKind, delivery.Due);

    /// <summary>As it is kept; none: it is finished.</summary>
    public static byte[] Write(DeliveryNote? note) =>
        note is null ? [] : JsonSerializer.SerializeToUtf8Bytes(note, DeliveryJson.Default.DeliveryNote);

    /// <summary>As it was kept; none: it is finished.</summary>
    public static DeliveryNote? Read(byte[] data) =>
        data.Length == 0 ? null : JsonSerializer.Deserialize(data, DeliveryJson.Default.DeliveryNote);
}

/// <summary>What a store keeps of deliveries as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(MicrosecondJson)]
)]
[JsonSerializable(typeof(DeliveryNote))]
[JsonSerializable(typeof(KeptDelivery))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
