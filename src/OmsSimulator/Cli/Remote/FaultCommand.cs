using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator fault</c>: what goes wrong on demand.</summary>
internal static class FaultCommand
{
    private static readonly string[] Columns = ["id", "match", "then", "fired"];

    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command("fault", "Make calls, webhooks and partners of a sandbox slow, fail or break off.");
        var remote = new RemoteOptions(group);
        group.Add("list", "List the faults.", remote, List);
        group.Add(
            "add",
            "Add one.",
            new Argument<string>("fault")
            {
                Description =
                    "The fault, such as {\"match\": {\"command\": \"SHIP_THE_PACKAGE\"}, \"then\": {\"status\": 503}}; @FILE reads it from a file.",
            },
            remote,
            Add
        );
        group.Add("remove", "Remove one.", new Argument<string>("id") { Description = "Its id." }, remote, Remove);
        group.Add("clear", "Remove all.", remote, Clear);
        return group;
    }

    private static async Task<int> List(RemoteRun run)
    {
        var answer = await run.Send(HttpMethod.Get, "faults");
        return Show(run, answer, answer.List("faults"));
    }

    private static async Task<int> Add(RemoteRun run, string said)
    {
        var made = await run.Send(
            HttpMethod.Post,
            "faults",
            JsonArgument.Read("fault", said, "{\"match\": {\"command\": \"SHIP_THE_PACKAGE\"}, \"then\": {\"status\": 503}}")
        );
        return Show(run, made, [made]);
    }

    private static async Task<int> Remove(RemoteRun run, string id)
    {
        await run.Send(HttpMethod.Delete, $"faults/{Uri.EscapeDataString(id)}");
        return run.Screen.Done($"fault {id} is removed", new JsonObject { ["removed"] = id });
    }

    private static async Task<int> Clear(RemoteRun run)
    {
        await run.Send(HttpMethod.Delete, "faults");
        return run.Screen.Done("there are no faults", new JsonObject { ["cleared"] = true });
    }

    private static int Show(RemoteRun run, JsonElement answer, IEnumerable<JsonElement> faults)
    {
        if (run.Screen.Json)
        {
            run.Screen.Document(answer);
        }
        else
        {
            run.Screen.Table(
                Columns,
                faults.Select(fault => (string[])[fault.Text("id"), fault.Text("match"), fault.Text("then"), fault.Text("fired")])
            );
        }

        return ExitCode.Done;
    }
}
