using System.CommandLine;
using System.Text.Json;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator partner</c>: Omnitron, invoice service, bill service and carrier of a sandbox.</summary>
internal static class PartnerCommand
{
    private static readonly string[] Columns = ["name", "address", "answers"];
    private static readonly string[] CallColumns = ["id", "at", "to", "asked", "answered"];

    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command(
            "partner",
            "Look at the partners of a sandbox (omnitron, invoice, carrier, bill), and say what they answer."
        );
        var remote = new RemoteOptions(group);
        var name = new Argument<string>("name") { Description = "omnitron, invoice, carrier or bill." };
        var settings = new Argument<string>("settings")
        {
            Description =
                "Such as {\"answers\": {\"status\": 500}} or {\"address\": \"http://localhost:9000\"}; @FILE reads them from a file.",
        };
        group.Add("list", "List the partners.", remote, List);
        group.Add("calls", "List what was exchanged with one.", name, remote, Calls);
        group.Subcommands.Add(
            new System.CommandLine.Command("set", "Say what one answers, or where the real one is.") { name, settings }.Runs(
                remote,
                (parsed, run) => Set(run, parsed.GetRequiredValue(name), parsed.GetRequiredValue(settings))
            )
        );
        return group;
    }

    private static async Task<int> List(RemoteRun run)
    {
        var answer = await run.Send(HttpMethod.Get, "partners");
        return Show(run, answer, answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray() : []);
    }

    private static async Task<int> Calls(RemoteRun run, string name)
    {
        var answer = await run.Send(HttpMethod.Get, $"partners/{Uri.EscapeDataString(name)}/calls");
        if (run.Screen.Json)
        {
            run.Screen.Document(answer);
        }
        else
        {
            run.Screen.Table(
                CallColumns,
                answer
                    .List("calls")
                    .Select(call =>
                        (string[])[call.Text("id"), call.Text("at"), call.Text("to"), call.Text("request"), call.Text("answer")]
                    )
            );
        }

        return ExitCode.Done;
    }

    private static async Task<int> Set(RemoteRun run, string name, string settings)
    {
        var document = JsonArgument.Read("settings", settings, "{\"answers\": {\"status\": 500}}");
        var answer = await run.Send(HttpMethod.Put, $"partners/{Uri.EscapeDataString(name)}", document);
        return Show(run, answer, answer.ValueKind == JsonValueKind.Object ? [answer] : []);
    }

    private static int Show(RemoteRun run, JsonElement answer, IEnumerable<JsonElement> partners)
    {
        if (run.Screen.Json)
        {
            run.Screen.Document(answer);
        }
        else
        {
            run.Screen.Table(
                Columns,
                partners.Select(partner =>
                    (string[])
                        [
                            partner.Text("name"),
                            partner.Text("address") is { Length: > 0 } address ? address : "stand-in",
                            partner.Text("answers"),
                        ]
                )
            );
        }

        return ExitCode.Done;
    }
}
