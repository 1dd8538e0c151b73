using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator clock</c>: the clock of a sandbox, shown, stopped, let go, moved on.</summary>
internal static class ClockCommand
{
    private static readonly string[] Columns = ["at", "what", "package", "state"];

    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command("clock", "Look at the clock of a sandbox, and steer it.");
        var remote = new RemoteOptions(group);
        var instant = new Argument<string?>("instant")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "When, such as 2026-01-05T08:15:30Z. [default: where it stands]",
        };
        group.Add("show", "Show what time it is.", remote, async run => Show(run, await run.Send(HttpMethod.Get, "clock")));
        group.Subcommands.Add(
            new System.CommandLine.Command("freeze", "Stop it.") { instant }.Runs(
                remote,
                (parsed, run) => Set(run, "frozen", parsed.GetValue(instant))
            )
        );
        group.Add("run", "Let it go on from where it stands.", remote, run => Set(run, "real", null));
        group.Add(
            "advance",
            "Move it on, and do what falls due.",
            new Argument<string>("by") { Description = "How far: an ISO 8601 duration such as PT30M; PT0S does what is due now." },
            remote,
            Advance
        );
        return group;
    }

    private static async Task<int> Set(RemoteRun run, string mode, string? instant)
    {
        var now = instant ?? (await run.Send(HttpMethod.Get, "clock")).Text("now");
        return Show(run, await run.Send(HttpMethod.Put, "clock", new JsonObject { ["mode"] = mode, ["now"] = now }));
    }

    private static async Task<int> Advance(RemoteRun run, string by) =>
        Show(run, await run.Screen.While("Advancing", () => run.Send(HttpMethod.Post, "clock/advance", new JsonObject { ["by"] = by })));

    private static int Show(RemoteRun run, JsonElement clock)
    {
        if (run.Screen.Json)
        {
            run.Screen.Document(clock);
            return ExitCode.Done;
        }

        run.Screen.Line($"{clock.Text("now")} ({clock.Text("mode")})");
        if (clock.List("work").Any())
        {
            run.Screen.Table(
                Columns,
                clock.List("work").Select(work => (string[])[work.Text("at"), work.Text("type"), work.Text("package"), work.Text("state")])
            );
        }

        return ExitCode.Done;
    }
}
