using System.Globalization;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Remote;

/// <summary>
/// Requests of the journal as a list for people: a line of at most 80 columns each, below it what came of it, and why it was refused.
/// </summary>
internal static class JournalRows
{
    private const int Width = 80;
    private const int LengthOfId = 8;
    private const int Indentation = 10;
    private const int ForRequest = Width - Indentation - 14 - 2 - 3 - 2;

    /// <summary>The names of the columns.</summary>
    public const string Header = "id        at              st.  request";

    /// <summary>The lines of a request.</summary>
    public static IEnumerable<string> Of(JsonElement entry)
    {
        var id = entry.Text("id");
        var at = Timestamps.TryParse(entry.Text("request", "loggedDateString"), out var instant)
            ? instant.ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : "";
        var request = $"{entry.Text("request", "method")} {entry.Text("request", "url")}";
        yield return $"{id[..Math.Min(id.Length, LengthOfId)], -LengthOfId}  {at, -14}  {entry.Text("response", "status"), 3}  {Cut(request)}";
        foreach (var said in Command(entry).Append(entry.Text("simulator", "reason")))
        {
            foreach (var line in Folded(said))
                yield return $"{new string(' ', Indentation)}{line}";
        }
    }

    private static IEnumerable<string> Command(JsonElement entry)
    {
        var command = entry.Text("simulator", "command");
        if (command.Length == 0)
            yield break;
        var (before, after) = (entry.Text("simulator", "state_before"), entry.Text("simulator", "state_after"));
        yield return $"{command}, package {entry.Text("simulator", "package")}: {(before == after ? $"in {before}" : $"{before} → {after}")}";
    }

    private static string Cut(string request) =>
        request.Length <= ForRequest ? request : string.Concat(request.AsSpan(0, ForRequest - 1), "…");

    private static IEnumerable<string> Folded(string text)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width - Indentation)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
            yield return line;
    }
}
