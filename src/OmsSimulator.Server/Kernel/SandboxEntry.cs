namespace OmsSimulator.Kernel;

/// <summary>
/// A name in the directory, and who has it: one sandbox after the other, as it is reset and restored, until it is dropped.
/// </summary>
internal sealed class SandboxEntry
{
    private const int Dropped = int.MinValue;
    private readonly Lock gate = new();
    private readonly SandboxSettings settings;
    private readonly string name;
    private readonly bool isKept;
    private readonly SandboxImage? forkedAs;
    private volatile Sandbox current;
    private long lastUsed;
    private volatile int users;
    private TaskCompletionSource? unused;

    /// <summary>Takes a name, with its first sandbox.</summary>
    /// <param name="name">The name.</param>
    /// <param name="seed">What it started with, or what the sandbox started with that it is a fork of.</param>
    /// <param name="image">What the first sandbox begins with.</param>
    /// <param name="isForked">Whether a reset goes back to that, not to the seed.</param>
    /// <param name="settings">What all sandboxes share.</param>
    /// <param name="stored">As a store knows it; none: no store does.</param>
    public SandboxEntry(string name, Seed seed, SandboxImage image, bool isForked, SandboxSettings settings, StoredSandbox? stored = null)
    {
        (this.name, Seed, this.settings) = (name, seed, settings);
        isKept = stored is not null;
        forkedAs = isForked && !isKept ? image : null;
        current = Make(image, stored);
        lastUsed = Now;
    }

    private SandboxEntry(KeptSandbox kept, SandboxSettings settings)
    {
        (name, Seed, this.settings, isKept, lastUsed) = (kept.Name, kept.Seed, settings, true, kept.LastUsed.Ticks);
        current = new Sandbox(name, this, kept.RandomSeed, settings);
    }

    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>Who has the name now.</summary>
    public Sandbox Current => current;

    /// <summary>What it started with, or what the sandbox started with that it is a fork of.</summary>
    public Seed Seed { get; }

    /// <summary>One change of who has the name at a time, where that is kept.</summary>
    public SemaphoreSlim Changing { get; } = new(1);

    /// <summary>When it was used last, UTC.</summary>
    public DateTime LastUsed => new(Volatile.Read(ref lastUsed), DateTimeKind.Utc);

    /// <summary>What sandboxes that belong together are called; none: nothing.</summary>
    public string? Label => Seed.Label;

    /// <summary>Whether it was dropped.</summary>
    public bool IsDropped => users == Dropped && !HasMoved;

    /// <summary>Whether another replica has the name now, or nobody here knows who has.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>Whether it was dropped; nothing may be changed here of one that has moved.</summary>
    /// <exception cref="SandboxAwayException">It has moved.</exception>
    public bool IsGone => HasMoved ? throw new SandboxAwayException() : IsDropped;

    private bool IsCounted => settings.Ttl is not null || settings.IsReplica;

    private long Now => settings.Time.GetUtcNow().UtcTicks;

    /// <summary>Takes a name with the sandbox that a store has.</summary>
    public static async Task<SandboxEntry> Load(KeptSandbox kept, SandboxSettings settings)
    {
        var entry = new SandboxEntry(kept, settings);
        await settings.Keeper!.Begin(entry.current, await settings.Keeper.Take(kept));
        return entry;
    }

    /// <summary>What a reset goes back to.</summary>
    public async ValueTask<SandboxImage> ResetPoint() =>
        isKept ? await settings.Keeper!.ResetPoint(current, current.Stored) : forkedAs ?? SandboxImage.Of(Seed);

    /// <summary>Keeps what another sandbox of the name begins with.</summary>
    public async ValueTask<Kept> Keep(SandboxImage image)
    {
        if (!isKept)
            return new Kept(true, null);
        var stored = await settings.Keeper!.Replace(current.Stored, Seed, image);
        return new Kept(stored is not null, stored);
    }

    /// <summary>Another sandbox of the name, which does not have it yet.</summary>
    /// <param name="image">What it begins with.</param>
    /// <param name="stored">As a store knows it; none: no store does.</param>
    public Sandbox Make(SandboxImage image, StoredSandbox? stored = null)
    {
        var made = new Sandbox(name, this, image.RandomSeed, settings);
        made.Begin(image, ReferenceEquals(image, forkedAs) ? image.Oms.Copy() : image.Oms, stored ?? new StoredSandbox(0, name, 0));
        return made;
    }

    /// <summary>Somebody begins to use it; none: it was dropped. It is counted only where idle sandboxes are dropped, or move.</summary>
    public Sandbox? TryEnter()
    {
        if (!IsCounted)
            return users == Dropped ? null : current;
        lock (gate)
        {
            if (users == Dropped)
                return null;
            users++;
            return current;
        }
    }

    /// <summary>Somebody has used it.</summary>
    public void Leave()
    {
        Volatile.Write(ref lastUsed, Now);
        if (!IsCounted)
            return;
        lock (gate)
        {
            if (users != Dropped && --users == 0)
                unused?.TrySetResult();
        }
    }

    /// <summary>Completes when nobody uses it.</summary>
    public Task WhenUnused()
    {
        lock (gate)
        {
            if (users <= 0)
                return Task.CompletedTask;
            unused = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return unused.Task;
        }
    }

    /// <summary>Another replica has the name from now on; false: it was dropped.</summary>
    public bool TryMove()
    {
        lock (gate)
        {
            if (users == Dropped)
                return false;
            (users, HasMoved) = (Dropped, true);
            return true;
        }
    }

    /// <summary>Another one has the name from now on; false: it was dropped, and so has the other one to be.</summary>
    public bool TryReplace(Sandbox next, out Sandbox before)
    {
        lock (gate)
        {
            before = current;
            if (users == Dropped)
                return false;
            current = next;
            return true;
        }
    }

    /// <summary>Drops it; false: somebody did already.</summary>
    public bool TryDrop()
    {
        lock (gate)
        {
            if (users == Dropped)
                return false;
            users = Dropped;
            return true;
        }
    }

    /// <summary>Drops it where nobody uses it and nobody has for so long.</summary>
    public bool TryDropIdle(TimeSpan ttl)
    {
        lock (gate)
            return users == 0 && Now - lastUsed >= ttl.Ticks && TryDrop();
    }
}
