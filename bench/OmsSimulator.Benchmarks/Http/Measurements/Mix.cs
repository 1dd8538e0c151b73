namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>Reads and commands mixed as a warehouse's software sends them, the two servers in turn, each round in a fresh sandbox.</summary>
public static class Mix
{
    private const string Name = "realistic mix";
    private const string Script = "realistic-mix.lua";

    // After how many cycles the script has packed, shipped and delivered a package.
    private const int CyclesBehind = 48;

    public static async Task Measure(Table table, Servers servers, HttpBenchmarkOptions options, CancellationToken stop)
    {
        using var simulator = servers.StartSimulator();
        using var bare = servers.StartBare();
        await simulator.WaitUntilHealthy(stop);
        await bare.WaitUntilHealthy(stop);
        using var control = new ControlSurface(simulator, stop);

        await new BenchmarkWorld(10, Rare: 0).Load(control);
        var mix = await RealisticMix.Of(control);

        var longest = Math.Max(options.WarmUpInSeconds, options.DurationInSeconds);
        var world = new BenchmarkWorld(longest * RealisticMix.PackagesPerSecond, Rare: 0);
        var series = new Series(Name, Script, mix.Arguments(world.Packages, options.Threads), null, Goal.Least(0.6), Goal.Most(1.5));
        await Fresh();
        Progress.Say($"warming up: {Name}");
        foreach (var server in new[] { simulator, bare })
            await Wrk.Drive(server, Script, mix.Arguments(world.Packages, options.Threads), options.WarmUpInSeconds, options, stop);

        for (var round = 1; round <= options.Rounds; round++)
        {
            Progress.Say($"round {round} of {options.Rounds}: {Name}");
            await Fresh();
            await series.Run(simulator, bare, options, stop);
            await RequireDelivered();
        }

        series.AddTo(table);

        // Two of twenty requests deliver a package, but for the first cycles.
        async Task RequireDelivered()
        {
            var asked = ((series.LastRun.Requests / 20) - (options.Threads * CyclesBehind)) * 2;
            var delivered = (await control.Get($"/api/v1/oms/packages/?limit=1&state__enum_value={PackageStates.Delivered}"))
                .GetProperty("count")
                .GetInt32();
            if (delivered < 0.95 * asked)
                throw new BenchmarkFailedException($"{delivered:N0} packages were delivered where {asked:N0} had to be ({Name}).");
        }

        async Task Fresh()
        {
            await control.Reset();
            await world.Load(control);
            await Task.Delay(Throughput.Settling, stop);
        }
    }
}
