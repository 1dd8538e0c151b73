using System.CommandLine;
using System.Text.Json;
using OmsSimulator.Cli.Remote;
using OmsSimulator.Contract;
using OmsSimulator.Documents;
using OmsSimulator.Domain;
using OmsSimulator.Drift;

namespace OmsSimulator.Cli.Drift;

/// <summary>
/// <c>oms-simulator compare</c>: in what a recorded OMS does otherwise than the simulator. It needs no simulator that runs.
/// </summary>
internal static class CompareCommand
{
    private const string Nothing = "none";
    private static readonly string[] Kinds = [.. Enum.GetValues<DifferenceKind>().Select(DriftReports.NameOf)];
    private static readonly string[] Formats = ["text", "json", "html", "junit"];

    /// <summary>The command.</summary>
    public static System.CommandLine.Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "The recording: a HAR file of oms-simulator record, a browser or a proxy.",
        };
        var installation = Installation();
        var format = new Option<string>("--format")
        {
            Description = "What is shown: text, json, html or junit.",
            DefaultValueFactory = static _ => Formats[0],
        };
        var output = new Option<string?>("--out") { Description = "The file to write. [default: standard output]" };
        var failOn = new Option<string>("--fail-on")
        {
            Description = $"The kinds of differences that end with exit code 1, separated by a comma, or none: {string.Join(", ", Kinds)}.",
            DefaultValueFactory = static _ => string.Join(',', Kinds),
        };
        var command = new System.CommandLine.Command(
            "compare",
            "Say in what a recorded OMS does otherwise than the simulator (exit code 1 where --fail-on says so; 2: the file cannot be used)."
        )
        {
            file,
            installation,
            format,
            output,
            failOn,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var screen = new Screen(parsed.InvocationConfiguration, json: false);
                try
                {
                    var kinds = ReadKinds(parsed.GetRequiredValue(failOn));
                    var shown = ReadFormat(parsed.GetRequiredValue(format));
                    var recording = await RecordingFile.Read(parsed.GetRequiredValue(file), cancellationToken);
                    var report = DriftReports.Of(DriftReports.Compare(recording, Read(parsed.GetValue(installation))));
                    await Show(parsed, Text(shown, report), parsed.GetValue(output));
                    return report.Differences.Any(difference => kinds.Contains(difference.Kind)) ? ExitCode.Refused : ExitCode.Done;
                }
                catch (SettingException wrong)
                {
                    screen.Note(wrong.Message);
                    return ExitCode.Usage;
                }
            }
        );
        return command;
    }

    /// <summary>The option that names the installation that is compared.</summary>
    public static Option<string?> Installation() =>
        new("--installation")
        {
            Description = "The path of the installation document that is compared (YAML or JSON). [default: the default installation]",
        };

    /// <summary>The installation that is compared.</summary>
    public static Installation Read(string? path) =>
        path is null ? Domain.Installation.Default : Domain.Installation.Load(DocumentFile.ReadInstallation("--installation", path));

    private static string Text(string format, DriftReport report) =>
        format switch
        {
            "json" => JsonSerializer.Serialize(report, ControlJson.Of<DriftReport>()) + "\n",
            "html" => DriftHtml.Of(report),
            "junit" => DriftJUnit.Of(report),
            _ => DriftText.Of(report),
        };

    private static async Task Show(ParseResult parsed, string text, string? path)
    {
        if (path is null)
            await parsed.InvocationConfiguration.Output.WriteAsync(text);
        else
            await LocalFile.Write(path, stream => stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)).AsTask());
    }

    private static string ReadFormat(string said) =>
        Formats.Contains(said)
            ? said
            : throw new SettingException(
                "--format",
                $"expected {string.Join(", ", Formats)}, found \"{said}\"{Spelling.DidYouMean(said, Formats)}"
            );

    private static string[] ReadKinds(string said)
    {
        var kinds = said.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (kinds is [Nothing])
            return [];
        if (kinds.Length > 0 && kinds.All(Kinds.Contains))
            return kinds;
        var wrong = kinds.FirstOrDefault(kind => !Kinds.Contains(kind)) ?? said;
        throw new SettingException(
            "--fail-on",
            $"expected {string.Join(", ", Kinds)}, or none, found \"{wrong}\"{Spelling.DidYouMean(wrong, [.. Kinds, Nothing])}"
        );
    }
}
