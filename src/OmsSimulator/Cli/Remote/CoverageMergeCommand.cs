using System.CommandLine;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Coverage;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator coverage merge</c>: one coverage of the files of several runs; no simulator is needed.</summary>
internal static class CoverageMergeCommand
{
    private const long LargestFile = 64 * 1024 * 1024;

    public static System.CommandLine.Command Create(RemoteOptions remote)
    {
        var folders = new Argument<string[]>("DIR")
        {
            Description = "Folders with the JSON files of OMS_SIMULATOR_COVERAGE or serve --coverage, or such files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new System.CommandLine.Command("merge", "Make one coverage of the files of several runs; no simulator is needed.")
        {
            folders,
        };
        var output = new CoverageOutputOptions(command);
        return command.Runs(remote, (parsed, run) => Merge(run, parsed.GetRequiredValue(folders), parsed, output));
    }

    private static Task<int> Merge(RemoteRun run, string[] folders, ParseResult parsed, CoverageOutputOptions output)
    {
        var demands = output.Demands(parsed);
        CoverageDocument[] documents = [.. folders.SelectMany(Files).Select(Read)];
        return output.Show(run.Screen, parsed, CoverageMerge.Of(documents), demands);
    }

    private static string[] Files(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new SettingException("DIR", $"expected a folder or a file, found nothing at {path}");
        string[] files = [.. Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new SettingException("DIR", $"expected JSON files of a coverage in {path}, found none");
    }

    private static CoverageDocument Read(string file)
    {
        using var stream = LocalFile.Open(file);
        if (stream.Length > LargestFile)
            throw new SettingException("DIR", $"expected files of at most {LargestFile} bytes, found {file} with {stream.Length}");
        try
        {
            return JsonSerializer.Deserialize(stream, ControlJson.Of<CoverageDocument>())
                ?? throw new JsonException("The document is null.");
        }
        catch (JsonException wrong)
        {
            throw new SettingException("DIR", $"{file} is no coverage ({wrong.Message.ReplaceLineEndings(" ")})");
        }
    }
}
