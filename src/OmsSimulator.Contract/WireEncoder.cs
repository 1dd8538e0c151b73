using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace OmsSimulator.Contract;

/// <summary>
/// Escapes as Django REST Framework does: only <c>"</c>, <c>\</c> and control characters; <c>&amp;</c>, <c>'</c>, <c>ı</c> and emoji stand
/// as they are. Derived: DRF.
/// </summary>
public sealed class WireEncoder : JavaScriptEncoder
{
    private const string Hex = "0123456789abcdef";

    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (byte)code),
        (byte)'"',
        (byte)'\\',
    ]);

    private static readonly SearchValues<char> EscapedChars = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)) + "\"\\"
    );

    private WireEncoder() { }

    /// <summary>The one there is.</summary>
    public static WireEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\';

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => utf8Text.IndexOfAny(EscapedBytes);

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        var first = span.IndexOfAny(EscapedChars);
        var surrogate = span.IndexOfAnyInRange('\ud800', '\udfff');
        return surrogate < 0 ? first
            : first < 0 ? FirstLoneSurrogate(span, surrogate)
            : Least(first, FirstLoneSurrogate(span, surrogate));
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var output = new Span<char>(buffer, bufferLength);
        if (!WillEncode(unicodeScalar))
            return new Rune(unicodeScalar).TryEncodeToUtf16(output, out numberOfCharactersWritten);
        var escaped = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            _ => $"\\u00{Hex[unicodeScalar >> 4]}{Hex[unicodeScalar & 15]}",
        };
        numberOfCharactersWritten = escaped.AsSpan().TryCopyTo(output) ? escaped.Length : 0;
        return numberOfCharactersWritten > 0;
    }

    private static int Least(int first, int other) => other < 0 ? first : Math.Min(first, other);

    // A lone surrogate has no UTF-8: the framework then writes U+FFFD for it.
    private static int FirstLoneSurrogate(ReadOnlySpan<char> text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                index++;
            else if (char.IsSurrogate(text[index]))
                return index;
        }

        return -1;
    }
}
