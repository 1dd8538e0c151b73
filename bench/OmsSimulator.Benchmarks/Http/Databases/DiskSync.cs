using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace OmsSimulator.Benchmarks.Http.Databases;

/// <summary>How often a second a disk writes four kilobytes and syncs them, as fio measures it.</summary>
public static class DiskSync
{
    private const int Seconds = 5;

    /// <summary>The rate; none: fio is not installed.</summary>
    public static async Task<double?> Rate(string folder, CancellationToken stop)
    {
        string[] arguments =
        [
            "--name=sync",
            $"--filename={Path.Combine(folder, "fio")}",
            "--rw=write",
            "--bs=4k",
            "--size=64m",
            "--fdatasync=1",
            "--time_based",
            $"--runtime={Seconds}",
            "--output-format=json",
        ];
        try
        {
            var start = new ProcessStartInfo("fio", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            var (code, said) = await ChildProgram.Run(start, TimeSpan.FromSeconds(Seconds + 30), stop);
            if (code != 0)
                throw new BenchmarkFailedException($"fio ended with exit code {code}:\n{said}");
            using var document = JsonDocument.Parse(said[said.IndexOf('{', StringComparison.Ordinal)..]);
            return document.RootElement.GetProperty("jobs")[0].GetProperty("write").GetProperty("iops").GetDouble();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
