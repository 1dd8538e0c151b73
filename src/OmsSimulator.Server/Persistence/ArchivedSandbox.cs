namespace OmsSimulator.Persistence;

/// <summary>A sandbox that is read from an archive; it has no name before all of it is there.</summary>
/// <param name="store">The store.</param>
/// <param name="stored">The sandbox.</param>
/// <param name="lastUsed">When it was used last.</param>
/// <param name="outline">What lists show of it.</param>
internal sealed class ArchivedSandbox(SqlStore store, StoredSandbox stored, DateTime lastUsed, SandboxOutline outline)
{
    private readonly List<PartNote> notes = [];

    /// <summary>Begins one.</summary>
    public static async Task<ArchivedSandbox> Begin(SqlStore store, ArchiveLine line)
    {
        var lastUsed = new DateTime(line.LastUsed ?? 0, DateTimeKind.Utc);
        var stored = await store.Write(line.Sandbox!, line.Document!, line.Position ?? 0, lastUsed, line.Outline!, []);
        return new(store, stored, lastUsed, line.Outline!);
    }

    /// <summary>Adds a line of it.</summary>
    public async Task Add(ArchiveLine line)
    {
        if (line.Note is { } kind)
            notes.Add(new PartNote(kind, line.Key ?? 0, line.Data!));
        else
            await store.WriteParts(stored, [new SandboxPart(line.State, line.First ?? 0, line.Count ?? 0, line.Data!)]);
    }

    /// <summary>All of it is there: it has its name from now on.</summary>
    public async Task End()
    {
        await store.SaveNotes(stored, notes, noted: -1, works: true, lastUsed, outline);
        if (!await store.Name(stored))
            throw new StoreException($"the store has a sandbox \"{stored.Name}\" already.");
    }
}
