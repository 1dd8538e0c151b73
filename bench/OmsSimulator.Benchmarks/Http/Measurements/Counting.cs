namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>Commands with their coverage counted, against commands of a simulator that counts nothing.</summary>
public static class Counting
{
    private const string Commands = "block-and-unblock.lua";

    public static async Task Measure(Table table, Servers servers, HttpBenchmarkOptions options, CancellationToken stop)
    {
        using var counted = servers.StartSimulator();
        using var uncounted = servers.StartSimulator("empty", "--coverage", "off");
        await counted.WaitUntilHealthy(stop);
        await uncounted.WaitUntilHealthy(stop);
        using var control = new ControlSurface(counted, stop);
        using var other = new ControlSurface(uncounted, stop);
        var world = new BenchmarkWorld(options.CommandPackages, Rare: 0);
        await world.Load(control);
        var commands = await BlockAndUnblock.Of(control, package: 1);
        string[] arguments = [$"{options.CommandPackages}", $"{options.Threads}", commands.Block, commands.Unblock, "counted"];
        var series = new Series("commands", Commands, arguments, new CommandCheck(control, options), Goal.Least(0.98), null);
        for (var round = 0; round <= options.Rounds; round++)
        {
            foreach (var one in new[] { control, other })
            {
                await one.Reset();
                await world.Load(one);
            }

            Progress.Say(
                round == 0 ? "warming up the counting of coverage" : $"round {round} of {options.Rounds}: the counting of coverage"
            );
            if (round > 0)
            {
                await Task.Delay(Throughput.Settling, stop);
                await series.Run(counted, uncounted, options, stop);
                continue;
            }

            await Wrk.Drive(counted, Commands, arguments, options.WarmUpInSeconds, options, stop);
            await Wrk.Drive(uncounted, Commands, arguments, options.WarmUpInSeconds, options, stop);
        }

        series.AddTo(table);
    }
}
