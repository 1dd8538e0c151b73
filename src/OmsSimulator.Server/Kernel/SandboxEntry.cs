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
    private volatile Sandbox current;
    private long lastUsed;
    private volatile int users;

    /// <summary>Takes a name, with its first sandbox.</summary>
    /// <param name="name">The name.</param>
    /// <param name="seed">What it started with, or what the sandbox started with that it is a fork of.</param>
    /// <param name="image">What the first sandbox begins with.</param>
    /// <param name="isForked">Whether a reset goes back to that, not to the seed.</param>
    /// <param name="settings">What all sandboxes share.</param>
    public SandboxEntry(string name, Seed seed, SandboxImage image, bool isForked, SandboxSettings settings)
    {
        (this.name, Seed, ForkedAs, this.settings) = (name, seed, isForked ? image : null, settings);
        current = Make(image);
        lastUsed = Now;
    }

    /// <summary>Who has the name now.</summary>
    public Sandbox Current => current;

    /// <summary>What it started with, or what the sandbox started with that it is a fork of.</summary>
    public Seed Seed { get; }

    /// <summary>What a reset of a fork goes back to.</summary>
    public SandboxImage? ForkedAs { get; }

    /// <summary>What sandboxes that belong together are called; none: nothing.</summary>
    public string? Label => Seed.Label;

    /// <summary>Whether it was dropped.</summary>
    public bool IsDropped => users == Dropped;

    private long Now => settings.Time.GetUtcNow().UtcTicks;

    /// <summary>Another sandbox of the name, which does not have it yet.</summary>
    public Sandbox Make(SandboxImage image) =>
        new(name, this, image, ReferenceEquals(image, ForkedAs) ? image.Oms.Copy() : image.Oms, settings);

    /// <summary>Somebody begins to use it; none: it was dropped. It is counted only where idle sandboxes are dropped.</summary>
    public Sandbox? TryEnter()
    {
        if (settings.Ttl is null)
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
        if (settings.Ttl is null)
            return;
        lock (gate)
        {
            lastUsed = Now;
            if (users != Dropped)
                users--;
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
