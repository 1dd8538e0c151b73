using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Persistence;

namespace OmsSimulator.Store.Tests;

/// <summary>Short ways to sandboxes and facts of a store.</summary>
internal static class Facts
{
    public static readonly DateTime At = new(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc);

    /// <summary>What lists show of a sandbox without packages.</summary>
    public static readonly SandboxOutline Outline = new("default", 0, 0);

    /// <summary>A batch of a sandbox: stock was counted, so many times.</summary>
    public static FactBatch Batch(int first, int count = 1) =>
        new(first, [.. Enumerable.Range(first, count).Select(static number => new StockSet(1, 1, number))], At, 7);

    /// <summary>A sandbox without facts.</summary>
    public static async Task<StoredSandbox> Make(this SqlStore store, string name = "acme")
    {
        var made = await store.Write(name, Document(), 0, At, Outline, []);
        (await store.Name(made)).Should().BeTrue();
        return made;
    }

    public static SandboxDocument Document() =>
        new()
        {
            Seed = "empty",
            SeedNumber = 1,
            RandomSeed = 1,
            Origin = "",
        };

    /// <summary>What was counted, in order.</summary>
    public static async Task<List<long>> Counted(this SqlStore store, string name = "acme", int from = 0)
    {
        var row = (await store.Rows()).Single(row => row.Name == name);
        var counted = new List<long>();
        if (row.Position <= from)
            return counted;
        await foreach (var rows in store.ReadFacts(row, from))
        {
            counted.AddRange(
                FactRows.Read(rows).Skip(Math.Max(0, from - rows.First)).Select(static fact => ((StockSet)fact.Fact.Fact).OnHand)
            );
        }

        return counted;
    }
}
