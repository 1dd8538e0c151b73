using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Reads what can be read of a HAR file that is no JSON: one that was cut off while it was written, or has broken lines in it. Entries are
/// looked for one by one where they may begin.
/// </summary>
internal static class BrokenHar
{
    /// <summary>The entries that can be read; what is broken between them is counted. None: it has no list of entries.</summary>
    public static Recording? Read(ReadOnlyMemory<byte> text)
    {
        var bytes = text.Span;
        var named = bytes.IndexOf("\"entries\""u8);
        if (named < 0 || bytes[named..].IndexOf((byte)'[') is not (>= 0 and var bracket))
            return null;
        var (entries, broken, index) = (new List<RecordedExchange>(), 0, 0);
        var isBroken = false;
        for (var at = named + bracket + 1; Next(bytes, at, isBroken) is >= 0 and var start; )
        {
            var length = Parse(bytes[start..], out var element);
            if (length > 0 && HarEntry.IsOne(element))
            {
                (at, isBroken) = (start + length, false);
                if (HarEntry.Read(element, index++) is { } read)
                    entries.Add(read);
                else
                    broken++;
                continue;
            }

            // What is inside of a broken entry is none by itself.
            if (!isBroken)
                (broken, index) = (broken + 1, index + 1);
            (at, isBroken) = (length > 0 ? start + length : start + 1, true);
        }

        return Recording.Of(entries, broken);
    }

    // After a broken one only what begins a line can be an entry.
    private static int Next(ReadOnlySpan<byte> bytes, int at, bool atLine)
    {
        while (at < bytes.Length)
        {
            var found = bytes[at..].IndexOf((byte)'{');
            if (found < 0)
                return -1;
            at += found;
            if (!atLine || bytes[..at].TrimEnd(" \t"u8) is { IsEmpty: false } before && before[^1] is (byte)'\n' or (byte)'\r')
                return at;
            at++;
        }

        return -1;
    }

    private static int Parse(ReadOnlySpan<byte> from, out JsonElement element)
    {
        element = default;
        var reader = new Utf8JsonReader(from, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var document))
                return 0;
            using (document)
                element = document.RootElement.Clone();
            return (int)reader.BytesConsumed;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
