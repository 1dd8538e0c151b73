using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <summary>A delivery that was not finished when a base was captured: what it shows is made when it is written.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Hook">The subscription when the event happened.</param>
/// <param name="Subject">What the event is about.</param>
/// <param name="CreatedDate">When it happened.</param>
/// <param name="Progress">How far it has come.</param>
internal sealed record UnfinishedDelivery(long Sequence, Hook Hook, Subject Subject, DateTime CreatedDate, DeliveryNote Progress)
{
    /// <summary>A delivery as it is.</summary>
    public static UnfinishedDelivery Of(Delivery delivery) =>
        new(delivery.Sequence, delivery.Hook, delivery.Subject, delivery.CreatedDate, DeliveryNote.Of(delivery));

    /// <summary>Writes it as a base keeps it.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        var kept = new KeptDelivery(Sequence, Hook, Subject.ContentType, Subject.ObjectId, CreatedDate, PayloadOf(Subject), Progress);
        JsonSerializer.Serialize(writer, kept, DeliveryJson.Default.KeptDelivery);
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static UnfinishedDelivery Read(JsonElement written)
    {
        var kept = written.Deserialize(DeliveryJson.Default.KeptDelivery)!;
        var subject = new Subject(new KeptSubject(kept.ContentType, kept.ObjectId, kept.Payload));
        return new(kept.Sequence, kept.Hook, subject, kept.CreatedDate, kept.Progress);
    }

    private static JsonElement PayloadOf(in Subject subject)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            subject.WriteTo(writer);
        return JsonElement.Parse(bytes.ToArray());
    }
}

/// <summary>An unfinished delivery as a base has it.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Hook">The subscription when the event happened.</param>
/// <param name="ContentType">The kind of record that the event is about.</param>
/// <param name="ObjectId">The record.</param>
/// <param name="CreatedDate">When it happened.</param>
/// <param name="Payload">The record as it is shown.</param>
/// <param name="Progress">How far it has come.</param>
internal sealed record KeptDelivery(
    long Sequence,
    Hook Hook,
    int ContentType,
    int ObjectId,
    DateTime CreatedDate,
    JsonElement Payload,
    DeliveryNote Progress
);

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
