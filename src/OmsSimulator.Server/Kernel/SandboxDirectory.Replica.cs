using System.Collections.Concurrent;

namespace OmsSimulator.Kernel;

/// <content>Where several replicas share a store, here are the sandboxes that this one has taken up.</content>
internal sealed partial class SandboxDirectory
{
    private const int Turns = 64;

    // Who does not leave by then is interrupted, such as who listens to events.
    private static readonly TimeSpan LongestUse = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, Task> moving = new();
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, Turns).Select(static _ => new SemaphoreSlim(1))];

    /// <summary>The names of those that are here.</summary>
    internal IReadOnlyCollection<string> Here => [.. entries.ToArray().Select(static entry => entry.Key)];

    /// <summary>Whether a sandbox is here.</summary>
    internal bool Has(string name) => entries.ContainsKey(name);

    /// <summary>Takes a sandbox up; false: there is none.</summary>
    /// <exception cref="SandboxAwayException">Another replica has it.</exception>
    internal async Task<bool> TakeUp(string name)
    {
        await starting;
        using var turn = await TurnOf(name);
        if (hasEnded)
            throw new SandboxAwayException();
        if (entries.ContainsKey(name))
            return true;
        if (await settings.Keeper!.Find(name) is not { } kept)
            return name == SandboxName.Default && await TakeFirst();
        if (name == SandboxName.Default)
            WarnOfOther(kept, firstSeed);
        entries[name] = await SandboxEntry.Load(kept, settings);
        return true;
    }

    /// <summary>After which time a sandbox that nobody uses is dropped; none: never.</summary>
    internal TimeSpan? Ttl => settings.Ttl;

    /// <summary>
    /// Drops a sandbox that no replica has, where nobody has used it for so long. It is taken up for that: what was counted in it is summed, and
    /// nobody else has it meanwhile.
    /// </summary>
    /// <exception cref="SandboxAwayException">Another replica has it.</exception>
    internal async Task DropIdle(string name, TimeSpan ttl)
    {
        if (!await TakeUp(name) || !entries.TryGetValue(name, out var entry) || !entry.TryDropIdle(ttl))
            return;
        await End(name, entry);
        try
        {
            await settings.Keeper!.Drop(entry.Current.Stored);
        }
        catch (Exception away) when (away is StoreUnavailableException or OutcomeUnknownException)
        {
            dropped.Enqueue(entry.Current.Stored);
        }
    }

    /// <summary>Gives a sandbox to whoever takes it up; completes when nothing of it is under way here.</summary>
    internal async Task GiveUp(string name)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!entries.TryGetValue(name, out var entry) || !moving.TryAdd(name, done.Task))
            return;
        try
        {
            // Whoever did not leave meanwhile gets to know it.
            await Task.WhenAny(entry.WhenUnused(), Task.Delay(LongestUse, settings.Time));
            await entry.Changing.WaitAsync();
            try
            {
                await SaveLast(entry);
                if (!entry.TryMove())
                    return;
            }
            finally
            {
                entry.Changing.Release();
            }

            await End(name, entry);
            await settings.Keeper!.Release(entry.Current.Stored);
        }
        catch (Exception away) when (away is StoreUnavailableException or OutcomeUnknownException)
        {
            // It is taken up when this replica has ended.
        }
        finally
        {
            moving.TryRemove(name, out _);
            done.SetResult();
        }
    }

    /// <summary>Other replicas may have taken every sandbox of this one: nothing of them is done here any more.</summary>
    internal Task Lose()
    {
        hasEnded = true;
        return Task.WhenAll(entries.Select(entry => entry.Value.TryMove() ? End(entry.Key, entry.Value) : Task.CompletedTask));
    }

    private Task<SandboxEntry?> StartReplica()
    {
        BeginToSave();
        return Task.FromResult<SandboxEntry?>(null);
    }

    // One that cannot be loaded is at no replica: whoever drops it takes it first, so that nobody else has it.
    private async Task<bool> DropDamaged(string name)
    {
        using var turn = await TurnOf(name);
        if (entries.ContainsKey(name))
            throw new SandboxAwayException();
        if (await settings.Keeper!.Find(name) is not { } kept)
            return false;
        await settings.Keeper.Drop(await settings.Keeper.Take(kept));
        return true;
    }

    private async Task<bool> TakeFirst()
    {
        var seed = firstSeed();
        var image = SandboxImage.Of(seed);
        if (await settings.Keeper!.Create(SandboxName.Default, seed, image, isForked: false) is not { } stored)
            throw new SandboxAwayException();
        entries[SandboxName.Default] = new SandboxEntry(
            SandboxName.Default,
            seed with
            {
                Document = null,
            },
            image,
            isForked: false,
            settings,
            stored
        );
        return true;
    }

    private async ValueTask<Sandbox?> LocateMoved(string name, Task moved)
    {
        await moved;
        return entries.TryGetValue(name, out var entry) ? entry.TryEnter() : null;
    }

    private async Task SaveLast(SandboxEntry entry)
    {
        await saving.WaitAsync();
        try
        {
            await Save(entry, isEnd: true);
        }
        finally
        {
            saving.Release();
        }
    }

    // A name is made here, found or taken up, one after the other.
    private async ValueTask<Turn> TurnOf(string name)
    {
        if (settings.Keeper is null)
            return default;
        var gate = turns[(uint)name.GetHashCode(StringComparison.Ordinal) % Turns];
        await gate.WaitAsync();
        return new Turn(gate);
    }

    private readonly record struct Turn(SemaphoreSlim? Gate) : IDisposable
    {
        public void Dispose() => Gate?.Release();
    }
}
