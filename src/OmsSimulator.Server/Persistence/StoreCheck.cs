using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <summary>Reads all of a store and says of each sandbox what is there, and whether it is whole. Changes nothing.</summary>
/// <param name="store">The store, which is open.</param>
internal sealed class StoreCheck(SqlStore store)
{
    /// <summary>Checks the sandboxes, one after the other.</summary>
    public async IAsyncEnumerable<CheckedSandbox> Run()
    {
        foreach (var row in await store.Rows())
            yield return await Check(row);
    }

    private async Task<CheckedSandbox> Check(SandboxRow row)
    {
        try
        {
            await new StoredOrigin(store, row).ResetPoint(parts: null);
            await store.ReadNotes(row.Id);
            var reader = new BaseReader($"the base of sandbox \"{row.Name}\"", parts: null);
            await foreach (var portion in store.ReadState(row.Id, row.Base))
                await reader.Add(portion);
            var (oms, position) = (reader.Finish().Image.Oms, reader.Position);
            var writer = new OmsStateWriter(oms);
            if (position < row.Position)
            {
                await foreach (var rows in store.ReadFacts(row, position))
                {
                    foreach (var fact in FactRows.Read(rows).Skip(position - rows.First))
                    {
                        writer.Apply(fact.Fact);
                        position++;
                    }
                }
            }

            return new(row.Name, row.Position, oms.Packages.Count, null);
        }
        catch (Exception wrong) when (StoreException.IsDamage(wrong))
        {
            return new(row.Name, row.Position, 0, wrong.Message);
        }
    }
}

/// <summary>What a check found of a sandbox.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Facts">How many facts it has.</param>
/// <param name="Packages">How many packages they come to.</param>
/// <param name="Problem">What is wrong with it; none: nothing is.</param>
internal sealed record CheckedSandbox(string Name, int Facts, int Packages, string? Problem);
