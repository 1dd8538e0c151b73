using System.Runtime.CompilerServices;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <summary>Keeps sandboxes in a store: facts as they happen, and a base from time to time, so that a start reads little.</summary>
/// <param name="store">The store, which is open.</param>
/// <param name="time">The real time.</param>
/// <param name="progress">Told how many bytes a start has read.</param>
internal sealed partial class SandboxKeeper(SqlStore store, TimeProvider time, StartProgress? progress = null) : ISandboxKeeper
{
    private const int RowsAhead = 16;
    private readonly ConditionalWeakTable<StoredSandbox, Tracked> tracked = [];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeptSandbox>> List()
    {
        var rows = await Whole(store.Rows());
        progress?.Begin(rows.Where(HasWork).Sum(static row => row.Bytes));
        return [.. rows.Select(Kept)];
    }

    /// <inheritdoc/>
    public async Task<KeptSandbox?> Find(string name) => await Whole(store.RowOf(name)) is { } row ? Kept(row) : null;

    /// <inheritdoc/>
    public Task Release(StoredSandbox sandbox) => Whole(store.Release(sandbox));

    /// <inheritdoc/>
    public async Task<StoredSandbox?> Create(string name, Seed seed, SandboxImage image, bool isForked)
    {
        var document = new SandboxDocument
        {
            Seed = seed.Name,
            SeedNumber = seed.RandomSeed,
            RandomSeed = image.RandomSeed,
            Origin = seed.Origin,
            Label = seed.Label,
            Forked = isForked,
        };
        var stored = await Whole(Write(name, document, image, OriginOf(seed, image, isForked)));
        return await Whole(store.Name(stored)) ? stored : null;
    }

    /// <inheritdoc/>
    public async Task<StoredSandbox?> Replace(StoredSandbox before, Seed seed, SandboxImage image)
    {
        if (await Whole(store.RowOf(before.Id)) is not { } row)
            return null;
        var stored = await Whole(Write(before.Name, row.Document with { RandomSeed = image.RandomSeed }, image, []));
        return await Whole(store.Replace(before, stored)) ? stored : null;
    }

    /// <inheritdoc/>
    public async Task<StoredSandbox> Take(KeptSandbox kept)
    {
        var row = await Whole(store.Take(kept.Id));
        var stored = new StoredSandbox(row.Id, row.Name, row.Epoch);
        tracked.Add(stored, new Tracked { Row = row, Base = row.Base });
        return stored;
    }

    /// <inheritdoc/>
    public async Task Begin(Sandbox sandbox, StoredSandbox stored)
    {
        var row = Track(stored).Row!;
        try
        {
            await Begin(sandbox, stored, row);
        }
        catch (Exception wrong)
        {
            // It may have begun already: whoever asks next has another one.
            await sandbox.End();
            if (StoreException.IsDamage(wrong))
                throw Damaged(row.Name, wrong);
            throw;
        }
    }

    private async Task Begin(Sandbox sandbox, StoredSandbox stored, SandboxRow row)
    {
        var reader = new BaseReader($"the base of sandbox \"{row.Name}\"", sandbox.KeptStateReaders());
        await foreach (var portion in store.ReadState(row.Id, row.Base))
        {
            progress?.Add(portion.Length);
            await reader.Add(portion);
        }

        var checkpoint = reader.Finish();
        await sandbox.Begin(checkpoint, Happened(row, checkpoint.Position), await store.ReadNotes(row.Id), stored);
        if (sandbox.Ledger.Position != row.Position)
        {
            throw new StoreException(
                $"{store.Place}: sandbox \"{row.Name}\" has {sandbox.Ledger.Position} facts, {row.Position} were kept."
            );
        }

        Track(stored).BasePosition = checkpoint.Position;
        progress?.End();

        // What this start takes for itself, such as numbers of requests, is kept before anybody has it.
        await store.SaveNotes(
            stored,
            sandbox.TakeNotes(isEnd: false),
            sandbox.Ledger.Position,
            sandbox.HasWork,
            row.LastUsed,
            OutlineOf(sandbox)
        );
    }

    /// <inheritdoc/>
    public Task Drop(StoredSandbox sandbox) => Whole(store.Drop(sandbox));

    /// <inheritdoc/>
    public async Task<SandboxImage> ResetPoint(Sandbox sandbox, StoredSandbox stored)
    {
        var row = await Whole(store.RowOf(stored.Id)) ?? throw new SandboxEndedException();
        try
        {
            return await new StoredOrigin(store, row).ResetPoint(sandbox.KeptStateReaders());
        }
        catch (Exception wrong) when (StoreException.IsDamage(wrong))
        {
            throw Damaged(row.Name, wrong);
        }
    }

    /// <inheritdoc/>
    public StoreStatus Status => store.Status;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, long>> Bytes() => await Whole(store.Bytes());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async Task Whole(Task change)
    {
        try
        {
            await change;
        }
        catch (StoreException damaged)
        {
            throw Damaged("", damaged);
        }
    }

    private async Task<T> Whole<T>(Task<T> read)
    {
        try
        {
            return await read;
        }
        catch (StoreException damaged)
        {
            throw Damaged("", damaged);
        }
    }

    // Clients need not know where the store is.
    private SandboxDamagedException Damaged(string name, Exception wrong)
    {
        var sentence = wrong is StoreException ? wrong.Message : $"sandbox \"{name}\" is damaged: {wrong.Message}";
        return new(
            sentence.Replace($"{store.Place}: ", "", StringComparison.Ordinal).Replace(store.Place, "the store", StringComparison.Ordinal),
            wrong
        );
    }

    private static bool HasWork(SandboxRow row) => row.Works || row.Noted != row.Position;

    private static KeptSandbox Kept(SandboxRow row)
    {
        var document = row.Document;
        var seed = new Seed(document.Seed, World.Empty, "", document.SeedNumber) { Label = document.Label };
        return new KeptSandbox(row.Id, row.Name, seed, document.Forked, row.LastUsed, HasWork(row), document.Origin, document.RandomSeed)
        {
            Position = row.Position,
            Outline = row.Outline,
        };
    }

    private static IEnumerable<SandboxPart> OriginOf(Seed seed, SandboxImage image, bool isForked)
    {
        if (isForked)
            return SandboxPart.States(SandboxPart.ResetPoint, BaseWriter.Write(new SandboxCheckpoint(image, Seed.At)));
        var documents = new SeedDocuments(seed.Document, seed.InstallationDocument);
        return SandboxPart.States(
            SandboxPart.Seed,
            JsonSerializer.SerializeToUtf8Bytes(documents, StoreJson.Default.SeedDocuments).Chunk(1024 * 1024)
        );
    }

    // It begins at the instant that its first base says: what waits from then on is due at the same time after a start.
    private async Task<StoredSandbox> Write(string name, SandboxDocument document, SandboxImage image, IEnumerable<SandboxPart> origin)
    {
        var begins = ClockOf(image);
        var first = BaseWriter.Write(new SandboxCheckpoint(image, begins));
        var stored = await store.Write(
            name,
            document,
            image.Oms.Facts.Total,
            Now,
            SandboxOutline.Of(image.Oms),
            origin.Concat(SandboxPart.States(SandboxPart.FirstBase, first))
        );
        stored.Begins = begins;
        return stored;
    }

    private DateTime ClockOf(SandboxImage image)
    {
        var setting = image.Parts.OfType<ClockState>().FirstOrDefault()?.Setting ?? ClockSetting.Real;
        return setting.FrozenAt ?? Timestamps.ToMicroseconds(Now + setting.Shift);
    }

    private Tracked Track(StoredSandbox stored) => tracked.GetValue(stored, static _ => new Tracked());
}
