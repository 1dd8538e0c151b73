using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <content>What happened since a base.</content>
internal sealed partial class SandboxKeeper
{
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
