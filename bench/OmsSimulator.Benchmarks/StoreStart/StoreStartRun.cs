using System.Diagnostics;
using System.Globalization;
using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.StoreStart;

/// <summary>Fills a store with packages, and measures how long a start takes until the first answer that reads them.</summary>
public static class StoreStartRun
{
    private const double Goal = 10;
    private const string FirstPackages = "/api/v1/oms/packages/?limit=1";

    public static async Task Run(StoreStartOptions options, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("oms-bench-");
        try
        {
            var dll = options.Dll ?? await Publication.Of(Repository.Find(), "src/OmsSimulator", "oms-simulator.dll", stop);
            string[] serve =
            [
                "serve",
                "--auth",
                "open",
                "--seed",
                "empty",
                "--store",
                options.Store ?? $"sqlite:{folder.FullName}/store.db",
            ];
            await Fill(dll, serve, options, stop);
            var seconds = new List<double>();
            for (var round = 1; round <= options.Rounds; round++)
            {
                using var server = ServerProcess.Start("the simulator", dll, serve);
                seconds.Add((await server.WaitForAnswer(FirstPackages, stop)).TotalSeconds);
                using var control = new ControlSurface(server, stop);
                await RequireAll(control, options);
                Progress.Say(
                    Line($"start {round} of {options.Rounds}: {seconds[^1]:0.0} s, {server.ResidentBytes() / 1048576} MiB resident")
                );
                await End(server, options, stop);
            }

            var median = seconds.Median();
            Console.Out.WriteLine(
                Line(
                    $"A start that reads {options.Packages:N0} packages: median {median:0.0} s of {options.Rounds} (at most {Goal:0} for 1,000,000)."
                )
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Fill(string dll, string[] serve, StoreStartOptions options, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        using var server = ServerProcess.Start("the simulator", dll, [.. serve, "--store-sync", "normal"]);
        await server.WaitUntilHealthy(stop);
        using var control = new ControlSurface(server, stop);
        await new BenchmarkWorld(options.Packages, Rare: 0).Load(control);
        Progress.Say(Line($"{options.Packages:N0} packages are made after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s"));
        var bytes = (await control.Get("/__admin/health")).GetProperty("store").GetProperty("bytes").GetInt64();
        Progress.Say(Line($"the store takes {bytes / 1048576} MiB"));
        await End(server, options, stop);
    }

    private static async Task End(ServerProcess server, StoreStartOptions options, CancellationToken stop)
    {
        if (!options.Kills)
            await server.Terminate(stop);
    }

    private static async Task RequireAll(ControlSurface control, StoreStartOptions options)
    {
        var count = (await control.Get(FirstPackages)).GetProperty("count").GetInt32();
        if (count != options.Packages)
            throw new BenchmarkFailedException(Line($"{count:N0} packages are there, {options.Packages:N0} were made."));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
