using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <content>What a sandbox began with, and what happened since.</content>
internal sealed partial class SandboxKeeper
{
    private async Task<Seed> SeedOf(SandboxRow row)
    {
        using var bytes = new MemoryStream();
        await foreach (var portion in store.ReadState(row.Id, SandboxPart.Seed))
            bytes.Write(portion);
        var documents = JsonSerializer.Deserialize(bytes.ToArray(), StoreJson.Default.SeedDocuments)!;
        return new Seed(row.Document.Seed, WorldOf(row.Document.Seed, documents.World), documents.Installation, row.Document.SeedNumber)
        {
            Label = row.Document.Label,
        };
    }

    private static World WorldOf(string seed, string? document)
    {
        if (seed == "demo")
            return Seed.Demo;
        if (document is null)
            return World.Empty;
        using var parsed = JsonDocument.Parse(document);
        var problems = new Problems();
        var world = WorldDocument.Read(parsed.RootElement, Place.Root, problems);
        return problems.None ? world : throw new StoreException($"the seed of a sandbox cannot be read: {problems.List[0].Detail}");
    }

    // What came after it happens again, decision by decision.
    private async IAsyncEnumerable<FactBatch> Happened(SandboxRow row, int from)
    {
        if (row.Position <= from)
            yield break;
        var decision = new List<OmsFact>();
        var (first, left) = (from, 0);
        await foreach (var (start, facts) in ReadAhead(store.ReadFacts(row, from)))
        {
            var number = start;
            foreach (var fact in facts)
            {
                if (number++ < from)
                    continue;
                if (fact.Decision > 0)
                    (left, first, decision) = (fact.Decision, number - 1, new List<OmsFact>(fact.Decision));
                decision.Add(fact.Fact.Fact);
                if (--left == 0)
                    yield return new FactBatch(first, [.. decision], fact.Fact.At, fact.Fact.UserId);
            }
        }
    }

    // Rows are read on other processors while the ones before happen.
    private async IAsyncEnumerable<(int First, IReadOnlyList<StoredFact> Facts)> ReadAhead(IAsyncEnumerable<FactRow> rows)
    {
        var ahead = new Queue<Task<(int, IReadOnlyList<StoredFact>)>>();
        await foreach (var row in rows)
        {
            progress?.Add(row.Data.Length);
            ahead.Enqueue(Task.Run(() => (row.First, FactRows.Read(row))));
            if (ahead.Count > RowsAhead)
                yield return await ahead.Dequeue();
        }

        while (ahead.TryDequeue(out var read))
            yield return await read;
    }
}
