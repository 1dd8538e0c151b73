namespace OmsSimulator.Persistence;

/// <content>What is saved beside facts, and when a new base is due.</content>
internal sealed partial class SandboxKeeper
{
    private const int FactsBeforeBase = 20_000;
    private const int FactsBeforeLastBase = 2_000;

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
            await store.SaveNotes(stored, track.Unsaved.Values, position, now.HasWork, lastUsed);
            track.Unsaved.Clear();
            track.Saved = now;
        }

        // A large state is written as seldom as it is large.
        track.BasePosition ??= position;
        var since = position - track.BasePosition.Value;
        var large = sandbox.Ledger.Peek(0, static (oms, _) => oms.Packages.Count);
        if (since > Math.Max(FactsBeforeBase, large) || (isEnd && since > FactsBeforeLastBase))
            await WriteBase(sandbox);
    }

    /// <summary>Writes a base of a sandbox as it is now.</summary>
    public async Task WriteBase(Sandbox sandbox)
    {
        var track = Track(sandbox.Stored);
        var checkpoint = sandbox.Checkpoint();
        track.Base++;
        await store.WriteBase(
            sandbox.Stored,
            track.Base,
            checkpoint.Image.Oms.Facts.Folded,
            BaseWriter.Write(checkpoint, withFacts: false)
        );
        track.BasePosition = checkpoint.Position;
    }

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
