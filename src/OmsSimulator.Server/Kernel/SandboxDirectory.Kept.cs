using System.Collections.Concurrent;

namespace OmsSimulator.Kernel;

/// <content>Sandboxes that a store keeps: those with work are loaded at the start, the others when they are asked for.</content>
internal sealed partial class SandboxDirectory
{
    private readonly ConcurrentDictionary<string, Lazy<Task<SandboxEntry?>>> unloaded = new();
    private readonly ConcurrentDictionary<string, KeptSandbox> known = new();
    private readonly ConcurrentQueue<StoredSandbox> dropped = new();

    private async Task<SandboxEntry?> StartKept(Func<Seed> seed, string addressed)
    {
        settings.ResumeShared(await settings.Keeper!.ReadShared());
        var all = await settings.Keeper.List();
        foreach (var kept in all)
            Know(kept);
        foreach (var kept in all.Where(kept => kept.HasWork && kept.Name != SandboxName.Default))
            await Load(kept.Name);
        if (addressed != SandboxName.Default && !known.ContainsKey(addressed))
            await StartNew(addressed, seed() with { RandomSeed = Seed.RandomSeedOf(addressed) });
        var first = known.TryGetValue(SandboxName.Default, out var found)
            ? await StartAgain(found, seed)
            : await StartNew(SandboxName.Default, seed());
        BeginToSave();
        return first;
    }

    private async Task<SandboxEntry> StartAgain(KeptSandbox kept, Func<Seed> seed)
    {
        WarnOfOther(kept, seed);
        return (await Load(SandboxName.Default))!;
    }

    private void WarnOfOther(KeptSandbox kept, Func<Seed> seed)
    {
        if (!kept.Differs(seed()))
            return;
        settings.Warn(
            "The store has a sandbox \"default\" that was made with another --seed or --installation: it stays as it is. "
                + "Another store, or PUT /__admin/snapshot, gives it another world."
        );
    }

    private async Task<SandboxEntry> StartNew(string name, Seed seed)
    {
        var image = SandboxImage.Of(seed);
        var stored = await settings.Keeper!.Create(name, seed, image, isForked: false);
        return entries[name] = new SandboxEntry(name, seed with { Document = null }, image, isForked: false, settings, stored);
    }

    private void Know(KeptSandbox kept)
    {
        known[kept.Name] = kept;
        unloaded[kept.Name] = new(() => LoadNow(kept));
    }

    private async ValueTask<Sandbox?> LocateKept(string name)
    {
        if (!starting.IsCompletedSuccessfully)
            await starting;
        if (entries.TryGetValue(name, out var entry))
            return entry.TryEnter();
        return await Load(name) is { } loaded ? loaded.TryEnter() : null;
    }

    /// <summary>Loads every sandbox that can be: what is counted over all of them is asked for.</summary>
    internal async Task LoadAll()
    {
        await starting;
        foreach (var name in unloaded.Keys)
            await TryLoad(name);
    }

    // One that is damaged is named when somebody asks for it.
    private async Task<SandboxEntry?> TryLoad(string name)
    {
        try
        {
            return await Load(name);
        }
        catch (SandboxDamagedException)
        {
            return null;
        }
    }

    private async Task<SandboxEntry?> Load(string name)
    {
        if (!unloaded.TryGetValue(name, out var loading))
            return entries.GetValueOrDefault(name);
        try
        {
            return await loading.Value;
        }
        catch (Exception problem)
        {
            // Whoever asks next tries once more; of what is another one's by now the store is asked anew.
            if (problem is SandboxEndedException)
                known.TryRemove(name, out _);
            unloaded.TryUpdate(
                name,
                known.TryGetValue(name, out var kept) ? new(() => LoadNow(kept)) : new(() => LoadFound(name)),
                loading
            );
            throw;
        }
    }

    private async Task<SandboxEntry?> LoadNow(KeptSandbox kept)
    {
        var entry = await SandboxEntry.Load(kept, settings);
        entries[kept.Name] = entry;
        unloaded.TryRemove(kept.Name, out _);
        known.TryRemove(kept.Name, out _);
        return entry;
    }

    private async ValueTask<bool> IsTaken(string name)
    {
        if (settings.Keeper is not null)
            await starting;
        return name == SandboxName.Default
            || entries.ContainsKey(name)
            || (unloaded.ContainsKey(name) && (known.ContainsKey(name) || await Load(name) is not null));
    }

    private async ValueTask<Kept> Keep(string name, Seed seed, SandboxImage image, bool isForked)
    {
        if (settings.Keeper is not { } keeper)
            return new Kept(true, null);
        try
        {
            if (await keeper.Create(name, seed, image, isForked) is { } stored)
                return new Kept(true, stored);

            // The store has one that nobody knew of here, such as one that it kept later than anybody waited.
            await AskStoreFor(name, null);
            return new Kept(false, null);
        }
        catch (OutcomeUnknownException)
        {
            await AskStoreFor(name, null);
            throw;
        }
    }

    private async Task<bool> DropKept(string name)
    {
        await starting;
        if (name == SandboxName.Default)
            return false;
        if (await TryLoad(name) is not { } entry)
            return await DropUnloaded(name);
        await entry.Changing.WaitAsync();
        try
        {
            if (entry.IsGone)
                return false;
            await settings.Keeper!.Drop(entry.Current.Stored);
            if (!entry.TryDrop())
                return false;
        }
        catch (OutcomeUnknownException)
        {
            await AskStoreFor(name, entry);
            throw;
        }
        finally
        {
            entry.Changing.Release();
        }

        await End(name, entry);
        await SaveShared();
        return true;
    }

    // It is damaged: nothing of it is under way.
    private async Task<bool> DropUnloaded(string name)
    {
        if (!known.TryGetValue(name, out var kept))
            return settings.IsReplica && await DropDamaged(name);
        await settings.Keeper!.Drop(new StoredSandbox(kept.Id, name, 0));
        return unloaded.TryRemove(name, out _) | known.TryRemove(name, out _);
    }

    // What nobody used is dropped from the store as soon as the store can be reached.
    private async Task SweepKept()
    {
        if (settings.Keeper is not { } keeper)
        {
            dropped.Clear();
            return;
        }

        try
        {
            foreach (var (name, kept) in known)
            {
                if (name != SandboxName.Default && settings.Time.GetUtcNow().UtcDateTime - kept.LastUsed >= settings.Ttl)
                    await TryLoad(name);
            }

            while (dropped.TryPeek(out var stored))
            {
                await DropIdle(keeper, stored);
                dropped.TryDequeue(out _);
                await SaveShared();
            }
        }
        catch (Exception away) when (away is StoreUnavailableException or OutcomeUnknownException)
        {
            // The next sweep tries once more.
        }
    }

    private static async Task DropIdle(ISandboxKeeper keeper, StoredSandbox stored)
    {
        try
        {
            await keeper.Drop(stored);
        }
        catch (Exception others) when (others is SandboxAwayException or SandboxDamagedException)
        {
            // Somebody uses it again, elsewhere; or what the store has of it cannot be read, and stays until somebody drops it by its name.
        }
    }
}

/// <summary>Whether a name could be taken in the store, and what has it now there.</summary>
/// <param name="IsFree">Whether it could; always where nothing is kept.</param>
/// <param name="Stored">What has it; none: nothing is kept.</param>
internal readonly record struct Kept(bool IsFree, StoredSandbox? Stored);
