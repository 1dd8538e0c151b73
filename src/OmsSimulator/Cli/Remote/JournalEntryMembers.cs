using System.Text.Json;

namespace OmsSimulator.Cli.Remote;

/// <summary>One request of the journal as people read it: what was asked, what was answered, what came of it and why.</summary>
internal static class JournalEntryMembers
{
    /// <summary>Names and values; what is empty is left out when it is shown.</summary>
    public static IEnumerable<(string Name, string Value)> Of(JsonElement entry)
    {
        yield return ("id", entry.Text("id"));
        yield return ("at", entry.Text("request", "loggedDateString"));
        yield return ("request", $"{entry.Text("request", "method")} {entry.Text("request", "absoluteUrl")}");
        yield return ("headers", Headers(entry.At("request", "headers")));
        yield return ("body", entry.Text("request", "body"));
        yield return ("status", entry.Text("response", "status"));
        yield return ("answer's headers", Headers(entry.At("response", "headers")));
        yield return ("answer", entry.Text("response", "body"));
        yield return ("command", entry.Text("simulator", "command"));
        yield return ("package", entry.Text("simulator", "package"));
        yield return ("state before", entry.Text("simulator", "state_before"));
        yield return ("state after", entry.Text("simulator", "state_after"));
        yield return ("facts", string.Join('\n', entry.List("simulator", "facts").Select(fact => fact.Text("type"))));
        yield return (
            "warnings",
            string.Join(
                '\n',
                entry
                    .List("simulator", "warnings")
                    .Select(warning => $"{warning.Text("pointer")}: expected {warning.Text("expected")}, found {warning.Text("found")}")
            )
        );
        yield return ("reason", entry.Text("simulator", "reason"));
        yield return ("allowed", string.Join(", ", entry.List("simulator", "allowed").Select(transition => transition.GetRawText())));
        yield return ("fault", entry.Text("simulator", "fault"));
    }

    private static string Headers(JsonElement headers) =>
        headers.ValueKind == JsonValueKind.Object
            ? string.Join('\n', headers.EnumerateObject().Select(header => $"{header.Name}: {headers.Text(header.Name)}"))
            : "";
}
