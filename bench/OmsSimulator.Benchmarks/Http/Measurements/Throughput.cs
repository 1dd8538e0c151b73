namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>Accepted, state-changing commands and GET package under wrk, the two servers in turn.</summary>
public static class Throughput
{
    private const string Commands = "block-and-unblock.lua";
    private const string Packages = "get-package.lua";

    // The simulator tidies up half a second after a world was loaded; what is measured are commands.
    internal static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

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
        CompareBodies(table, simulator, bare);

        var check = new CommandCheck(control, options);
        string[] counted = [$"{options.CommandPackages}", $"{options.Threads}", commands.Block, commands.Unblock, "counted"];
        string[] everyAnswer = [.. counted[..^1], "checked"];
        string[] get = [$"{options.CommandPackages}"];

        foreach (var server in new[] { simulator, bare })
        {
            Progress.Say($"warming up {server.Name}");
            await Wrk.Drive(server, Packages, get, options.WarmUpInSeconds, options, stop);
            await Wrk.Drive(server, Commands, counted, options.WarmUpInSeconds, options, stop);
        }

        var series = new[]
        {
            new Series("commands, every answer checked by the script", Commands, everyAnswer, check, Goal.Least(0.8), Goal.Most(1.5)),
            new Series("commands, errors counted by wrk", Commands, counted, check, Goal.Least(0.8), Goal.Most(1.5)),
            new Series("GET package", Packages, get, null, null, null),
        };
        for (var round = 1; round <= options.Rounds; round++)
        {
            foreach (var one in series)
            {
                Progress.Say($"round {round} of {options.Rounds}: {one.Name}");
                await control.Reset();
                await world.Load(control);
                await Task.Delay(Settling, stop);
                await one.Run(simulator, bare, options, stop);
            }
        }

        foreach (var one in series)
            one.AddTo(table);
    }

    private static void CompareBodies(Table table, ServerProcess simulator, ServerProcess bare)
    {
        double ours = BodyBytes(simulator),
            theirs = BodyBytes(bare);
        table.Add("body of GET package", "bytes", ours, theirs);
        if (ours / theirs is < 0.95 or > 1.05)
        {
            table.Note(
                "The two bodies of GET package differ by more than 5 %: SamplePackage.cs of the bare server has to follow the simulator."
            );
        }
    }

    private static int BodyBytes(ServerProcess server)
    {
        using var connection = new PlainConnection(server.Address);
        return connection.Send(PlainRequest.Get(server.Address, "/api/v1/oms/packages/1/")).BodyBytes;
    }
}
