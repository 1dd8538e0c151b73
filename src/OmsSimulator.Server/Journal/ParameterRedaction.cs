using System.Net;
using System.Text;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>
/// Takes secrets out of addresses and forms: the values of parameters such as <c>?token=…</c>, and who an address says is asking
/// (<c>https://user:password@host</c>).
/// </summary>
internal static class ParameterRedaction
{
    private const string UserMark = "://";
    private const int LongestName = 100;

    /// <summary>A body without them; the same where it has none.</summary>
    public static byte[] Body(byte[] body)
    {
        if (!MayHaveOne(body))
            return body;
        var text = Encoding.UTF8.GetString(body);
        var redacted = Text(text);

        // Bytes that are no text would not survive the way there and back.
        return ReferenceEquals(redacted, text) ? body : Encoding.UTF8.GetBytes(redacted);
    }

    /// <summary>
    /// A query with its mark, an address, a form, or a text with addresses in it, without them; the same where it has none.
    /// </summary>
    public static string Text(string text)
    {
        StringBuilder? written = null;
        var kept = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var (from, to) = text[index] switch
            {
                '=' => Parameter(text, index),
                '@' => User(text, index),
                _ => (0, 0),
            };
            if (to <= from || from < kept)
                continue;
            (written ??= new StringBuilder()).Append(text, kept, from - kept).Append(Redaction.Mark);
            kept = to;
            index = to - 1;
        }

        return written?.Append(text, kept, text.Length - kept).ToString() ?? text;
    }

    // Most bodies have none, and a document in base64 ends in the sign of a parameter: of those no text is made.
    private static bool MayHaveOne(ReadOnlySpan<byte> body)
    {
        for (var from = 0; body[from..].IndexOf((byte)'=') is >= 0 and var found; from += found + 1)
        {
            var sign = from + found;
            var start = sign;
            while (start > 0 && sign - start <= LongestName && IsOfName((char)body[start - 1]))
                start--;
            if (start < sign && (start == 0 || body[start - 1] is (byte)'?' or (byte)'&'))
                return true;
        }

        return body.Contains((byte)'@') && body.IndexOf("://"u8) >= 0;
    }

    private static (int From, int To) Parameter(string text, int sign)
    {
        var start = sign;
        while (start > 0 && sign - start <= LongestName && IsOfName(text[start - 1]))
            start--;
        if (
            start == sign
            || (start > 0 && text[start - 1] is not ('?' or '&'))
            || !SecretNames.IsMember(WebUtility.UrlDecode(text[start..sign]))
        )
        {
            return (0, 0);
        }

        var end = sign + 1;
        while (end < text.Length && text[end] is not ('&' or '#' or '"' or '\'' or '<' or '>' or '\\') && !char.IsWhiteSpace(text[end]))
            end++;
        return (sign + 1, end);
    }

    private static (int From, int To) User(string text, int sign)
    {
        var start = sign;
        while (
            start > 0
            && sign - start <= LongestName
            && text[start - 1] is not ('/' or '?' or '#' or '"' or '\\')
            && !char.IsWhiteSpace(text[start - 1])
        )
        {
            start--;
        }

        return text.AsSpan(0, start).EndsWith(UserMark, StringComparison.Ordinal) ? (start, sign) : (0, 0);
    }

    private static bool IsOfName(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-' or '.' or '%';
}
