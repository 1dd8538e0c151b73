using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>Publishes a project into artifacts/bench, every project the same way: that of the image.</summary>
public static class Publication
{
    private static readonly string Architecture = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    public static async Task<string> Of(string root, string project, string dll, CancellationToken stop)
    {
        Progress.Say($"publishing {project}");
        var output = Folder(root, dll);
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish",
                Path.Combine(root, project),
                "-c",
                "Release",
                "-a",
                Architecture,
                "--self-contained",
                "false",
                "-p:PublishReadyToRun=true",
                "-o",
                output,
                "--nologo",
                "-v",
                "quiet",
            ]
        )
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var (exitCode, said) = await ChildProgram.Run(start, TimeSpan.FromMinutes(10), stop);
        var published = Path.Combine(output, dll);
        return exitCode == 0 && File.Exists(published)
            ? published
            : throw new BenchmarkFailedException($"{project} could not be published:\n{said}");
    }

    /// <summary>Where a program was published to before.</summary>
    public static string Before(string root, string dll)
    {
        var published = Path.Combine(Folder(root, dll), dll);
        return File.Exists(published)
            ? published
            : throw new BenchmarkFailedException($"{published} is missing; it was not published yet.");
    }

    private static string Folder(string root, string dll) =>
        Path.Combine(root, "artifacts", "bench", Path.GetFileNameWithoutExtension(dll));
}
