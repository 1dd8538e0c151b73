using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator journal</c>: what clients asked and were answered; looked at, searched, forgotten, taken along.</summary>
internal static class JournalCommand
{
    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command("journal", "Look at what clients of a running simulator asked and were answered.");
        var remote = new RemoteOptions(group);
        var pattern = new Argument<string>("pattern")
        {
            Description = "A request pattern in WireMock's terms, such as {\"method\": \"POST\"}; @FILE reads it from a file.",
        };
        group.Subcommands.Add(List(remote));
        group.Add(
            "show",
            "Show one request.",
            new Argument<string>("id") { Description = "Its id, the header X-Oms-Simulator-Request of the answer; its beginning will do." },
            remote,
            Show
        );
        group.Add("find", "Show the requests that a pattern means (exit code 1: none).", pattern, remote, Find);
        group.Add("count", "Count the requests that a pattern means.", pattern, remote, Count);
        group.Add("clear", "Forget all requests.", remote, Clear);
        group.Add(
            "export",
            "Save the journal to a file, with the seed of the sandbox, for replay.",
            new Argument<string>("file") { Description = "Where to: WireMock's JSON." },
            remote,
            Export
        );
        return group;
    }

    private static System.CommandLine.Command List(RemoteOptions remote)
    {
        var limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = static _ => 100 };
        var since = new Option<string?>("--since")
        {
            Description = "Those after this instant on the sandbox's clock, such as 2026-01-05T08:15:30Z.",
        };
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on with those that come, oldest first, until Ctrl+C." };
        return new System.CommandLine.Command("list", "List the requests, newest first.") { limit, since, follow }.Runs(
            remote,
            async (parsed, run) =>
            {
                if (parsed.GetValue(follow))
                    return await new FollowedJournal(run).Follow(parsed.GetValue(limit), parsed.GetValue(since));
                var after = parsed.GetValue(since) is { } said ? $"&since={Uri.EscapeDataString(said)}" : "";
                return Show(
                    run,
                    await run.Send(
                        HttpMethod.Get,
                        string.Create(CultureInfo.InvariantCulture, $"requests?simulator=true&limit={parsed.GetValue(limit)}{after}")
                    )
                );
            }
        );
    }

    private static async Task<int> Show(RemoteRun run, string id)
    {
        var entry = await run.Send(HttpMethod.Get, $"requests/{Uri.EscapeDataString(await RequestId.Of(run, id))}?simulator=true");
        if (run.Screen.Json)
            run.Screen.Document(entry);
        else
            run.Screen.Members(JournalEntryMembers.Of(entry));
        return ExitCode.Done;
    }

    private static async Task<int> Find(RemoteRun run, string pattern)
    {
        var answer = await run.Send(HttpMethod.Post, "requests/find?simulator=true", Pattern(pattern));
        Show(run, answer);
        foreach (var miss in run.Screen.Json ? [] : answer.List("nearMisses"))
        {
            run.Screen.Note(
                $"none; {miss.Text("message")}: {miss.Text("request", "request", "method")} {miss.Text("request", "request", "url")} ({miss.Text("request", "id")})"
            );
        }

        return answer.List("requests").Any() ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> Count(RemoteRun run, string pattern)
    {
        var answer = await run.Send(HttpMethod.Post, "requests/count", Pattern(pattern));
        if (run.Screen.Json)
            run.Screen.Document(answer);
        else
            run.Screen.Line(answer.Text("count"));
        return ExitCode.Done;
    }

    private static async Task<int> Clear(RemoteRun run)
    {
        await run.Send(HttpMethod.Delete, "requests");
        return run.Screen.Done("the journal is empty", new JsonObject { ["cleared"] = true });
    }

    private static async Task<int> Export(RemoteRun run, string file)
    {
        var origin = await RecordedSandbox.Of(run);
        var size = await run.Screen.While(
            "Exporting",
            () =>
                LocalFile.Write(
                    file,
                    async stream =>
                    {
                        // What it was recorded in stands before the members of the journal, whose brace it takes.
                        await stream.WriteAsync(
                            Encoding.UTF8.GetBytes($"{{\"{RecordedSandbox.Member}\":{origin.ToJsonString()},"),
                            run.Cancellation
                        );
                        await run.Control.CopyAsync("requests?simulator=true", new WithoutFirstByte(stream), run.Cancellation);
                    }
                )
        );
        var meta = (await run.Send(HttpMethod.Get, "requests?limit=0&simulator=true")).At("meta");
        if (meta.Number("dropped") is > 0 and var dropped)
            run.Screen.Note($"{dropped} older requests are not in it: the journal keeps only so many (--journal-entries, --journal-bytes)");
        return run.Screen.Done(
            $"exported to {file} ({meta.Number("total")} requests, {size} bytes)",
            new JsonObject
            {
                ["exported"] = file,
                ["requests"] = meta.Number("total"),
                ["bytes"] = size,
            }
        );
    }

    private static int Show(RemoteRun run, JsonElement answer)
    {
        if (run.Screen.Json)
        {
            run.Screen.Document(answer);
            return ExitCode.Done;
        }

        run.Screen.Line(JournalRows.Header);
        foreach (var line in answer.List("requests").SelectMany(JournalRows.Of))
            run.Screen.Line(line);
        return ExitCode.Done;
    }

    private static JsonNode? Pattern(string said) => JsonArgument.Read("pattern", said, "{\"method\": \"POST\"}");
}
