using System.Text;
using System.Text.Json;

namespace OmsSimulator.Journal;

/// <summary>Takes secrets out of what the journal shows: the values of some headers and JSON members become <c>***</c>. What is no JSON after all is read as far as it looks like it.</summary>
internal static class Redaction
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Mark = "***";

    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key" };
    private static readonly HashSet<string> Members = new(StringComparer.OrdinalIgnoreCase) { "password", "token", "secret_key", "key" };

    /// <summary>The value of a header, or the mark.</summary>
    public static string Header(string name, string value) => Headers.Contains(name) ? Mark : value;

    /// <summary>A body without its secrets; the same where it has none.</summary>
    public static byte[] Body(byte[] body)
    {
        List<byte>? written = null;
        var kept = 0;
        var index = 0;
        while (index < body.Length)
        {
            if (body[index] != '"')
            {
                index++;
                continue;
            }

            var end = EndOfString(body, index);
            var value = Skip(body, end, ":");
            if (value < 0 || !IsSecret(body.AsSpan(index, end - index)))
            {
                index = end;
                continue;
            }

            value = Skip(body, value, "");
            index = EndOfValue(body, value);
            written ??= new List<byte>(body.Length);
            written.AddRange(body.AsSpan(kept, value - kept));
            written.AddRange(IsNull(body.AsSpan(value, index - value)) ? "null"u8 : "\"***\""u8);
            kept = index;
        }

        if (written is null)
            return body;
        written.AddRange(body.AsSpan(kept));
        return [.. written];
    }

    private static bool IsNull(ReadOnlySpan<byte> value) => value.SequenceEqual("null"u8);

    private static bool IsSecret(ReadOnlySpan<byte> name)
    {
        if (name.Length < 5)
            return false;
        var said = Encoding.UTF8.GetString(name[1..^1]);
        if (said.Contains('\\', StringComparison.Ordinal))
        {
            try
            {
                var reader = new Utf8JsonReader(name);
                said = reader.Read() ? reader.GetString()! : said;
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
            {
                return false;
            }
        }

        return Members.Contains(said);
    }

    // The place after spaces and, where one is wanted, after the sign; -1: it is not there.
    private static int Skip(byte[] body, int index, string sign)
    {
        while (index < body.Length && body[index] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            index++;
        if (sign.Length == 0)
            return index;
        return index < body.Length && body[index] == sign[0] ? index + 1 : -1;
    }

    private static int EndOfString(byte[] body, int index)
    {
        for (index++; index < body.Length; index++)
        {
            if (body[index] == '\\')
                index++;
            else if (body[index] == '"')
                return index + 1;
        }

        return body.Length;
    }

    private static int EndOfValue(byte[] body, int index)
    {
        var depth = 0;
        while (index < body.Length)
        {
            switch (body[index])
            {
                case (byte)'"':
                    index = EndOfString(body, index);
                    if (depth == 0)
                        return index;
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    if (depth == 0)
                        return index;
                    if (--depth == 0)
                        return index + 1;
                    break;
                case (byte)',' or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' when depth == 0:
                    return index;
            }

            index++;
        }

        return body.Length;
    }
}
