using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>
/// A whole OMS of its own, from its beginning to its end: a ledger, a time, commands, and parts that plug into them. A reset or a restore
/// ends it, and another one has its name from then on.
/// </summary>
internal sealed class Sandbox
{
    private readonly CancellationTokenSource ending = new();
    private readonly ISandboxPart[] parts;
    private readonly int maxFacts;
    private Task? end;

    /// <summary>Makes a sandbox that has not begun.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="entry">Its place in the directory.</param>
    /// <param name="randomSeed">What its randomness, uuids and tokens are made of.</param>
    /// <param name="settings">What all sandboxes of the simulator share.</param>
    internal Sandbox(string name, SandboxEntry entry, int randomSeed, SandboxSettings settings)
    {
        (Name, Entry, RandomSeed, maxFacts) = (name, entry, randomSeed, settings.MaxFacts);
        var clock = new SandboxClock(settings.Time);
        Ledger = new Ledger(clock, settings.Store, settings.Time, settings.Report);
        Time = new SandboxTime(clock, Ledger, settings.Time, settings.Report, Ending);
        parts = new ISandboxPart[settings.Parts.Count + 1];
        parts[0] = Time;
        for (var index = 0; index < settings.Parts.Count; index++)
            parts[index + 1] = settings.Parts[index](this);
        Commands = new CommandDesk(Ledger, parts.OfType<IPartnerDesk>().Single(), Ending);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it started with, or what the sandbox started with that it is a fork of.</summary>
    public Seed Seed => Entry.Seed;

    /// <summary>What its randomness, uuids and tokens are made of.</summary>
    public int RandomSeed { get; }

    /// <summary>Its state, and its one writer.</summary>
    public Ledger Ledger { get; }

    /// <summary>Its clock, and what waits on it.</summary>
    public SandboxTime Time { get; }

    /// <summary>Sends its commands.</summary>
    public CommandDesk Commands { get; }

    /// <summary>One of its parts.</summary>
    public TPart Part<TPart>()
        where TPart : class, ISandboxPart
    {
        var known = PlaceOf<TPart>.Latest;
        if (known < parts.Length && parts[known] is TPart part)
            return part;
        for (var place = 0; place < parts.Length; place++)
        {
            if (parts[place] is not TPart found)
                continue;
            PlaceOf<TPart>.Latest = place;
            return found;
        }

        throw new InvalidOperationException($"No part is a {typeof(TPart).Name}, or it is made later.");
    }

    /// <summary>As a store knows it.</summary>
    internal StoredSandbox Stored { get; private set; } = null!;

    /// <summary>Cancelled when it ends.</summary>
    internal CancellationToken Ending => ending.Token;

    /// <summary>Its place in the directory.</summary>
    internal SandboxEntry Entry { get; }

    /// <summary>Whoever located it uses it no more.</summary>
    internal void Leave() => Entry.Leave();

    /// <summary>Everything as it is now.</summary>
    internal SandboxImage Capture() =>
        Ledger.Capture(oms => new SandboxImage(oms.Copy(), RandomSeed, [.. parts.Select(part => part.Capture())]));

    /// <summary>Everything as it is kept, with what is under way, and what is noted beside it.</summary>
    internal SandboxCheckpoint Checkpoint() =>
        Ledger.Capture(oms =>
        {
            var copy = oms.Copy();

            // What waits is kept as the time that it still has to wait from here: what takes long does not come between.
            var at = Time.Clock.Now;
            return new SandboxCheckpoint(new SandboxImage(copy, RandomSeed, [.. parts.Select(part => part.CaptureToKeep())]), at);
        });

    /// <summary>What the parts note beside facts, since they were last asked.</summary>
    internal IReadOnlyList<PartNote> TakeNotes(bool isEnd) => [.. parts.SelectMany(part => part.TakeNotes(isEnd))];

    /// <summary>Whether anything in it goes on by itself: the clock reaches it, or it is to be sent.</summary>
    internal bool HasWork => (!Time.Clock.IsFrozen && Time.Waiting > 0) || parts.Any(part => part.IsUnfinished);

    /// <summary>Begins with an image.</summary>
    /// <param name="image">What it begins with.</param>
    /// <param name="state">The image's state, or a copy where the image is used again.</param>
    /// <param name="stored">As a store knows it.</param>
    internal void Begin(SandboxImage image, OmsState state, StoredSandbox stored)
    {
        Time.Clock.ReplaysAt = stored.Begins;
        BeginParts(image, state, stored);
        Time.Clock.ReplaysAt = null;
        Time.Attach(parts);
    }

    /// <summary>Begins as it was kept: what happened since the checkpoint happens again, and nothing of it is done a second time.</summary>
    /// <param name="checkpoint">Where it is taken up.</param>
    /// <param name="happened">What happened since.</param>
    /// <param name="notes">What was noted beside it.</param>
    /// <param name="stored">As a store knows it.</param>
    internal async Task Begin(
        SandboxCheckpoint checkpoint,
        IAsyncEnumerable<FactBatch> happened,
        IReadOnlyList<PartNote> notes,
        StoredSandbox stored
    )
    {
        Time.Clock.ReplaysAt = checkpoint.At;
        BeginParts(checkpoint.Image, checkpoint.Image.Oms, stored);
        await foreach (var batch in happened)
            Ledger.Replay(batch);
        Time.Clock.ReplaysAt = null;
        foreach (var part in parts)
            part.Resume(notes);
        Time.Attach(parts);
    }

    /// <summary>What reads the parts' states as a store has them.</summary>
    internal IReadOnlyList<IPartStateReader?> KeptStateReaders() => [.. parts.Select(part => part.KeptStateReader())];

    /// <summary>What reads the parts' states from a snapshot, by their place in the list of parts.</summary>
    internal IReadOnlyList<IPartStateReader?> StateReaders() => [.. parts.Select(part => part.StateReader())];

    /// <summary>The simulator stops: what waits waits no more, and what can be answered is.</summary>
    internal Task Stop() => ending.CancelAsync();

    /// <summary>Ends it: it refuses everything, and when this completes nothing of it is under way.</summary>
    internal Task End()
    {
        lock (ending)
            return end ??= EndAll();
    }

    private void BeginParts(SandboxImage image, OmsState state, StoredSandbox stored)
    {
        Stored = stored;
        Ledger.Begin(stored, new OmsStateWriter(state, maxFacts));
        for (var index = 0; index < parts.Length; index++)
            parts[index].Begin(state, image.Parts.Count > index ? image.Parts[index] : null);
        Ledger.Attach(parts);
    }

    private async Task EndAll()
    {
        Ledger.End();
        await ending.CancelAsync();
        foreach (var part in parts)
            await part.End();
    }

    // Every request asks for several; in all sandboxes of a simulator one has the same place.
    private static class PlaceOf<TPart>
    {
        public static int Latest { get; set; }
    }
}
