using System.Text;
using Microsoft.Net.Http.Headers;

namespace OmsSimulator.Api;

/// <summary>
/// The <c>charset</c> of a body's media type, as Django honours it: a known one decodes the body, an unknown one is no more than a word,
/// and the body is UTF-8.
/// Derived: LIBS.
/// </summary>
internal static class BodyCharset
{
    private const int Utf8CodePage = 65001;

    /// <summary>The bytes of a body as UTF-8.</summary>
    /// <param name="contentType">The media type with its parameters.</param>
    /// <param name="said">The body as it came; UTF-8 stays as it is, whatever it is.</param>
    /// <param name="problem">What is wrong: the bytes are not of that charset.</param>
    /// <returns>The body in UTF-8; none where there is a problem.</returns>
    public static ReadOnlyMemory<byte>? ToUtf8(string? contentType, ReadOnlyMemory<byte> said, out string? problem)
    {
        problem = null;
        if (Of(contentType) is not { } charset)
            return said;
        var bytes = said.ToArray();
        try
        {
            var (encoding, mark) = Marked(charset, bytes);
            return Encoding.Convert(encoding, new UTF8Encoding(false, throwOnInvalidBytes: true), bytes, mark, bytes.Length - mark);
        }
        catch (ArgumentException)
        {
            problem = $"not valid {charset.WebName.ToUpperInvariant()}";
            return null;
        }
    }

    /// <summary>The charset that has to be decoded; none: the body is UTF-8, or says nothing that is known.</summary>
    public static Encoding? Of(string? contentType)
    {
        if (
            contentType is null
            || !contentType.Contains(';', StringComparison.Ordinal)
            || !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || type.Charset.Length == 0
        )
        {
            return null;
        }

        var name = HeaderUtilities.RemoveQuotes(type.Charset).ToString();
        var known =
            Known(name)
            ?? CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return known is null or { CodePage: Utf8CodePage } ? null : known;
    }

    private static Encoding? Known(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // A mark at the start says the order of bytes, and is none of the text.
    private static (Encoding Encoding, int Mark) Marked(Encoding charset, byte[] bytes)
    {
        if (charset.WebName == "utf-16" && bytes is [0xFE, 0xFF, ..])
            return (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2);
        var mark = charset.Preamble;
        return (charset, !mark.IsEmpty && bytes.AsSpan().StartsWith(mark) ? mark.Length : 0);
    }
}
