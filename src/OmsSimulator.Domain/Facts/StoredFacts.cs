using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Facts as a store has them: a JSON object a line, each with the version of this format. The first of a decision says how many it has, so
/// that a reader sees decisions again.
/// </summary>
public static class StoredFacts
{
    /// <summary>The version of the format, in every line.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Makes a writer of lines.</summary>
    public static Utf8JsonWriter WriterTo(IBufferWriter<byte> output) => new(output, Options);

    /// <summary>Writes a fact as a line, with its line feed.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="writer">A writer to the same.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="decision">How many facts its decision has, where it is the first of it; 0: it is another one.</param>
    public static void Write(IBufferWriter<byte> output, Utf8JsonWriter writer, in RecordedFact fact, int decision)
    {
        writer.Reset(output);
        writer.WriteStartObject();
        writer.WriteNumber("v"u8, Version);
        if (decision > 0)
            writer.WriteNumber("n"u8, decision);
        writer.WriteString("at"u8, Timestamps.Format(fact.At));
        if (fact.UserId is { } user)
            writer.WriteNumber("user"u8, user);
        writer.WritePropertyName("fact"u8);
        JsonSerializer.Serialize(writer, fact.Fact, FactJson.Default.OmsFact);
        writer.WriteEndObject();
        writer.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Reads a line, without its line feed.</summary>
    /// <exception cref="FormatException">It is none, or one of a later version; the message says which.</exception>
    public static StoredFact Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return ReadLine(line);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw new FormatException($"no fact that this version knows: {wrong.Message}", wrong);
        }
    }

    private static StoredFact ReadLine(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        var (decision, at, user) = (0, default(DateTime), default(int?));
        OmsFact? fact = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("v"u8))
                CheckVersion(Number(ref reader));
            else if (reader.ValueTextEquals("n"u8))
                decision = Number(ref reader);
            else if (reader.ValueTextEquals("user"u8))
                user = Number(ref reader);
            else if (reader.ValueTextEquals("at"u8) && reader.Read())
                at = reader.GetDateTime().ToUniversalTime();
            else if (reader.ValueTextEquals("fact"u8) && reader.Read())
                fact = JsonSerializer.Deserialize(ref reader, FactJson.Default.OmsFact);
            else
                throw new FormatException("a line of facts has a member that this version does not know");
        }

        return new(new RecordedFact(fact ?? throw new FormatException("a line of facts has no fact"), at, user), decision);
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    private static void CheckVersion(int version)
    {
        if (version != Version)
            throw new FormatException($"a fact of version {version}; this simulator reads version {Version}");
    }
}

/// <summary>A fact as it was stored.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Decision">How many facts its decision has, where it is the first of it; 0: it is another one.</param>
public readonly record struct StoredFact(RecordedFact Fact, int Decision);
