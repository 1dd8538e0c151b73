using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>A sandbox to make: the body of <c>POST /__admin/sandboxes</c>.</summary>
/// <param name="Name">Its name, unique in the simulator.</param>
[Document("requests/sandbox")]
public sealed record NewSandbox(string Name)
{
    /// <summary>What it begins with; nothing where it is left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SandboxSeed? Seed { get; init; }

    /// <summary>What its random numbers and uuids are made of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RandomSeed { get; init; }

    /// <summary>Whose OMS it is: <c>default</c> or an installation document; the simulator's own where it is left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNode? Installation { get; init; }

    /// <summary>What sandboxes that belong together are called: their coverage is summed under it. Forks keep it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Label { get; init; }
}

/// <summary>What a sandbox begins with, and goes back to when it is reset: <c>demo</c>, <c>empty</c>, or a world of your own.</summary>
[JsonConverter(typeof(SandboxSeedConverter))]
public sealed record SandboxSeed
{
    internal SandboxSeed(string? word, WorldDocument? world, JsonObject? written = null) => (Word, World, Written) = (word, world, written);

    /// <summary>No world.</summary>
    public static SandboxSeed Empty { get; } = new("empty", null);

    /// <summary>The demo world.</summary>
    public static SandboxSeed Demo { get; } = new("demo", null);

    /// <summary><c>demo</c> or <c>empty</c>; null: a world of your own.</summary>
    public string? Word { get; }

    /// <summary>The world, where it is one of your own.</summary>
    public WorldDocument? World { get; }

    /// <summary>The world as it is written, where it is one that was read from a file.</summary>
    internal JsonObject? Written { get; }

    /// <summary>A world of your own.</summary>
    public static SandboxSeed Of(WorldDocument world) => new(null, world);

    /// <summary>A world document as it is written, such as that of a file.</summary>
    public static SandboxSeed Of(JsonObject world) => new(null, null, world);
}

/// <summary>Reads and writes a <see cref="SandboxSeed"/>: a word, or a world document.</summary>
internal sealed class SandboxSeedConverter : JsonConverter<SandboxSeed>
{
    /// <inheritdoc/>
    public override SandboxSeed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new SandboxSeed(reader.GetString(), null)
            : new SandboxSeed(null, JsonSerializer.Deserialize(ref reader, ControlJson.Of<WorldDocument>(options)));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SandboxSeed value, JsonSerializerOptions options)
    {
        if (value.Written is not null)
            value.Written.WriteTo(writer);
        else if (value.World is null)
            writer.WriteStringValue(value.Word);
        else
            JsonSerializer.Serialize(writer, value.World, ControlJson.Of<WorldDocument>(options));
    }
}
