using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Webhooks;

/// <summary>
/// Writes JSON as Python's <c>json.dumps</c> does: <c>", "</c> and <c>": "</c> between, everything outside printable ASCII escaped.
/// Receivers verify signatures of these bytes. Derived: dj-whisperer. Numbers stand as they came: the resources have whole ones only.
/// </summary>
internal static class PythonJson
{
    /// <summary>Writes one value.</summary>
    /// <param name="json">The value in UTF-8, any white space.</param>
    /// <param name="output">Where to.</param>
    public static void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
        var (first, named) = (true, false);
        while (reader.Read())
        {
            var ends = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (!first && !named && !ends)
                output.Write(", "u8);
            (first, named) = (false, false);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    output.Write(reader.ValueSpan);
                    first = true;
                    break;
                case JsonTokenType.PropertyName:
                    WriteString(reader.GetString(), output);
                    output.Write(": "u8);
                    named = true;
                    break;
                case JsonTokenType.String:
                    WriteString(reader.GetString(), output);
                    break;
                default:
                    output.Write(reader.ValueSpan);
                    break;
            }
        }
    }

    /// <summary>Writes one string with its quotes; a character outside the basic plane is two escapes.</summary>
    public static void WriteString(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        var span = output.GetSpan((text.Length * 6) + 2);
        var length = 0;
        span[length++] = (byte)'"';
        foreach (var letter in text)
        {
            var named = letter switch
            {
                '"' => '"',
                '\\' => '\\',
                '\n' => 'n',
                '\r' => 'r',
                '\t' => 't',
                '\f' => 'f',
                '\b' => 'b',
                _ => '\0',
            };
            if (named != '\0')
            {
                span[length++] = (byte)'\\';
                span[length++] = (byte)named;
            }
            else if (letter is >= ' ' and <= '~')
            {
                span[length++] = (byte)letter;
            }
            else
            {
                span[length++] = (byte)'\\';
                span[length++] = (byte)'u';
                for (var shift = 12; shift >= 0; shift -= 4)
                    span[length++] = "0123456789abcdef"u8[(letter >> shift) & 15];
            }
        }

        span[length++] = (byte)'"';
        output.Advance(length);
    }

    /// <summary>One value as text, for messages and tests.</summary>
    public static string Of(string json)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(Encoding.UTF8.GetBytes(json), output);
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }
}
