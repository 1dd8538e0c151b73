using System.Globalization;

namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>
/// Commands of a simulator that keeps what it acknowledges, against commands of one that keeps nothing; and how long a start takes that reads
/// a large sandbox.
/// </summary>
public static class Stores
{
    private const string Commands = "block-and-unblock.lua";
    private const string PostgreSql = "OMS_BENCH_POSTGRES";

    public static async Task Measure(Table table, Servers servers, HttpBenchmarkOptions options, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("oms-bench-");
        try
        {
            var file = $"sqlite:{Path.Combine(folder.FullName, "normal.db")}";
            await Against(table, servers, options, "sqlite, normal", [file, "normal"], Goal.Least(0.6), stop);
            file = $"sqlite:{Path.Combine(folder.FullName, "full.db")}";
            await Against(table, servers, options, "sqlite, full", [file, "full"], null, stop);
            if (Environment.GetEnvironmentVariable(PostgreSql) is { Length: > 0 } connection)
            {
                await Against(table, servers, options, "postgres, full", [$"postgres:{connection}", "full"], null, stop);
            }
            else
            {
                Progress.Say(
                    $"PostgreSQL is left out: {PostgreSql} says where it is. pgbench beside it: pgbench -i and pgbench -c 1 -T 10 -f of an INSERT of one row."
                );
            }

            await Start(servers, options, $"sqlite:{Path.Combine(folder.FullName, "large.db")}", stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Against(
        Table table,
        Servers servers,
        HttpBenchmarkOptions options,
        string name,
        string[] store,
        Goal? throughput,
        CancellationToken stop
    )
    {
        using var kept = servers.StartSimulator("empty", "--store", store[0], "--store-sync", store[1]);
        using var memory = servers.StartSimulator();
        await kept.WaitUntilHealthy(stop);
        await memory.WaitUntilHealthy(stop);
        using var control = new ControlSurface(kept, stop);
        using var other = new ControlSurface(memory, stop);
        var world = new BenchmarkWorld(options.CommandPackages, Rare: 0);
        await control.Reset();
        await world.Load(control);
        var commands = await BlockAndUnblock.Of(control, package: 1);
        string[] arguments = [$"{options.CommandPackages}", $"{options.Threads}", commands.Block, commands.Unblock, "kept"];
        var series = new Series($"commands, {name}", Commands, arguments, new CommandCheck(control, options), throughput, null);
        for (var round = 0; round <= options.Rounds; round++)
        {
            foreach (var one in new[] { control, other })
            {
                await one.Reset();
                await world.Load(one);
            }

            Progress.Say(round == 0 ? $"warming up: {name}" : $"round {round} of {options.Rounds}: {name}");
            if (round > 0)
            {
                await Task.Delay(Throughput.Settling, stop);
                await series.Run(kept, memory, options, stop);
                continue;
            }

            await Wrk.Drive(kept, Commands, arguments, options.WarmUpInSeconds, options, stop);
            await Wrk.Drive(memory, Commands, arguments, options.WarmUpInSeconds, options, stop);
        }

        series.AddTo(table);
    }

    private static async Task Start(Servers servers, HttpBenchmarkOptions options, string store, CancellationToken stop)
    {
        Progress.Say($"a start that reads {options.LargeSandbox:N0} packages");
        using (var first = servers.StartSimulator("empty", "--store", store))
        {
            await first.WaitUntilHealthy(stop);
            using var control = new ControlSurface(first, stop);
            await new BenchmarkWorld(options.LargeSandbox, Rare: 0).Load(control);
        }

        using var second = servers.StartSimulator("empty", "--store", store);
        var taken = await second.WaitUntilHealthy(stop);
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"A start that reads {options.LargeSandbox:N0} packages: {taken.TotalSeconds:0.0} s (goal: at most 10).\n"
            )
        );
    }
}
