namespace OmsSimulator.Persistence;

/// <content>What is saved beside facts, and when a new base is due.</content>
internal sealed partial class SandboxKeeper
{
    private const int FactsBeforeBase = 20_000;
    private const int FactsBeforeLastBase = 2_000;
    private readonly Dictionary<(string Kind, long Key), PartNote> shared = [];
    private readonly SemaphoreSlim sharing = new(1);

    /// <inheritdoc/>
    public async Task Save(Sandbox sandbox, DateTime lastUsed, bool isEnd)
    {
        var stored = sandbox.Stored;
        var track = Track(stored);
        var position = sandbox.Ledger.Position;
        foreach (var note in sandbox.TakeNotes(isEnd))
            track.Unsaved[(note.Kind, note.Key)] = note;
        var now = (position, sandbox.HasWork, lastUsed);
        if (track.Unsaved.Count > 0 || track.Saved != now)
        {
            await store.SaveNotes(stored, track.Unsaved.Values, position, now.HasWork, lastUsed, OutlineOf(sandbox));
            track.Unsaved.Clear();
            track.Saved = now;
        }

        // A base has the packages and the facts that are known: it is written the more seldom the larger it is.
        track.BasePosition ??= position;
        var since = position - track.BasePosition.Value;
        var large = sandbox.Ledger.Peek(0, static (oms, _) => Math.Max(oms.Packages.Count, oms.Facts.Count));
        if (since > Math.Max(FactsBeforeBase, large / 2) || (isEnd && since > FactsBeforeLastBase))
            await WriteBase(sandbox);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PartNote>> ReadShared() => await store.ReadNotes(SqlStore.Nobody);

    /// <inheritdoc/>
    public async Task SaveShared(IReadOnlyList<PartNote> notes)
    {
        await sharing.WaitAsync();
        try
        {
            foreach (var note in notes)
                shared[(note.Kind, note.Key)] = note;
            if (shared.Count == 0)
                return;
            await store.SaveShared(shared.Values);
            shared.Clear();
        }
        finally
        {
            sharing.Release();
        }
    }

    /// <summary>Writes a base of a sandbox as it is now.</summary>
    public async Task WriteBase(Sandbox sandbox)
    {
        var track = Track(sandbox.Stored);
        var checkpoint = sandbox.Checkpoint();
        track.Base++;
        await store.WriteBase(sandbox.Stored, track.Base, checkpoint.Position, BaseWriter.Write(checkpoint));
        track.BasePosition = checkpoint.Position;
    }

    private static SandboxOutline OutlineOf(Sandbox sandbox) => sandbox.Ledger.Peek(0, static (oms, _) => SandboxOutline.Of(oms));

    /// <summary>What is known of a sandbox that is loaded.</summary>
    private sealed class Tracked
    {
        public SandboxRow? Row { get; init; }

        public int Base { get; set; } = SandboxPart.FirstBase;
        public int? BasePosition { get; set; }

        public Dictionary<(string Kind, long Key), PartNote> Unsaved { get; } = [];

        public (int Position, bool Works, DateTime LastUsed) Saved { get; set; }
    }
}
