using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Documents;

/// <summary>
/// Writes strings that may be megabytes long into JSON piece by piece: a writer rents room for six times the length of a string that it
/// escapes as a whole, and bytes that are text would first have to become one.
/// </summary>
internal static class LongStrings
{
    // Its escaped form has still room in a small array, in bytes as in characters.
    private const int Piece = 4 * 1024;
    private const int BytesPiece = 3 * 4 * 1024;

    /// <summary>Writes bytes as the text that they are in UTF-8 as the next value; what is none becomes U+FFFD.</summary>
    public static void WriteLongValue(this Utf8JsonWriter writer, ReadOnlySpan<byte> utf8)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var text = ArrayPool<char>.Shared.Rent(Piece + 2);
        while (true)
        {
            var part = utf8[..Math.Min(utf8.Length, Piece)];
            utf8 = utf8[part.Length..];
            var length = decoder.GetChars(part, text, flush: utf8.IsEmpty);
            writer.WriteStringValueSegment(text.AsSpan(0, length), isFinalSegment: utf8.IsEmpty);
            if (utf8.IsEmpty)
                break;
        }

        ArrayPool<char>.Shared.Return(text);
    }

    /// <summary>Writes bytes in base64 as the next value.</summary>
    public static void WriteLongBase64Value(this Utf8JsonWriter writer, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length > BytesPiece; bytes = bytes[BytesPiece..])
            writer.WriteBase64StringSegment(bytes[..BytesPiece], isFinalSegment: false);
        writer.WriteBase64StringSegment(bytes, isFinalSegment: true);
    }
}
