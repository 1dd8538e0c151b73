using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator coverage missing</c> and <c>coverage tour</c>: the tests that a suite lacks, and walks for a person.</summary>
internal static class MissingTestsCommand
{
    private const string Gherkin = "gherkin";
    private const string CSharp = "csharp";

    /// <summary>Adds both to the commands of coverage.</summary>
    public static void AddMissingTests(this System.CommandLine.Command coverage, RemoteOptions remote)
    {
        coverage.Subcommands.Add(Missing(remote));
        coverage.Subcommands.Add(Tour(remote));
    }

    private static System.CommandLine.Command Missing(RemoteOptions remote)
    {
        var narrowing = new NarrowingOptions();
        var output = new Option<string?>("--out")
        {
            Description = "The folder to write a file for each dimension to. [default: standard output]",
        };
        var format = Format(Gherkin, "gherkin, csharp (xUnit with the test kit) or json.");
        var dimension = new Option<string?>("--dimension")
        {
            Description = "Only transitions, refusals, selectors, fields or effects. [default: all of them]",
        };
        var limit = new Option<int?>("--limit") { Description = "How many tests at most, of each dimension. [default: all]" };
        var command = new System.CommandLine.Command(
            "missing",
            "Write the tests that a suite lacks: runnable ones, for what no test has done yet."
        )
        {
            output,
            format,
            dimension,
            limit,
        };
        narrowing.AddTo(command);
        return command.Runs(
            remote,
            (parsed, run) =>
            {
                var query = narrowing.Read(parsed) with { Limit = parsed.GetValue(limit), Dimension = parsed.GetValue(dimension) };
                var written = parsed.GetRequiredValue(format);
                return parsed.GetValue(output) is { } folder
                    ? Write(run, folder, written, query)
                    : Print(run, $"coverage/missing?format={Uri.EscapeDataString(written)}{query.Text}");
            }
        );
    }

    private static System.CommandLine.Command Tour(RemoteOptions remote)
    {
        var narrowing = new NarrowingOptions();
        var output = new Option<string?>("--out") { Description = "The file to write. [default: standard output]" };
        var format = Format("text", "text (a list for a person), gherkin or csharp (xUnit with the test kit).");
        var command = new System.CommandLine.Command("tour", "Write few and short walks that take every transition.") { output, format };
        narrowing.AddTo(command);
        return command.Runs(
            remote,
            async (parsed, run) =>
            {
                var path = $"coverage/tour?format={Uri.EscapeDataString(parsed.GetRequiredValue(format))}{narrowing.Read(parsed).Text}";
                if (parsed.GetValue(output) is not { } file)
                    return await Print(run, path);
                await LocalFile.Write(file, stream => run.Control.CopyAsync(path, stream, run.Cancellation));
                return run.Screen.Done($"written to {file}", new JsonObject { ["written"] = new JsonArray(file) });
            }
        );
    }

    private static Option<string> Format(string otherwise, string description) =>
        new("--format") { Description = description, DefaultValueFactory = _ => otherwise };

    // As it came: a file that somebody redirects to has to be what the simulator wrote.
    private static async Task<int> Print(RemoteRun run, string path)
    {
        using var text = new MemoryStream();
        await run.Control.CopyAsync(path, text, run.Cancellation);
        run.Screen.Text(Encoding.UTF8.GetString(text.ToArray()));
        return ExitCode.Done;
    }

    private static async Task<int> Write(RemoteRun run, string folder, string format, Narrowing query)
    {
        Create(folder);
        var written = new JsonArray();
        foreach (var dimension in query.Dimension is { } only ? [only] : CellNames.Dimensions)
        {
            var file = Path.Combine(folder, FileOf(dimension, format));
            var path = $"coverage/missing?format={Uri.EscapeDataString(format)}{(query with { Dimension = dimension }).Text}";
            await LocalFile.Write(file, stream => run.Control.CopyAsync(path, stream, run.Cancellation));
            written.Add(file);
        }

        return run.Screen.Done($"written to {string.Join(", ", written)}", new JsonObject { ["written"] = written });
    }

    private static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException("--out", $"cannot make the folder {folder} ({problem.Message})");
        }
    }

    private static string FileOf(string dimension, string format) =>
        format switch
        {
            Gherkin => $"missing-{dimension}.feature",
            CSharp => $"Missing{char.ToUpperInvariant(dimension[0])}{dimension[1..]}Tests.cs",
            _ => $"missing-{dimension}.json",
        };
}
