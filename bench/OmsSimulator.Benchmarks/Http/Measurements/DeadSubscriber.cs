namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>
/// Commands with somebody subscribed to what they send who can never be reached, against commands that nobody listens to.
/// </summary>
public static class DeadSubscriber
{
    private const string Commands = "block-and-unblock.lua";

    private const int WarmUpPackages = 200;

    // Nothing listens there.
    private const string Subscription = """{"event_type":"package.status.transitioned","target_url":"http://127.0.0.1:9/"}""";

    public static async Task Measure(Table table, Servers servers, HttpBenchmarkOptions options, CancellationToken stop)
    {
        using var listened = servers.StartSimulator();
        using var alone = servers.StartSimulator();
        await listened.WaitUntilHealthy(stop);
        await alone.WaitUntilHealthy(stop);
        using var control = new ControlSurface(listened, stop);
        using var other = new ControlSurface(alone, stop);
        var world = new BenchmarkWorld(options.CommandPackages, Rare: 0);
        await world.Load(control);
        var commands = await BlockAndUnblock.Of(control, package: 1);
        string[] arguments = [$"{options.CommandPackages}", $"{options.Threads}", commands.Block, commands.Unblock, "counted"];
        var series = new Series("commands", Commands, arguments, new CommandCheck(control, options), Goal.Least(0.9), null);
        for (var round = 0; round <= options.Rounds; round++)
        {
            foreach (var one in new[] { control, other })
            {
                await one.Reset();
                await world.Load(one);
            }

            await control.Subscribe(Subscription);
            Progress.Say(round == 0 ? "warming up a dead subscriber" : $"round {round} of {options.Rounds}: a dead subscriber");
            if (round > 0)
            {
                await Task.Delay(Throughput.Settling, stop);
                await series.Run(listened, alone, options, stop);
                continue;
            }

            await TryMany(control, commands);
            await Wrk.Drive(listened, Commands, arguments, options.WarmUpInSeconds, options, stop);
            await Wrk.Drive(alone, Commands, arguments, options.WarmUpInSeconds, options, stop);
        }

        series.AddTo(table);
    }

    // A subscription that cannot be reached rests between attempts, so that by itself what attempts need would be compiled in the middle of
    // a measurement.
    private static async Task TryMany(ControlSurface control, BlockAndUnblock commands)
    {
        for (var package = 1; package <= WarmUpPackages; package++)
        {
            await control.Command(package, commands.Block);
            await control.Command(package, commands.Unblock);
        }

        await control.Settle();
    }
}
