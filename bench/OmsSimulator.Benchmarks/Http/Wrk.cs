using System.ComponentModel;
using System.Diagnostics;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>Drives a server with wrk and one of the Lua scripts beside this program.</summary>
public static class Wrk
{
    public static async Task RequireInstalled(CancellationToken stop)
    {
        try
        {
            await ChildProgram.Run(Program(["-v"]), TimeSpan.FromSeconds(10), stop);
        }
        catch (Win32Exception missing)
        {
            throw new BenchmarkFailedException("wrk is not installed; on Debian and Ubuntu: apt-get install wrk.", missing);
        }
    }

    public static async Task<WrkRun> Drive(
        ServerProcess server,
        string script,
        IEnumerable<string> arguments,
        int durationInSeconds,
        HttpBenchmarkOptions options,
        CancellationToken stop
    )
    {
        string[] load = [$"-t{options.Threads}", $"-c{options.Connections}", $"-d{durationInSeconds}s", "--timeout", "10s"];
        var path = Path.Combine(AppContext.BaseDirectory, "Http", "Scripts", script);
        var before = server.ProcessorTime;
        var (exitCode, said) = await ChildProgram.Run(
            Program([.. load, "-s", path, server.Address.ToString(), "--", .. arguments]),
            TimeSpan.FromSeconds(durationInSeconds + 60),
            stop
        );
        var processorTime = server.ProcessorTime - before;
        return exitCode == 0
            ? WrkRun.Parse(said, processorTime)
            : throw new BenchmarkFailedException($"wrk ended with exit code {exitCode} against {server.Name}:\n{said}\n{server.Said()}");
    }

    private static ProcessStartInfo Program(IEnumerable<string> arguments) =>
        new("wrk", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
}
