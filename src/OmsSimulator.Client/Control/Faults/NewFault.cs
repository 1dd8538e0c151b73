using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Xml;

namespace OmsSimulator.Client;

/// <summary>A fault to add.</summary>
/// <param name="Then">What happens.</param>
public sealed record NewFault(FaultOutcome Then)
{
    /// <summary>Which calls it is for; all where it is left out.</summary>
    public FaultMatch? Match { get; init; }

    /// <summary>From which matching call on, from 1.</summary>
    public int? Nth { get; init; }

    /// <summary>How often at most.</summary>
    public int? Times { get; init; }

    /// <summary>How likely, from 0 to 1.</summary>
    public double? Probability { get; init; }

    /// <summary>Whether the command happens and only its answer is spoiled.</summary>
    public bool? After { get; init; }
}

/// <summary>Which calls a fault is for; members are ANDed.</summary>
public sealed record FaultMatch
{
    /// <summary>The method.</summary>
    public string? Method { get; init; }

    /// <summary>What the path starts with.</summary>
    public string? Path { get; init; }

    /// <summary>The command's code.</summary>
    public string? Command { get; init; }

    /// <summary>The state that the package is in.</summary>
    public string? State { get; init; }

    /// <summary>The package's id.</summary>
    public int? Package { get; init; }

    /// <summary>The partner that is called.</summary>
    public string? Partner { get; init; }

    /// <summary>The event whose webhook is sent.</summary>
    public string? Webhook { get; init; }
}

/// <summary>What a fault does.</summary>
public sealed record FaultOutcome
{
    /// <summary>How long it takes, in real time.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? Delay { get; init; }

    /// <summary>The status that is answered.</summary>
    public int? Status { get; init; }

    /// <summary>The body that is answered.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>How the connection ends: <c>connection_reset</c>, <c>empty_response</c>, <c>truncated_body</c>.</summary>
    public string? Drop { get; init; }
}

/// <summary>A fault that was added.</summary>
public sealed record Fault
{
    /// <summary>Its id.</summary>
    [JsonConverter(typeof(IdConverter))]
    public required string Id { get; init; }

    /// <summary>Which calls it is for.</summary>
    public FaultMatch? Match { get; init; }

    /// <summary>What happens.</summary>
    public FaultOutcome? Then { get; init; }

    /// <summary>How many calls it was for.</summary>
    public long Matched { get; init; }

    /// <summary>How often it happened.</summary>
    public long Fired { get; init; }
}

/// <summary>The list of faults.</summary>
internal sealed record FaultList
{
    /// <summary>The faults.</summary>
    public IReadOnlyList<Fault> Faults
    {
        get => field ?? [];
        init;
    }
}

/// <summary>Writes durations as ISO 8601 does: <c>PT2S</c>.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    /// <inheritdoc/>
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return XmlConvert.ToTimeSpan(reader.GetString()!);
        }
        catch (FormatException wrong)
        {
            throw new JsonException("A duration has the form PT2S.", wrong);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(XmlConvert.ToString(value));
}

/// <summary>Reads an id, be it a number or a text.</summary>
internal sealed class IdConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? reader.GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture)
            : reader.GetString()!;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
