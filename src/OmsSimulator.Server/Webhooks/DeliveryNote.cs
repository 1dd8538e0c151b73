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

/// <summary>A delivery that was not finished when a base was written, with what it shows.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Hook">The subscription when the event happened.</param>
/// <param name="ContentType">The kind of record that the event is about.</param>
/// <param name="ObjectId">The record.</param>
/// <param name="CreatedDate">When it happened.</param>
/// <param name="Payload">The record as it is shown.</param>
/// <param name="Progress">How far it has come.</param>
internal sealed record UnfinishedDelivery(
    long Sequence,
    Hook Hook,
    int ContentType,
    int ObjectId,
    DateTime CreatedDate,
    JsonElement Payload,
    DeliveryNote Progress
)
{
    /// <summary>What it is about.</summary>
    [JsonIgnore]
    public Subject Subject => new(new KeptSubject(ContentType, ObjectId, Payload));

    /// <summary>A delivery as it is.</summary>
    public static UnfinishedDelivery Of(Delivery delivery) =>
        new(
            delivery.Sequence,
            delivery.Hook,
            delivery.Subject.ContentType,
            delivery.Subject.ObjectId,
            delivery.CreatedDate,
            PayloadOf(delivery.Subject),
            DeliveryNote.Of(delivery)
        );

    private static JsonElement PayloadOf(in Subject subject)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            subject.WriteTo(writer);
        return JsonElement.Parse(bytes.ToArray());
    }
}

/// <summary>A record as it was shown once.</summary>
/// <param name="ContentType">The kind of record.</param>
/// <param name="ObjectId">The record.</param>
/// <param name="Payload">As it is shown.</param>
internal sealed record KeptSubject(int ContentType, int ObjectId, JsonElement Payload) : OtherSubject
{
    /// <inheritdoc/>
    public override int ContentType { get; } = ContentType;

    /// <inheritdoc/>
    public override int ObjectId { get; } = ObjectId;

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => Payload.WriteTo(writer);
}

/// <summary>What a store keeps of deliveries as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(MicrosecondJson)]
)]
[JsonSerializable(typeof(DeliveryNote))]
[JsonSerializable(typeof(UnfinishedDelivery))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
