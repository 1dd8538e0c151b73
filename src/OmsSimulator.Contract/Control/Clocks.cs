using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>What a sandbox's clock shows: the answer of <c>GET</c> and <c>PUT /__admin/clock</c>.</summary>
/// <param name="Mode"><c>real</c> or <c>frozen</c>.</param>
/// <param name="Now">The instant, UTC.</param>
public sealed record ClockReading(string Mode, DateTime Now)
{
    /// <summary>When the first thing that waits on it falls due, UTC; none waits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? Next { get; init; }
}

/// <summary>What came of letting time pass: the answer of <c>POST /__admin/clock/advance</c>.</summary>
/// <param name="Mode"><c>real</c> or <c>frozen</c>.</param>
/// <param name="Now">The instant, UTC.</param>
/// <param name="Work">The work that fell due and was done, in order.</param>
/// <param name="Complete">Whether nothing that was due is left.</param>
[Document("control/clock")]
public sealed record ClockAdvance(string Mode, DateTime Now, IReadOnlyList<ClockWork> Work, bool Complete)
{
    /// <summary>When the next thing falls due, UTC; left out of this call's answer, the clock's own says it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? Next { get; init; }
}

/// <summary>A piece of work that fell due and was done; its members depend on its type.</summary>
/// <param name="Document">All of it.</param>
[JsonConverter(typeof(ClockWorkConverter))]
public sealed record ClockWork(JsonElement Document)
{
    /// <summary>When it was done, UTC.</summary>
    public DateTime At => Document.GetProperty("at").GetDateTime();

    /// <summary>What kind of work it was, such as <c>package_replanned</c>.</summary>
    public string Type => Document.GetProperty("type").GetString()!;

    /// <summary>The package it was about, where it was about one.</summary>
    public int? Package => Document.TryGetProperty("package", out var id) ? id.GetInt32() : null;

    /// <summary>The key of the state that the package was in then.</summary>
    public string? State => Document.TryGetProperty("state", out var state) ? state.GetString() : null;
}

/// <summary>A clock to set: the body of <c>PUT /__admin/clock</c>.</summary>
/// <param name="Mode"><c>real</c> or <c>frozen</c>.</param>
[Document("requests/clock")]
public sealed record ClockChange(string Mode)
{
    /// <summary>The instant; where it is left out the clock goes on from where it is, or with the real time.</summary>
    public DateTime? Now { get; init; }
}

/// <summary>How long time is to pass: the body of <c>POST /__admin/clock/advance</c>.</summary>
/// <param name="By">The duration; zero does what is due now.</param>
[Document("requests/clock-advance")]
public sealed record ClockStep([property: JsonConverter(typeof(DurationConverter))] TimeSpan By);

/// <summary>Reads and writes a <see cref="ClockWork"/> as the object that it is.</summary>
internal sealed class ClockWorkConverter : JsonConverter<ClockWork>
{
    /// <inheritdoc/>
    public override ClockWork Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ClockWork value, JsonSerializerOptions options) => value.Document.WriteTo(writer);
}
