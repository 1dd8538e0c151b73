using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.WebConsole.Views.Contract;

/// <summary>In which line of a document the place is that a JSON pointer names: exact in JSON, by indentation in YAML.</summary>
internal static class DocumentPlaces
{
    private const int MaxDepth = 128;

    /// <summary>Whether a text is JSON rather than YAML, as the simulator tells them apart.</summary>
    public static bool IsJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>The line, from 1: of the place, or of the nearest one above it that is there.</summary>
    public static int LineOf(string text, string pointer)
    {
        string[] steps =
        [
            .. pointer
                .Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Select(static step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
        ];
        return IsJson(text) ? InJson(text, steps) : InYaml(text, steps);
    }

    private static int InJson(string text, string[] steps)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var at = 0L;
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            at = reader.TokenStartIndex;
            foreach (var step in steps)
            {
                if (!Enter(ref reader, step, ref at))
                    break;
            }
        }
        catch (JsonException)
        {
            // As far as it can be read.
        }

        return bytes.AsSpan(0, (int)at).Count((byte)'\n') + 1;
    }

    private static bool Enter(ref Utf8JsonReader reader, string step, ref long at)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (isIt, start) = (reader.ValueTextEquals(step), reader.TokenStartIndex);
                reader.Read();
                if (isIt)
                {
                    at = start;
                    return true;
                }

                reader.Skip();
            }
        }
        else if (
            reader.TokenType == JsonTokenType.StartArray
            && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
        )
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                if (index == wanted)
                {
                    at = reader.TokenStartIndex;
                    return true;
                }

                reader.Skip();
            }
        }

        return false;
    }

    private static int InYaml(string text, string[] steps)
    {
        var lines = text.Split('\n').Select(static line => line.TrimEnd()).ToArray();
        var (at, from, indent, isKey) = (0, 0, -1, false);
        foreach (var step in steps)
        {
            if (Child(lines, from, indent, isKey, step) is not { } child)
                break;
            (at, indent) = (child, IndentOf(lines[child]));
            isKey = lines[child][indent] != '-';
            from = isKey ? child + 1 : child;

            // What an item begins with stands in the item's own line.
            if (!isKey)
                lines[child] = $"{lines[child][..indent]} {lines[child][(indent + 1)..]}";
        }

        return at + 1;
    }

    // A list may stand below its key as far left as the key.
    private static int? Child(string[] lines, int from, int indent, bool isOfKey, string step)
    {
        var (level, items) = (-1, -1);
        for (var line = from; line < lines.Length; line++)
        {
            var content = lines[line].TrimStart();
            if (content.Length == 0 || content.StartsWith('#'))
                continue;
            var here = IndentOf(lines[line]);
            var isItem = content.StartsWith('-');
            if (here < indent || (here == indent && !(isItem && isOfKey)))
                break;
            level = level < 0 ? here : level;
            if (here != level)
                continue;
            items += isItem ? 1 : 0;
            if (isItem ? step == items.ToString(CultureInfo.InvariantCulture) : KeyOf(content) == step)
                return line;
        }

        return null;
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    private static string KeyOf(string content) => content.Split(':')[0].Trim('"', '\'', ' ');
}
