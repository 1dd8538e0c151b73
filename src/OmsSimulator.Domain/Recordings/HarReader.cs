using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Reads recordings in the form of HAR 1.2, however browsers and proxies spell it. The one reader of such files: installations take what
/// they captured from it too.
/// </summary>
public static class HarReader
{
    /// <summary>Whether a document is one.</summary>
    public static bool Is(JsonElement document) =>
        document.Member("log") is { } log && log.Member("entries") is { ValueKind: JsonValueKind.Array };

    /// <summary>The bodies of the answers, whatever else the entries say; none: an entry has none that is text.</summary>
    public static IEnumerable<string?> Answers(JsonElement document) =>
        document.GetProperty("log").GetProperty("entries").EnumerateArray().Select(HarEntry.Answer);

    /// <summary>Reads a document.</summary>
    public static Recording Read(JsonElement document)
    {
        var (entries, unread, index) = (new List<RecordedExchange>(), 0, 0);
        foreach (var entry in document.GetProperty("log").GetProperty("entries").EnumerateArray())
        {
            if (HarEntry.Read(entry, index++) is { } read)
                entries.Add(read);
            else
                unread++;
        }

        return Recording.Of(entries, unread);
    }

    /// <summary>
    /// Reads a file: with or without a byte order mark, and as far as it goes where it is cut off or lines of it are broken. None: nothing
    /// of it is a recording.
    /// </summary>
    public static Recording? Read(ReadOnlyMemory<byte> file)
    {
        var text = WithoutMark(file);
        try
        {
            using var document = JsonDocument.Parse(text);
            return Is(document.RootElement) ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return BrokenHar.Read(text);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> file) =>
        file.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? file[3..]
        : file.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            ? System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.Unicode.GetString(file.Span[2..]))
        : file;
}
