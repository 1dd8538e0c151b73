using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Bodies;

/// <summary>
/// JSON as WireMock's libraries write it, since patterns can look for its text: on one line with json-smart's escapes, or spread as Jackson
/// spreads it.
/// </summary>
internal static class CompactJson
{
    /// <summary>A value on one line.</summary>
    public static string Write(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>A value spread over lines, members indented by two spaces.</summary>
    public static string WriteSpread(JsonElement value)
    {
        var text = new StringBuilder();
        WriteSpread(text, value, "\n");
        return text.ToString();
    }

    private static void Write(StringBuilder to, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Join(
                    to,
                    '{',
                    value.EnumerateObject(),
                    '}',
                    member => Write(String(to, member.Name, json: false).Append(':'), member.Value)
                );
                break;
            case JsonValueKind.Array:
                Join(to, '[', value.EnumerateArray(), ']', element => Write(to, element));
                break;
            case JsonValueKind.String:
                String(to, JavaText.OfString(value), json: false);
                break;
            default:
                to.Append(JavaText.OfScalar(value));
                break;
        }
    }

    private static void WriteSpread(StringBuilder to, JsonElement value, string line)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when !value.EnumerateObject().Any():
                to.Append("{ }");
                break;
            case JsonValueKind.Array when value.GetArrayLength() == 0:
                to.Append("[ ]");
                break;
            case JsonValueKind.Object:
                var inner = line + "  ";
                Join(
                    to.Append('{'),
                    inner,
                    value.EnumerateObject(),
                    $",{inner}",
                    member => WriteSpread(String(to, member.Name, json: true).Append(" : "), member.Value, inner)
                );
                to.Append(line).Append('}');
                break;
            case JsonValueKind.Array:
                Join(to, "[ ", value.EnumerateArray(), ", ", element => WriteSpread(to, element, line));
                to.Append(" ]");
                break;
            case JsonValueKind.String:
                String(to, JavaText.OfString(value), json: true);
                break;
            default:
                to.Append(JavaText.OfScalar(value));
                break;
        }
    }

    private static void Join<T>(StringBuilder to, char begin, IEnumerable<T> all, char end, Action<T> write)
    {
        Join(to, $"{begin}", all, ",", write);
        to.Append(end);
    }

    private static void Join<T>(StringBuilder to, string begin, IEnumerable<T> all, string between, Action<T> write)
    {
        to.Append(begin);
        var first = true;
        foreach (var one in all)
        {
            if (!first)
                to.Append(between);
            first = false;
            write(one);
        }
    }

    // json-smart escapes the slash too.
    private static StringBuilder String(StringBuilder to, string text, bool json)
    {
        to.Append('"');
        foreach (var sign in text)
        {
            _ = sign switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append(@"\\"),
                '/' when !json => to.Append(@"\/"),
                '\b' => to.Append(@"\b"),
                '\f' => to.Append(@"\f"),
                '\n' => to.Append(@"\n"),
                '\r' => to.Append(@"\r"),
                '\t' => to.Append(@"\t"),
                < ' ' => to.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}"),
                _ => to.Append(sign),
            };
        }

        return to.Append('"');
    }
}
