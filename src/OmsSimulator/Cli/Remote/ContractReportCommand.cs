using System.CommandLine;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator contract-report</c>: what clients sent against the contract, for a CI job that fails on it.</summary>
internal static class ContractReportCommand
{
    private const string Nothing = "none";
    private static readonly string[] Kinds = ["refusal", "warning"];

    public static System.CommandLine.Command Create()
    {
        var failOn = new Option<string>("--fail-on")
        {
            Description = "What ends with exit code 1: refusal, warning, both, separated by a comma, or none.",
            DefaultValueFactory = static _ => "refusal,warning",
        };
        var junit = new Option<string?>("--junit") { Description = "Save the report to this file too, as JUnit XML." };
        var clear = new Option<bool>("--clear") { Description = "Begin the report anew when it is shown." };
        var command = new System.CommandLine.Command(
            "contract-report",
            "Show what clients of a sandbox sent against the contract (exit code 1 where --fail-on says so)."
        )
        {
            failOn,
            junit,
            clear,
        };
        var remote = new RemoteOptions(command);
        return command.Runs(
            remote,
            (parsed, run) => Show(run, Read(parsed.GetRequiredValue(failOn)), parsed.GetValue(junit), parsed.GetValue(clear))
        );
    }

    private static async Task<int> Show(RemoteRun run, IReadOnlyCollection<string> failOn, string? junit, bool clear)
    {
        var report = await run.Send(HttpMethod.Get, "contract-report");
        if (junit is not null)
            await LocalFile.Write(junit, stream => run.Control.CopyAsync("contract-report?format=junit", stream, run.Cancellation));
        if (clear)
            await run.Send(HttpMethod.Delete, "contract-report");
        if (run.Screen.Json)
            run.Screen.Document(report);
        else
            Show(run.Screen, report);
        return failOn.Any(kind => report.Number($"{kind}s") > 0) ? ExitCode.Refused : ExitCode.Done;
    }

    private static void Show(Screen screen, JsonElement report)
    {
        foreach (var endpoint in report.List("endpoints"))
        {
            screen.Line($"{endpoint.Text("endpoint")} {endpoint.Text("command")}".TrimEnd());
            foreach (var finding in endpoint.List("findings"))
            {
                screen.Line(
                    $"  {finding.Text("count")} × {Kind(finding)} at {Place(finding)}: expected {finding.Text("expected")}, found {finding.Text("found")} ({finding.Text("mark")} {finding.Text("page")}".TrimEnd()
                        + ")"
                );
            }
        }

        if (report.Number("dropped") is > 0 and var dropped)
            screen.Note($"{dropped} more were not kept");
        screen.Line($"{report.Text("refusals")} refusals, {report.Text("warnings")} contract warnings");
    }

    private static string Kind(JsonElement finding) =>
        finding.Text("kind") == "refusal" ? $"refused with {finding.Text("status")} {finding.Text("error_code")}".TrimEnd() : "warning";

    private static string Place(JsonElement finding) => finding.Text("pointer") is { Length: > 0 } pointer ? pointer : "the request";

    private static string[] Read(string said)
    {
        var kinds = said.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(kind => kind.EndsWith('s') ? kind[..^1] : kind)
            .ToArray();
        if (kinds is [Nothing])
            return [];
        if (kinds.Length == 0 || !kinds.All(Kinds.Contains))
        {
            throw new SettingException(
                "--fail-on",
                $"expected refusal, warning, both or none, found \"{said}\"{Spelling.DidYouMean(said, [.. Kinds, Nothing])}"
            );
        }

        return kinds;
    }
}
