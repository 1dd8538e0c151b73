namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>
/// The 99th percentile of commands in the first seconds of a sandbox that was just made: each round starts both servers' loads on a
/// sandbox of its own, which no request has reached before, in a simulator that has been running.
/// </summary>
public static class FirstSeconds
{
    private const string Script = "block-and-unblock.lua";
    private const int Seconds = 6;

    public static async Task Measure(Table table, Servers servers, HttpBenchmarkOptions options, CancellationToken stop)
    {
        using var simulator = servers.StartSimulator();
        using var bare = servers.StartBare();
        await simulator.WaitUntilHealthy(stop);
        await bare.WaitUntilHealthy(stop);
        using var control = new ControlSurface(simulator, stop);

        var world = new BenchmarkWorld(options.CommandPackages, Rare: 0);
        await world.Load(control);
        var commands = await BlockAndUnblock.Of(control, package: 1);
        string[] counted = [$"{options.CommandPackages}", $"{options.Threads}", commands.Block, commands.Unblock, "counted"];
        foreach (var server in new[] { simulator, bare })
        {
            Progress.Say($"warming up {server.Name}");
            await Wrk.Drive(server, Script, counted, options.WarmUpInSeconds, options, stop);
        }

        var series = new Series("commands in the first six seconds of a fresh sandbox", Script, counted, null, null, Goal.Most(1.5));
        for (var round = 1; round <= options.Rounds; round++)
        {
            Progress.Say($"round {round} of {options.Rounds}: a fresh sandbox");
            await control.Reset();
            await world.Load(control);
            // No pause: what the sandbox still tidies up is part of what is measured.
            await series.Run(simulator, bare, options with { DurationInSeconds = Seconds }, stop);
        }

        series.AddTo(table);
    }
}
