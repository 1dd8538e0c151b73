using System.Text;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>
/// Takes secrets out of what the journal shows: the values of some headers, JSON members and parameters become <c>***</c>, wherever they
/// stand. What is no JSON after all is read as far as it looks like it.
/// </summary>
internal static class Redaction
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Mark = "***";

    /// <summary>The value of a header, or the mark.</summary>
    public static string Header(string name, string value) => SecretNames.IsHeader(name) ? Mark : value;

    /// <summary>A body without its secrets; the same where it has none.</summary>
    public static byte[] Body(byte[] body) => ParameterRedaction.Body(Members(body));

    private static byte[] Members(byte[] body)
    {
        List<byte>? written = null;
        var (kept, index) = (0, 0);
        var valueIsSecret = false;
        while (index < body.Length)
        {
            if (body[index] != '"')
            {
                // A pair of a name and a value is one object.
                valueIsSecret &= body[index] != '}';
                index++;
                continue;
            }

            var end = EndOfString(body, index);
            var value = Skip(body, end, ":");
            if (value < 0)
            {
                index = end;
                continue;
            }

            var name = Text(body.AsSpan(index, end - index));
            value = Skip(body, value, "");
            if (!SecretNames.IsMember(name) && !(valueIsSecret && name == "value"))
            {
                valueIsSecret |=
                    name == "name"
                    && value < body.Length
                    && body[value] == '"'
                    && SecretNames.IsHeader(Text(body.AsSpan(value, EndOfString(body, value) - value)));
                index = end;
                continue;
            }

            index = EndOfValue(body, value);
            written ??= new List<byte>(body.Length);
            written.AddRange(body.AsSpan(kept, value - kept));
            written.AddRange(body.AsSpan(value, index - value).SequenceEqual("null"u8) ? "null"u8 : "\"***\""u8);
            kept = index;
        }

        if (written is null)
            return body;
        written.AddRange(body.AsSpan(kept));
        return [.. written];
    }

    // What a string of JSON says, in its quotes; a broken one says what is written.
    private static string Text(ReadOnlySpan<byte> quoted)
    {
        if (quoted.Length < 2)
            return "";
        if (quoted.Contains((byte)'\\'))
        {
            try
            {
                var reader = new Utf8JsonReader(quoted);
                return reader.Read() ? reader.GetString()! : "";
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
            {
                return "";
            }
        }

        return Encoding.UTF8.GetString(quoted[1..^1]);
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
