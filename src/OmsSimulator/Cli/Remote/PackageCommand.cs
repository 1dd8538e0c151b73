using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using OmsSimulator.Client;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using PackageState = OmsSimulator.Client.PackageState;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator package</c>: the packages of a sandbox, what can be done with one, and doing it.</summary>
internal static class PackageCommand
{
    private static readonly string[] Columns = ["id", "number", "state", "location", "items"];
    private static readonly string[] CommandColumns = ["command", "transition", "to", "required"];

    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command(
            "package",
            "List the packages of a sandbox, show what one is and what can be done with it, send it a command."
        );
        var remote = new RemoteOptions(group);
        var login = new LoginOptions(group);
        var id = new Argument<int>("id") { Description = "The package's id." };
        group.Subcommands.Add(List(remote, login));
        group.Subcommands.Add(
            new System.CommandLine.Command("show", "Show one, and the commands that can run now.") { id }.Runs(
                remote,
                async (parsed, run) =>
                {
                    await login.LogIn(parsed, run);
                    return await Show(run, parsed.GetRequiredValue(id));
                }
            )
        );
        group.Subcommands.Add(Send(remote, login, id));
        return group;
    }

    private static System.CommandLine.Command List(RemoteOptions remote, LoginOptions login)
    {
        var state = new Option<string?>("--state") { Description = "Only those in this state, such as Waiting." };
        var limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = static _ => 100 };
        return new System.CommandLine.Command("list", "List the packages, by their ids.") { state, limit }.Runs(
            remote,
            async (parsed, run) =>
            {
                var filter = parsed.GetValue(state) is { } said ? new PackageFilter { In = [StateOf(said)] } : new PackageFilter();
                await login.LogIn(parsed, run);
                return await List(run, filter, parsed.GetValue(limit));
            }
        );
    }

    private static async Task<int> List(RemoteRun run, PackageFilter filter, int limit)
    {
        var rows = new List<PackageShortResource>();
        if (limit > 0)
        {
            await foreach (var row in run.Oms.Packages.Short.ListAsync(filter, run.Cancellation))
            {
                rows.Add(row);
                if (rows.Count == limit)
                    break;
            }
        }

        if (run.Screen.Json)
        {
            run.Screen.Document(
                new JsonObject
                {
                    ["packages"] = new JsonArray([
                        .. rows.Select(row => new JsonObject
                        {
                            ["id"] = row.Id,
                            ["number"] = row.Number,
                            ["state"] = Name(row.State),
                            ["stock_location"] = row.StockLocationErpCode,
                            ["items"] = row.PackageitemCount,
                        }),
                    ]),
                }
            );
        }
        else
        {
            run.Screen.Table(
                Columns,
                rows.Select(row =>
                    (string[])[$"{row.Id}", row.Number, Name(row.State), row.StockLocationErpCode ?? "", $"{row.PackageitemCount}"]
                )
            );
        }

        return ExitCode.Done;
    }

    private static async Task<int> Show(RemoteRun run, int id)
    {
        var commands = await run.Control.CommandsAsync(id, cancellationToken: run.Cancellation);
        var package = await run.Oms.Packages.GetAsync(id, run.Cancellation);
        if (run.Screen.Json)
        {
            run.Screen.Document(await run.Send(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"packages/{id}/commands")));
            return ExitCode.Done;
        }

        run.Screen.Members([
            ("id", $"{package.Id}"),
            ("number", package.Number),
            ("state", commands.State),
            ("blocked in", commands.BlockedIn ?? ""),
            ("items", string.Join('\n', package.PackageitemSet.Select(item => $"{item.Id}: {item.OrderItem.Product.Sku}"))),
        ]);
        run.Screen.Table(
            CommandColumns,
            commands.Commands.SelectMany(command =>
                command.Transitions.Select(way => (string[])[command.Command, $"{way.Transition}", way.To, string.Join(", ", way.Required)])
            )
        );
        return ExitCode.Done;
    }

    private static System.CommandLine.Command Send(RemoteOptions remote, LoginOptions login, Argument<int> id)
    {
        var command = new Argument<string>("command") { Description = "Its code, such as SHIP_THE_PACKAGE, or the id of a transition." };
        var parameters = new Option<string?>("--parameters")
        {
            Description = "Its parameters, such as {\"delivered_status\": true}; @FILE reads them from a file.",
        };
        var to = new Option<string?>("--to") { Description = "The state to go to, where more than one transition leads away." };
        return new System.CommandLine.Command(
            "send",
            "Send a command, as its page prints it. A refusal is shown with its reason (exit code 1)."
        )
        {
            id,
            command,
            parameters,
            to,
        }.Runs(
            remote,
            async (parsed, run) =>
            {
                var said = parsed.GetValue(parameters) is { } text
                    ? JsonArgument.Read("--parameters", text, "{\"delivered_status\": true}")
                    : null;
                if (said is not (null or JsonObject))
                    throw new SettingException("--parameters", "expected an object such as {\"delivered_status\": true}");
                await login.LogIn(parsed, run);
                return await Send(
                    run,
                    parsed.GetRequiredValue(id),
                    parsed.GetRequiredValue(command),
                    said as JsonObject,
                    parsed.GetValue(to)
                );
            }
        );
    }

    private static async Task<int> Send(RemoteRun run, int id, string said, JsonObject? parameters, string? to)
    {
        var known = await run.Control.CommandsAsync(id, cancellationToken: run.Cancellation);
        var (command, way) = Choose(known, said, to);
        var answer = await run.Oms.Packages.CommandAsync(id, CommandRequest.Printed(command, way, id, parameters), run.Cancellation);
        var after = (await run.Control.CommandsAsync(answer?.PackageId ?? id, cancellationToken: run.Cancellation)).State;
        var document = new JsonObject
        {
            ["package"] = answer?.PackageId ?? id,
            ["command"] = command.Command,
            ["transition"] = way.Transition,
            ["from"] = known.State,
            ["to"] = after,
        };
        return run.Screen.Done(
            $"package {answer?.PackageId ?? id}: {known.State} → {after} ({command.Command}, transition {way.Transition})",
            document
        );
    }

    private static (PackageCommandNow Command, PackageTransition Way) Choose(
        OmsSimulator.Contract.PackageCommands known,
        string said,
        string? to
    )
    {
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var transition))
        {
            var found = known
                .Commands.SelectMany(command => command.Transitions.Select(way => (command, way)))
                .FirstOrDefault(pair => pair.way.Transition == transition);
            return found.way is not null
                ? found
                : throw new SettingException(
                    "command",
                    $"transition {transition} does not run from {known.State}; those that do: {Ways(known)}"
                );
        }

        var chosen =
            known.Commands.FirstOrDefault(one =>
                one.Command.Equals(said, StringComparison.OrdinalIgnoreCase) || one.Title.Equals(said, StringComparison.OrdinalIgnoreCase)
            )
            ?? throw new SettingException(
                "command",
                $"no command {said}{Spelling.DidYouMean(said, known.Commands.Select(one => one.Command))}; those that can run now: {Ways(known)}"
            );
        if (!chosen.Allowed)
            throw new SettingException("command", $"{chosen.Reason} Those that can run now: {Ways(known)}");
        return chosen.Transitions.Where(way => to is null || way.To.Equals(to, StringComparison.OrdinalIgnoreCase)).ToArray() switch
        {
            [var way] => (chosen, way),
            [] => throw new SettingException(
                "--to",
                $"{chosen.Command} does not lead to {to}; it leads to {string.Join(", ", chosen.Transitions.Select(way => way.To))}"
            ),
            var ways => throw new SettingException(
                "--to",
                $"{chosen.Command} leads to more than one state, expected one of {string.Join(", ", ways.Select(way => way.To))}"
            ),
        };
    }

    private static string Ways(OmsSimulator.Contract.PackageCommands known) =>
        string.Join(
            ", ",
            known
                .Commands.SelectMany(command => command.Transitions)
                .Select(way => string.Create(CultureInfo.InvariantCulture, $"{way.Command} ({way.Transition}, to {way.To})"))
        );

    private static PackageState StateOf(string said) =>
        PackageState.All.FirstOrDefault(state => state.Key.Equals(said, StringComparison.OrdinalIgnoreCase) || state.EnumValue == said)
        ?? throw new SettingException(
            "--state",
            $"expected one of {string.Join(", ", PackageState.All.Select(state => state.Key))}, found \"{said}\"{Spelling.DidYouMean(said, PackageState.All.Select(state => state.Key))}"
        );

    private static string Name(string enumValue) =>
        PackageState.All.FirstOrDefault(state => state.EnumValue == enumValue)?.Key ?? enumValue;
}
