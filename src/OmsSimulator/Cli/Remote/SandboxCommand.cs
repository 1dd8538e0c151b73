using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator sandbox</c>: list, create, fork, reset and drop the sandboxes of a running simulator.</summary>
internal static class SandboxCommand
{
    private static readonly string[] Columns = ["name", "seed", "random seed", "installation", "packages", "facts", "path"];

    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command("sandbox", "List, create, fork, reset and drop sandboxes of a running simulator.");
        var remote = new RemoteOptions(group, ofOneSandbox: false);
        group.Add("list", "List the sandboxes.", remote, List);
        group.Subcommands.Add(CreateOne(remote));
        var copy = new Argument<string>("new") { Description = "The copy's name." };
        group.Subcommands.Add(
            Named(
                "fork",
                "Copy a sandbox with everything in it.",
                remote,
                (run, name, parsed) => Fork(run, name, parsed.GetRequiredValue(copy)),
                copy
            )
        );
        group.Subcommands.Add(Named("reset", "Put a sandbox back to its seed.", remote, (run, name, _) => Reset(run, name)));
        group.Subcommands.Add(Named("drop", "Drop a sandbox.", remote, (run, name, _) => Drop(run, name)));
        return group;
    }

    private static System.CommandLine.Command CreateOne(RemoteOptions remote)
    {
        var options = new SeedOptions();
        var command = Named("create", "Create a sandbox.", remote, (run, name, parsed) => Make(run, options.Document(parsed, name)));
        options.AddTo(command);
        return command;
    }

    private static System.CommandLine.Command Named(
        string name,
        string does,
        RemoteOptions remote,
        Func<RemoteRun, string, ParseResult, Task<int>> run,
        params Argument[] more
    )
    {
        var sandbox = new Argument<string>("name") { Description = "The sandbox's name." };
        var command = new System.CommandLine.Command(name, does) { sandbox };
        foreach (var argument in more)
            command.Arguments.Add(argument);
        command.SetAction(
            (parsed, cancellationToken) =>
                remote.Run(parsed, remoteRun => run(remoteRun, parsed.GetRequiredValue(sandbox), parsed), cancellationToken)
        );
        return command;
    }

    private static async Task<int> List(RemoteRun run)
    {
        var answer = await run.Send(HttpMethod.Get, "sandboxes");
        return Show(run, answer, answer.List("sandboxes"));
    }

    private static async Task<int> Make(RemoteRun run, JsonObject document)
    {
        var made = await run.Send(HttpMethod.Post, "sandboxes", document);
        return Show(run, made, [made]);
    }

    private static async Task<int> Fork(RemoteRun run, string name, string copy)
    {
        var made = await run.Send(HttpMethod.Post, $"sandboxes/{Uri.EscapeDataString(name)}/fork", new JsonObject { ["name"] = copy });
        return Show(run, made, [made]);
    }

    private static async Task<int> Reset(RemoteRun run, string name)
    {
        await run.Send(run.ControlOf(name), HttpMethod.Post, "reset");
        return run.Screen.Done($"{name} is back at its seed", new JsonObject { ["reset"] = name });
    }

    private static async Task<int> Drop(RemoteRun run, string name)
    {
        await run.Send(HttpMethod.Delete, $"sandboxes/{Uri.EscapeDataString(name)}");
        return run.Screen.Done($"{name} is dropped", new JsonObject { ["dropped"] = name });
    }

    private static int Show(RemoteRun run, JsonElement answer, IEnumerable<JsonElement> sandboxes)
    {
        if (run.Screen.Json)
        {
            run.Screen.Document(answer);
        }
        else
        {
            run.Screen.Table(
                Columns,
                sandboxes.Select(one =>
                    (string[])
                        [
                            one.Text("name"),
                            one.Text("seed"),
                            one.Text("random_seed"),
                            one.Text("installation"),
                            one.Text("packages"),
                            one.Text("facts"),
                            one.Text("path"),
                        ]
                )
            );
        }

        return ExitCode.Done;
    }
}
