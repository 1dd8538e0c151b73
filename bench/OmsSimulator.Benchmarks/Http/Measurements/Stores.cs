using System.Globalization;
using OmsSimulator.Benchmarks.Http.Databases;

namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>
/// Commands of a simulator that keeps what it acknowledges, against commands of one that keeps nothing; beside them what the disk and the
/// database do by themselves.
/// </summary>
public static class Stores
{
    private const string Commands = "block-and-unblock.lua";
    private const int LeastRounds = 5;

    // pgbench is compiled before it starts; a store in this process is while it writes.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task Measure(Table table, Servers servers, HttpBenchmarkOptions options, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("oms-bench-");
        try
        {
            var file = $"sqlite:{Path.Combine(folder.FullName, "normal.db")}";
            await Against(table, servers, options, "sqlite, normal", [file, "normal"], Goal.Least(0.6), stop);
            file = $"sqlite:{Path.Combine(folder.FullName, "full.db")}";
            await Against(table, servers, options, "sqlite, full", [file, "full"], null, stop);
            table.Note(
                await DiskSync.Rate(folder.FullName, stop) is { } syncs
                    ? Line(
                        $"The disk writes and syncs 4 KiB {syncs:N0} times a second (fio --rw=write --bs=4k --fdatasync=1); a group of commands costs `full` one such."
                    )
                    : "What the disk syncs is not measured: fio is not installed."
            );
            await OfPostgreSql(table, servers, options, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task OfPostgreSql(Table table, Servers servers, HttpBenchmarkOptions options, CancellationToken stop)
    {
        using var database = await TemporaryPostgreSql.Start(stop);
        if (database is null)
        {
            table.Note("PostgreSQL is not measured: it is not installed.");
            return;
        }

        double groups = 0;
        var series = await Against(
            table,
            servers,
            options,
            "postgres, full",
            [$"postgres:{database.Connection}", "full"],
            null,
            stop,
            async sign => groups += sign * await database.Ask("SELECT xact_commit FROM pg_stat_database WHERE datname = 'oms'", stop)
        );
        var batch = series.Requests / groups;
        var beside = await Beside(database, (int)Math.Round(batch), options, stop);
        var (alone, facts, row) = (beside.Alone, beside.AsFacts, beside.AsRow);
        table.Add(
            "the PostgreSQL store alone: groups a second, beside pgbench with the same facts",
            "",
            alone.PerSecond,
            facts.PerSecond,
            Goal.Least(0.8)
        );
        table.Add("the PostgreSQL store alone: p99 of a group, beside pgbench with the same facts", "ms", alone.P99, facts.P99);
        table.Add(
            "the PostgreSQL store alone: groups a second, beside pgbench with the same bytes in one row",
            "",
            alone.PerSecond,
            row.PerSecond
        );
        table.Add("the PostgreSQL store alone: p99 of a group, beside pgbench with the same bytes in one row", "ms", alone.P99, row.P99);
        table.Add(
            "commands, postgres: groups a second, beside pgbench with the same facts, which has the machine for itself",
            "",
            series.RequestsPerSecond / batch,
            facts.PerSecond
        );
        table.Note(
            Line(
                $"A group of PostgreSQL had {batch:0.0} commands. Alone, the store writes such groups one after the other, each a row of {beside.Bytes:N0} bytes and the sandbox's position; pgbench -c 1 -M prepared inserts the same {beside.Facts} facts in each transaction, a row each, or the same bytes as one row."
            )
        );
    }

    // By turns, since a database's disk is not equally fast all the time; the middle of each.
    private static async Task<StoreBesidePgbench> Beside(
        TemporaryPostgreSql database,
        int commands,
        HttpBenchmarkOptions options,
        CancellationToken stop
    )
    {
        await using var store = await StoreInserts.Open(database.Connection, commands);
        var duration = TimeSpan.FromSeconds(options.DurationInSeconds);
        store.Write(WarmUp);
        var row = await database.Text(
            $"SELECT convert_from(data, 'UTF8') FROM {StoreInserts.Schema}.facts ORDER BY key DESC LIMIT 1",
            stop
        );
        var lines = row.Split('\n');
        var (alone, asFacts, asRow) = (new List<Inserts>(), new List<Inserts>(), new List<Inserts>());
        for (var round = 1; round <= Math.Max(options.Rounds, LeastRounds); round++)
        {
            Progress.Say($"round {round}: the PostgreSQL store alone, and pgbench");
            alone.Add(store.Write(duration));
            asFacts.Add(await database.Insert(lines, options.DurationInSeconds, stop));
            asRow.Add(await database.Insert([row], options.DurationInSeconds, stop));
        }

        return new(Inserts.Middle(alone), Inserts.Middle(asFacts), Inserts.Middle(asRow), lines.Length, row.Length);
    }

    private readonly record struct StoreBesidePgbench(Inserts Alone, Inserts AsFacts, Inserts AsRow, int Facts, int Bytes);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task<Series> Against(
        Table table,
        Servers servers,
        HttpBenchmarkOptions options,
        string name,
        string[] store,
        Goal? throughput,
        CancellationToken stop,
        Func<int, Task>? around = null
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
                await (around?.Invoke(-1) ?? Task.CompletedTask);
                await series.Run(kept, memory, options, stop);
                await (around?.Invoke(1) ?? Task.CompletedTask);
                continue;
            }

            await Wrk.Drive(kept, Commands, arguments, options.WarmUpInSeconds, options, stop);
            await Wrk.Drive(memory, Commands, arguments, options.WarmUpInSeconds, options, stop);
        }

        series.AddTo(table);
        return series;
    }
}
