using System.CommandLine;
using System.Text.Json;
using OmsSimulator.Contract;

namespace OmsSimulator.Cli.Remote;

/// <summary>
/// <c>oms-simulator coverage</c>: what clients lived through of what the installation makes possible; <c>merge</c> makes one of the files of
/// several runs.
/// </summary>
internal sealed class CoverageCommand
{
    private readonly Option<string?> scope = new("--scope") { Description = "sandbox, or all: of every sandbox since the start." };
    private readonly Option<string?> label = new("--label") { Description = "Of the sandboxes that were made with this label." };
    private readonly Option<string?> commands = new("--commands")
    {
        Description = "The codes of the commands that count, separated by commas. [default: all]",
    };
    private readonly Option<string?> exclude = new("--exclude")
    {
        Description = "The codes of commands that do not count, separated by commas.",
    };
    private readonly Option<string?> visible = new("--visible")
    {
        Description = "Only what this interface shows counts: oms_web, third_party or instore.",
    };

    public static System.CommandLine.Command Create() => new CoverageCommand().Make();

    private System.CommandLine.Command Make()
    {
        var command = new System.CommandLine.Command(
            "coverage",
            "Show what the suite has lived through, of what the installation makes possible (exit code 1 where --fail-under or --fail-on say so)."
        )
        {
            scope,
            label,
            commands,
            exclude,
            visible,
        };
        var output = new CoverageOutputOptions(command);
        var remote = new RemoteOptions(command);
        command.Subcommands.Add(CoverageMergeCommand.Create(remote));
        command.AddMissingTests(remote);
        return command.Runs(remote, (parsed, run) => Show(run, Query(parsed), parsed, output));
    }

    private static async Task<int> Show(RemoteRun run, string query, ParseResult parsed, CoverageOutputOptions output)
    {
        var demands = output.Demands(parsed);
        var answer = await run.Send(HttpMethod.Get, $"coverage{query}");
        return await output.Show(run.Screen, parsed, answer.Deserialize(ControlJson.Of<CoverageDocument>())!, demands);
    }

    private string Query(ParseResult parsed)
    {
        var query = new List<string>();
        foreach (var option in (Option<string?>[])[scope, label, commands, exclude, visible])
        {
            if (parsed.GetValue(option) is { } said)
                query.Add($"{option.Name[2..]}={Uri.EscapeDataString(said)}");
        }

        return query.Count == 0 ? "" : $"?{string.Join('&', query)}";
    }
}
