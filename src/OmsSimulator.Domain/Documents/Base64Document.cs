using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>A document in base64, as its text came, which may have megabytes: a letter takes a byte here, and two in a string.</summary>
[JsonConverter(typeof(Base64DocumentConverter))]
public sealed class Base64Document : IEquatable<Base64Document>
{
    private const int Piece = 16 * 1024;

    private readonly byte[] letters;

    private Base64Document(byte[] letters) => this.letters = letters;

    /// <summary>How many letters its text has.</summary>
    public int Length => letters.Length;

    /// <summary>The letters of its text, UTF-8.</summary>
    public ReadOnlySpan<byte> Letters => letters;

    /// <summary>A text that is base64.</summary>
    public static implicit operator Base64Document(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>The letters of a text that is base64.</summary>
    public static Base64Document Of(ReadOnlySpan<byte> letters) => new(LargeBytes.Copy(letters));

    /// <summary>Reads a JSON string that is base64.</summary>
    /// <param name="value">What may be one.</param>
    /// <param name="trim">Whether spaces around it are no part of it.</param>
    /// <param name="document">The document.</param>
    public static bool TryRead(JsonElement value, bool trim, [NotNullWhen(true)] out Base64Document? document)
    {
        document = null;
        if (value.ValueKind != JsonValueKind.String)
            return false;
        var written = JsonMarshal.GetRawUtf8Value(value);
        var said = written.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(value.GetString()!) : written[1..^1];
        if (trim)
            said = said[Ascii.Trim(said)];
        if (Base64.IsValid(said))
            document = Of(said);
        return document is not null;
    }

    /// <summary>Writes its text as the next value, in pieces: as a whole it would need as much room in one.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        var rest = Letters;
        for (; rest.Length > Piece; rest = rest[Piece..])
            writer.WriteStringValueSegment(rest[..Piece], isFinalSegment: false);
        writer.WriteStringValueSegment(rest, isFinalSegment: true);
    }

    /// <summary>The document's bytes.</summary>
    public byte[] Decode()
    {
        var bytes = new byte[Base64.IsValid(letters, out var length) ? length : 0];
        Base64.DecodeFromUtf8(letters, bytes, out _, out _);
        return bytes;
    }

    /// <inheritdoc/>
    public bool Equals(Base64Document? other) => other is not null && Letters.SequenceEqual(other.Letters);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Base64Document);

    /// <inheritdoc/>
    public override int GetHashCode() => letters.Length;

    /// <summary>Its text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(letters);
}

/// <summary>A document in base64 is a string.</summary>
internal sealed class Base64DocumentConverter : JsonConverter<Base64Document>
{
    /// <inheritdoc/>
    public override Base64Document? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("expected a string");
        var letters = new byte[reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length];
        return Base64Document.Of(letters.AsSpan(0, reader.CopyString(letters)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Base64Document value, JsonSerializerOptions options) => value.WriteTo(writer);
}
