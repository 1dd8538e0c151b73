using System.CommandLine;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Client;
using OmsSimulator.Documents;

namespace OmsSimulator.Cli.Remote;

/// <summary>
/// <c>oms-simulator replay</c>: runs an exported journal against a sandbox, by default a fresh one, and shows the first difference.
/// </summary>
internal static class ReplayCommand
{
    private const int MostNames = 1000;

    public static System.CommandLine.Command Create()
    {
        var file = new Argument<string>("file") { Description = "The journal, as journal export has saved it (WireMock's JSON)." };
        var seed = new SeedOptions();
        var command = new System.CommandLine.Command(
            "replay",
            "Run an exported journal against a fresh sandbox of the recorded seed, or against --sandbox, and show the first difference (exit code 1)."
        )
        {
            file,
        };
        seed.AddTo(command);
        var remote = new RemoteOptions(command);
        return command.Runs(remote, (parsed, run) => Replay(run, parsed, seed, parsed.GetRequiredValue(file)));
    }

    private static async Task<int> Replay(RemoteRun run, ParseResult parsed, SeedOptions seed, string file)
    {
        var journal = DocumentFile.ReadJson("FILE", file);
        if (journal.At("requests").ValueKind != JsonValueKind.Array)
            throw new SettingException("FILE", $"{file} is no journal; expected {{\"requests\": […]}} as journal export saves it");
        if (run.Sandbox is not null)
        {
            if (seed.Any(parsed))
            {
                throw new SettingException(
                    "--sandbox",
                    "the sandbox has its seed and installation; leave out --seed, --installation and --random-seed"
                );
            }

            return await Replay(run, run.Control, journal, "own");
        }

        var document = seed.Document(parsed, "");
        RecordedSandbox.Complete(document, journal.At(RecordedSandbox.Member));
        var made = await Fresh(run, document);
        if (journal.Text(RecordedSandbox.Member, "installation") is { Length: > 0 } recorded && recorded != made.Text("installation"))
        {
            run.Screen.Note(
                $"recorded with the installation {recorded}, replayed with {made.Text("installation")}; --installation gives another"
            );
        }

        var name = made.Text("name");
        try
        {
            return await Replay(run, run.ControlOf(name), journal, "recorded");
        }
        finally
        {
            await run.Control.SendAsync(HttpMethod.Delete, $"sandboxes/{name}");
        }
    }

    private static async Task<int> Replay(RemoteRun run, OmsControlClient control, JsonElement journal, string clock)
    {
        using var body = RemoteRun.Body($"{{\"requests\":{journal.At("requests").GetRawText()}}}");
        var answer = await run.Screen.While(
            "Replaying",
            () => control.SendAsync(HttpMethod.Post, $"replay?clock={clock}", body, run.Cancellation)
        );
        var differs = answer.At("first_difference").ValueKind == JsonValueKind.Object;
        if (run.Screen.Json)
            run.Screen.Document(answer);
        else
            Show(run.Screen, answer, differs);
        return differs ? ExitCode.Refused : ExitCode.Done;
    }

    private static void Show(Screen screen, JsonElement answer, bool differs)
    {
        if (!differs)
        {
            screen.Line($"{answer.Text("requests")} requests, all answered as recorded");
            return;
        }

        var difference = answer.At("first_difference");
        screen.Line($"{answer.Text("requests")} requests, {answer.Text("same")} answered as recorded");
        screen.Line(
            $"the first that differs is number {difference.Number("index") + 1}: {difference.Text("request", "method")} {difference.Text("request", "url")} ({difference.Text("id")})"
        );
        screen.Table(
            ["member", "recorded", "now"],
            difference.List("differs").Select(member => (string[])[member.Text("member"), member.Text("expected"), member.Text("found")])
        );
    }

    // A name that is free, whoever else replays.
    private static async Task<JsonElement> Fresh(RemoteRun run, JsonObject document)
    {
        for (var number = 1; ; number++)
        {
            document["name"] = $"replay-{number}";
            try
            {
                return await run.Send(HttpMethod.Post, "sandboxes", document);
            }
            catch (OmsControlException taken) when (taken.Status == HttpStatusCode.Conflict && number < MostNames) { }
        }
    }
}
