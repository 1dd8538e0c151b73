using System.Diagnostics;
using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Persistence;
using OmsSimulator.Persistence.PostgreSql;

namespace OmsSimulator.Benchmarks.Http.Databases;

/// <summary>What the store inserts by itself: groups of commands one after the other, as its thread writes them, without HTTP beside it.</summary>
internal static class StoreInserts
{
    /// <summary>The schema that they stand in.</summary>
    public const string Schema = "alone";

    private static readonly DateTime At = new(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc);

    /// <summary>Writes groups of so many commands; how many a second, and how long the hundredth part took at least.</summary>
    public static async Task<Inserts> Measure(string connection, int commands, TimeSpan duration)
    {
        await using var store = new PostgreSqlStore($"{connection};Search Path={Schema}", new StoreOptions { IsSynced = true });
        await store.Open();
        var document = new SandboxDocument
        {
            Seed = "empty",
            SeedNumber = 1,
            RandomSeed = 1,
            Origin = "",
        };
        var sandbox = await store.Write("alone", document, 0, At, new SandboxOutline("default", 0, 0), []);
        await store.Name(sandbox);
        var position = 0;
        Write(store, sandbox, ref position, commands, TimeSpan.FromSeconds(2));
        return Inserts.Of(Write(store, sandbox, ref position, commands, duration), duration);
    }

    private static List<double> Write(IGroupWriter store, StoredSandbox sandbox, ref int position, int commands, TimeSpan duration)
    {
        var milliseconds = new List<double>();
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < duration; )
        {
            var since = Stopwatch.GetTimestamp();
            var group = new List<GroupedAppend>(commands);
            for (var command = 0; command < commands; command++, position += 2)
            {
                OmsFact[] facts = [new StockSet(1, 1, position), new StockSet(1, 2, position)];
                group.Add(new GroupedAppend(sandbox, new FactBatch(position, facts, At, 7), since));
            }

            if (!store.Write(group) || group.Exists(static append => append.Outcome != AppendResult.Kept))
                throw new BenchmarkFailedException("The store did not keep a group.");
            milliseconds.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return milliseconds;
    }
}

/// <summary>How inserts went.</summary>
/// <param name="PerSecond">How many a second.</param>
/// <param name="P99">The 99th percentile of a single one, in milliseconds.</param>
public readonly record struct Inserts(double PerSecond, double P99)
{
    /// <summary>Of how long each took.</summary>
    public static Inserts Of(IReadOnlyCollection<double> milliseconds, TimeSpan duration) =>
        new(milliseconds.Count / duration.TotalSeconds, milliseconds.Order().ElementAt(milliseconds.Count * 99 / 100));
}
