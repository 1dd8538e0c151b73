using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>An event that was sent to a subscription, with the outcome of its last attempt. Derived: dj-whisperer's serializer.</summary>
public sealed record HookEventResource
{
    /// <summary>Its uuid, with hyphens; the body has it without.</summary>
    public required string Uuid { get; init; }

    /// <summary>The subscription.</summary>
    public required HookResource Webhook { get; init; }

    /// <summary>The body that was sent.</summary>
    public required RawJson RequestPayload { get; init; }

    /// <summary>What the receiver answered last.</summary>
    public required string ResponseContent { get; init; }

    /// <summary>The status of that; a network failure is 500.</summary>
    public required int ResponseHttpStatus { get; init; }

    /// <summary>Whether it arrived.</summary>
    public required bool Delivered { get; init; }

    /// <summary>When it was sent, the latest first.</summary>
    public required IReadOnlyList<DateTime> RequestDatetimes { get; init; }

    /// <summary>How often it was sent.</summary>
    public required int RetryCount { get; init; }

    /// <summary>What kind of record it is about.</summary>
    public required int ContentType { get; init; }

    /// <summary>The id of that record.</summary>
    public required int ObjectId { get; init; }
}

/// <summary>JSON that is made when it is written, so that what asks for it under a lock costs nothing there.</summary>
/// <param name="write">Writes one value.</param>
[JsonConverter(typeof(RawJsonConverter))]
public sealed class RawJson(Action<Utf8JsonWriter> write)
{
    /// <summary>Writes the value as JSON.</summary>
    public void WriteTo(Utf8JsonWriter writer) => write(writer);
}

/// <summary>Writes <see cref="RawJson"/>.</summary>
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <inheritdoc/>
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        return new RawJson(element.WriteTo);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => value.WriteTo(writer);
}
