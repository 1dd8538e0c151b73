using System.CommandLine;
using System.Text;
using OmsSimulator.Cli.Remote;
using OmsSimulator.Drift;

namespace OmsSimulator.Cli.Drift;

/// <summary>
/// <c>oms-simulator learn</c>: writes the installation document under which a recording shows as few differences as can be, and says what
/// no installation can express.
/// </summary>
internal static class LearnCommand
{
    /// <summary>The command.</summary>
    public static System.CommandLine.Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "The recording: a HAR file of oms-simulator record, a browser or a proxy.",
        };
        var output = new Option<string>("--out") { Description = "The installation document to write (YAML).", Required = true };
        var installation = CompareCommand.Installation();
        var command = new System.CommandLine.Command(
            "learn",
            "Write the installation under which the simulator does what a recorded OMS does, and list what no installation can express."
        )
        {
            file,
            output,
            installation,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var screen = new Screen(parsed.InvocationConfiguration, json: false);
                try
                {
                    var path = parsed.GetRequiredValue(file);
                    var recording = await RecordingFile.Read(path, cancellationToken);
                    var learnt = DriftLearning.Learn(recording, CompareCommand.Read(parsed.GetValue(installation)), Name(path));
                    await Write(parsed.GetRequiredValue(output), learnt, path);
                    Show(screen, learnt, parsed.GetRequiredValue(output));
                    return ExitCode.Done;
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

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path) is { Length: > 0 and <= 100 } name ? name : "learnt";

    // JSON is YAML too, and may have remarks before it.
    private static Task<long> Write(string output, LearntDocument learnt, string recording)
    {
        var text = new StringBuilder();
        text.AppendLine(Screen.Plain($"# Learnt from {Path.GetFileName(recording)} by oms-simulator {Simulator.Version}."));
        if (learnt.Left.Differences.Count > 0)
            text.AppendLine("# What no installation can express:");
        foreach (var difference in learnt.Left.Differences)
            text.AppendLine(Screen.Plain($"#   {difference.Kind} {DriftText.About(difference)}: real {difference.Real.GetRawText()}"));
        text.AppendLine("---");
        text.AppendLine(learnt.Document.ToJsonString(ReadableJson.Options));
        return LocalFile.Write(output, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text.ToString())).AsTask());
    }

    private static void Show(Screen screen, LearntDocument learnt, string output)
    {
        var left = learnt.Left.Differences;
        screen.Line($"{learnt.Found.Differences.Count} differences, {left.Count} of which no installation can express");
        foreach (var difference in left)
            screen.Line($"  {difference.Kind} {DriftText.About(difference)}: {DriftText.Answers(difference)}");
        screen.Note($"{output} is written; oms-simulator serve --installation {output} runs it");
    }
}
