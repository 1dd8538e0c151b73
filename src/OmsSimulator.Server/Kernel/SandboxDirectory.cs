using System.Collections.Concurrent;

namespace OmsSimulator.Kernel;

/// <summary>Every sandbox of the simulator, by name.</summary>
internal sealed partial class SandboxDirectory : IAsyncDisposable
{
    private const int SweepsPerTtl = 4;
    private readonly ConcurrentDictionary<string, SandboxEntry> entries = new();
    private readonly SandboxSettings settings;
    private readonly Task<SandboxEntry?> starting;
    private readonly Func<Seed> firstSeed;
    private readonly ConcurrentDictionary<PlaceOfOne, bool> making = new();
    private readonly SemaphoreSlim counting = new(1);
    private readonly ITimer? sweep;
    private volatile bool hasEnded;

    /// <summary>Makes the directory; the sandbox <c>default</c> grows while the server starts to listen.</summary>
    /// <param name="settings">What all sandboxes share.</param>
    /// <param name="seed">Makes what they start with.</param>
    /// <param name="addressed">Another sandbox that is there from the start, with the same seed.</param>
    public SandboxDirectory(SandboxSettings settings, Func<Seed> seed, string addressed = SandboxName.Default)
    {
        (this.settings, firstSeed) = (settings, seed);
        starting = Task.Run(() =>
            settings.Keeper is null ? Task.FromResult<SandboxEntry?>(Start(seed(), addressed))
            : settings.IsReplica ? StartReplica()
            : StartKept(seed, addressed)
        );
        if (settings.Ttl is { } ttl)
        {
            sweep = settings.Time.CreateTimer(
                static directory => _ = ((SandboxDirectory)directory!).Sweep(),
                this,
                ttl / SweepsPerTtl,
                ttl / SweepsPerTtl
            );
        }
    }

    /// <summary>Completes when the sandboxes are there that a start takes up; throws what keeps them from it.</summary>
    internal Task Started => starting;

    /// <summary>A sandbox by its name; none: there is none. It counts as used until it is left (<see cref="Sandbox.Leave"/>).</summary>
    public ValueTask<Sandbox?> Locate(string name)
    {
        if (settings.IsReplica && moving.TryGetValue(name, out var moved))
            return LocateMoved(name, moved);
        if (entries.TryGetValue(name, out var entry))
            return ValueTask.FromResult(entry.TryEnter());
        if (settings.Keeper is not null)
            return LocateKept(name);
        return name == SandboxName.Default ? LocateDefault() : ValueTask.FromResult<Sandbox?>(null);
    }

    /// <summary>All sandboxes, by name; <c>default</c> comes first. Those that are only kept are not loaded for it.</summary>
    public async ValueTask<IReadOnlyList<ListedSandbox>> All()
    {
        await starting;
        await FindUnknown();

        // Copies of their own: one made through ICollection fails where a sandbox is added meanwhile. One that is loaded meanwhile is in both.
        var only = known.ToArray().Select(static kept => new ListedSandbox(kept.Key, null, kept.Value));
        return
        [
            .. entries
                .ToArray()
                .Select(static entry => new ListedSandbox(entry.Key, entry.Value.Current, null))
                .UnionBy(only, static listed => listed.Name)
                .OrderBy(static listed => listed.Name != SandboxName.Default)
                .ThenBy(static listed => listed.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many there are here.</summary>
    internal int Count => entries.Count + unloaded.Count;

    /// <summary>How many there are, those of other replicas included.</summary>
    internal async ValueTask<int> CountAll() => (await Names()).Count;

    /// <summary>
    /// Takes a place for a sandbox that is to be made, until it is disposed of: those who make some at once do not pass the limit together.
    /// None: there are as many as there may be.
    /// </summary>
    internal async ValueTask<IDisposable?> TryTakePlace(string name)
    {
        var place = new PlaceOfOne(name, making);
        if (settings.Most is not { } most)
            return place;
        await counting.WaitAsync();
        try
        {
            // Those that are made first: one that is there by then has the name that it was made with.
            var soon = making.Keys.Select(static place => place.Name).ToArray();
            var names = await Names();
            names.UnionWith(soon);
            if (names.Count >= most)
                return null;
            making[place] = true;
            return place;
        }
        finally
        {
            counting.Release();
        }
    }

    private async ValueTask<HashSet<string>> Names()
    {
        if (settings.IsReplica)
            return [.. (await settings.Keeper!.List()).Select(static kept => kept.Name)];
        await FindUnknown();
        return [.. entries.Keys, .. unloaded.Keys];
    }

    private sealed class PlaceOfOne(string name, ConcurrentDictionary<PlaceOfOne, bool> taken) : IDisposable
    {
        public string Name => name;

        public void Dispose() => taken.TryRemove(this, out _);
    }

    /// <summary>Keeps whole sandboxes; none: nothing is kept.</summary>
    internal ISandboxKeeper? Keeper => settings.Keeper;

    /// <summary>Who has a name now, without using it; none: nobody, or not yet.</summary>
    internal Sandbox? Peek(string name) => entries.TryGetValue(name, out var entry) ? entry.Current : null;

    /// <summary>Makes a sandbox; none: the name is taken.</summary>
    public async ValueTask<Sandbox?> Create(string name, Seed seed) =>
        await IsTaken(name) ? null : await Add(name, seed, SandboxImage.Of(seed), isForked: false);

    /// <summary>
    /// Makes a copy of a sandbox, with a random seed of its own; none: the name is taken. A reset takes it back to this moment.
    /// </summary>
    public async ValueTask<Sandbox?> Fork(Sandbox original, string name, int randomSeed) =>
        await IsTaken(name) ? null : await Add(name, original.Seed, original.Capture() with { RandomSeed = randomSeed }, isForked: true);

    /// <summary>Back to the seed, or to the moment of the fork; the clock included. False: it was dropped meanwhile.</summary>
    public async ValueTask<bool> Reset(Sandbox sandbox) => await Replace(sandbox.Entry, sandbox.Entry.ResetPoint);

    /// <summary>Becomes what an image shows; what was under way is given up. False: it was dropped meanwhile.</summary>
    public ValueTask<bool> Restore(Sandbox sandbox, SandboxImage image) => Replace(sandbox.Entry, () => ValueTask.FromResult(image));

    /// <summary>Drops a sandbox, and completes when nothing of it is under way any more; false: there is none of that name.</summary>
    public async ValueTask<bool> Drop(string name)
    {
        if (settings.Keeper is not null)
            return await DropKept(name);
        if (name == SandboxName.Default || !entries.TryGetValue(name, out var entry) || !entry.TryDrop())
            return false;
        await End(name, entry);
        return true;
    }

    /// <summary>The simulator stops: what waits in sandboxes waits no more.</summary>
    internal void Stop()
    {
        foreach (var entry in entries.Values)
            _ = entry.Current.Stop();
    }

    /// <summary>Ends every sandbox: completes when nothing of them is under way any more.</summary>
    public async ValueTask DisposeAsync()
    {
        hasEnded = true;
        if (sweep is not null)
            await sweep.DisposeAsync();
        await StopKeeping();
        await Task.WhenAll(entries.Select(entry => entry.Value.TryDrop() ? End(entry.Key, entry.Value) : Task.CompletedTask));
        if (settings.Keeper is { } keeper)
            await keeper.DisposeAsync();
    }

    private async ValueTask<Sandbox?> LocateDefault() => (await starting)!.TryEnter();

    private SandboxEntry Start(Seed seed, string addressed)
    {
        if (addressed != SandboxName.Default)
            Start(addressed, seed with { RandomSeed = Seed.RandomSeedOf(addressed) });
        return Start(SandboxName.Default, seed);
    }

    private SandboxEntry Start(string name, Seed seed) =>
        entries[name] = new SandboxEntry(name, seed, SandboxImage.Of(seed), isForked: false, settings);

    private async ValueTask<Sandbox?> Add(string name, Seed seed, SandboxImage image, bool isForked)
    {
        using var turn = await TurnOf(name);
        if (await Keep(name, seed, image, isForked) is not { IsFree: true } kept)
            return null;
        var entry = new SandboxEntry(name, seed with { Document = null }, image, isForked, settings, kept.Stored);
        if (!entries.TryAdd(name, entry))
        {
            await entry.Current.End();
            return null;
        }

        // A simulator that ended meanwhile has not seen this one.
        if (hasEnded)
            await End(name, entry);
        return entry.Current;
    }

    private async ValueTask<bool> Replace(SandboxEntry entry, Func<ValueTask<SandboxImage>> by)
    {
        await entry.Changing.WaitAsync();
        try
        {
            if (entry.IsGone)
                return false;
            var image = await by();
            if (await entry.Keep(image) is not { IsFree: true } kept)
                return false;
            var next = entry.Make(image, kept.Stored);
            var isReplaced = entry.TryReplace(next, out var before);
            await (isReplaced ? before : next).End();
            return isReplaced;
        }
        catch (OutcomeUnknownException)
        {
            await AskStoreFor(entry.Name, entry);
            throw;
        }
        finally
        {
            entry.Changing.Release();
        }
    }

    private async Task End(string name, SandboxEntry entry)
    {
        entries.TryRemove(new KeyValuePair<string, SandboxEntry>(name, entry));
        await entry.Current.End();
    }

    private async Task Sweep()
    {
        foreach (var (name, entry) in entries)
        {
            if (name != SandboxName.Default && entry.TryDropIdle(settings.Ttl!.Value))
            {
                await End(name, entry);
                dropped.Enqueue(entry.Current.Stored);
            }
        }

        await SweepKept();
    }
}
