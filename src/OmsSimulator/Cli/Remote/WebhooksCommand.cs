using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator webhooks</c>: what a sandbox sent, every attempt of it, and the laboratory's ways to send more.</summary>
internal static class WebhooksCommand
{
    private static readonly string[] Columns = ["uuid", "event type", "target", "state", "attempts"];
    private static readonly string[] AttemptColumns = ["number", "at", "kind", "delivered", "answer"];

    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command(
            "webhooks",
            "Look at the webhooks that a sandbox sent; send one again, twice, or a sample."
        );
        var remote = new RemoteOptions(group);
        var duplicate = new Option<int?>("--duplicate") { Description = "How often each is sent once more." };
        var reorder = new Option<bool?>("--reorder") { Description = "Whether they come in another order." };
        var type = new Argument<string>("event-type") { Description = "Such as package.created." };
        var target = new Argument<string>("target-url") { Description = "Where to." };
        group.Add("list", "List the deliveries, newest first.", remote, List);
        group.Add(
            "show",
            "Show one, with every attempt.",
            new Argument<string>("uuid") { Description = "Its uuid, or the beginning of it." },
            remote,
            Show
        );
        group.Add(
            "replay",
            "Send one again.",
            new Argument<string>("uuid") { Description = "Its uuid, or the beginning of it." },
            remote,
            Replay
        );
        group.Subcommands.Add(
            new System.CommandLine.Command("mode", "Say whether webhooks come twice, or in another order.") { duplicate, reorder }.Runs(
                remote,
                (parsed, run) => Mode(run, parsed.GetValue(duplicate), parsed.GetValue(reorder))
            )
        );
        group.Subcommands.Add(
            new System.CommandLine.Command("sample", "Send a sample of an event.") { type, target }.Runs(
                remote,
                (parsed, run) => Sample(run, parsed.GetRequiredValue(type), parsed.GetRequiredValue(target))
            )
        );
        return group;
    }

    private static async Task<int> List(RemoteRun run)
    {
        var answer = await run.Send(HttpMethod.Get, "webhooks");
        if (run.Screen.Json)
        {
            run.Screen.Document(answer);
        }
        else
        {
            run.Screen.Table(
                Columns,
                answer
                    .List("webhooks")
                    .Select(sent =>
                        (string[])
                            [
                                sent.Text("uuid"),
                                sent.Text("event_type"),
                                sent.Text("target_url"),
                                sent.Text("state"),
                                $"{sent.List("attempts").Count()}",
                            ]
                    )
            );
        }

        return ExitCode.Done;
    }

    private static async Task<int> Show(RemoteRun run, string uuid)
    {
        var sent = await Find(run, uuid);
        if (run.Screen.Json)
        {
            run.Screen.Document(sent);
            return ExitCode.Done;
        }

        run.Screen.Members([
            ("uuid", sent.Text("uuid")),
            ("event type", sent.Text("event_type")),
            ("target", sent.Text("target_url")),
            ("state", sent.Text("state")),
            ("next attempt", sent.Text("next_attempt")),
        ]);
        run.Screen.Table(
            AttemptColumns,
            sent.List("attempts")
                .Select(attempt =>
                    (string[])
                        [
                            attempt.Text("number"),
                            attempt.Text("at"),
                            attempt.Text("kind"),
                            attempt.Text("delivered"),
                            attempt.Text("response", "status"),
                        ]
                )
        );
        return ExitCode.Done;
    }

    private static async Task<int> Replay(RemoteRun run, string uuid)
    {
        var whole = (await Find(run, uuid)).Text("uuid");
        var answer = await run.Send(HttpMethod.Post, $"webhooks/{whole}/replay");
        return Done(run, answer, $"{whole} is sent again");
    }

    private static async Task<int> Mode(RemoteRun run, int? duplicate, bool? reorder)
    {
        var mode = new JsonObject();
        if (duplicate is { } times)
            mode["duplicate"] = times;
        if (reorder is { } other)
            mode["reorder"] = other;
        return Done(run, await run.Send(HttpMethod.Put, "webhooks/mode", mode), "the mode is set");
    }

    private static async Task<int> Sample(RemoteRun run, string type, string target)
    {
        if (EventCatalogue.Find(type) == Events.None)
        {
            throw new SettingException(
                "event-type",
                $"expected one of {string.Join(", ", EventCatalogue.Names)}, found \"{type}\"{Spelling.DidYouMean(type, EventCatalogue.Names)}"
            );
        }

        return Done(
            run,
            await run.Send(HttpMethod.Post, "webhooks/samples", new JsonObject { ["event_type"] = type, ["target_url"] = target }),
            $"a sample of {type} is on its way to {target}"
        );
    }

    private static int Done(RemoteRun run, JsonElement answer, string line)
    {
        if (run.Screen.Json && answer.ValueKind != JsonValueKind.Undefined)
            run.Screen.Document(answer);
        else
            return run.Screen.Done(line, new JsonObject { ["done"] = line });
        return ExitCode.Done;
    }

    private static async Task<JsonElement> Find(RemoteRun run, string uuid)
    {
        var all = (await run.Send(HttpMethod.Get, "webhooks"))
            .List("webhooks")
            .Where(sent => sent.Text("uuid").StartsWith(uuid, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return all switch
        {
            [var one] => one,
            [] => throw new SettingException("uuid", $"no webhook begins with {uuid}"),
            _ => throw new SettingException("uuid", $"{all.Length} webhooks begin with {uuid}"),
        };
    }
}
