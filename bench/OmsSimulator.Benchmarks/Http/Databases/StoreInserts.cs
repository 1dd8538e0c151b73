using System.Diagnostics;
using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Persistence;
using OmsSimulator.Persistence.PostgreSql;

namespace OmsSimulator.Benchmarks.Http.Databases;

/// <summary>What the store inserts by itself: groups of commands one after the other, as its thread writes them, without HTTP beside it.</summary>
internal sealed class StoreInserts : IAsyncDisposable
{
    /// <summary>The schema that they stand in.</summary>
    public const string Schema = "alone";

    private static readonly DateTime At = new(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc);
    private readonly PostgreSqlStore store;
    private readonly int commands;
    private StoredSandbox sandbox = null!;
    private int position;

    private StoreInserts(string connection, int commands)
    {
        store = new PostgreSqlStore($"{connection};Search Path={Schema}", new StoreOptions { IsSynced = true });
        this.commands = commands;
    }

    /// <summary>Opens a store that writes groups of so many commands.</summary>
    public static async Task<StoreInserts> Open(string connection, int commands)
    {
        var made = new StoreInserts(connection, commands);
        await made.store.Open();
        var document = new SandboxDocument
        {
            Seed = "empty",
            SeedNumber = 1,
            RandomSeed = 1,
            Origin = "",
        };
        made.sandbox = await made.store.Write("alone", document, 0, At, new SandboxOutline("default", 0, 0), []);
        await made.store.Name(made.sandbox);
        return made;
    }

    /// <summary>Writes groups for so long.</summary>
    public Inserts Write(TimeSpan duration)
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

            if (!((IGroupWriter)store).Write(group) || group.Exists(static append => append.Outcome != AppendResult.Kept))
                throw new BenchmarkFailedException("The store did not keep a group.");
            milliseconds.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return Inserts.Of(milliseconds, duration);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => store.DisposeAsync();
}

/// <summary>How inserts went.</summary>
/// <param name="PerSecond">How many a second.</param>
/// <param name="P99">The 99th percentile of a single one, in milliseconds.</param>
public readonly record struct Inserts(double PerSecond, double P99)
{
    /// <summary>Of how long each took.</summary>
    public static Inserts Of(IReadOnlyCollection<double> milliseconds, TimeSpan duration) =>
        new(milliseconds.Count / duration.TotalSeconds, milliseconds.Order().ElementAt(milliseconds.Count * 99 / 100));

    /// <summary>The middle of several rounds.</summary>
    public static Inserts Middle(IReadOnlyCollection<Inserts> rounds) =>
        new(
            rounds.Select(static round => round.PerSecond).Order().ElementAt(rounds.Count / 2),
            rounds.Select(static round => round.P99).Order().ElementAt(rounds.Count / 2)
        );
}
