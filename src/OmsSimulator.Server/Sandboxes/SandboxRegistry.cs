using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using OmsSimulator.Documents;
using OmsSimulator.Domain;
using OmsSimulator.Observability;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Sandboxes;

/// <summary>Every sandbox of the simulator, by name.</summary>
public sealed class SandboxRegistry
{
    /// <summary>The sandbox of requests that name none; it always exists.</summary>
    public const string Default = "default";

    private const int SweepsPerTtl = 4;
    private readonly ConcurrentDictionary<string, Sandbox> sandboxes = new();
    private readonly SimulatorOptions options;
    private readonly WebhookSender sender;
    private readonly Lazy<Sandbox> first;
    private readonly ITimer? sweep;

    private SandboxRegistry(string installation, Func<Seed> seed, SimulatorOptions options, Measures? measures)
    {
        (InstallationDocument, this.options, sender) = (installation, options, new WebhookSender(options, measures));
        first = new(() => new Sandbox(Default, seed(), null, options, sender));
        if (options.SandboxTtl is { } ttl)
            sweep = options.Time.CreateTimer(static registry => ((SandboxRegistry)registry!).Expire(), this, ttl / SweepsPerTtl, ttl / SweepsPerTtl);

        // The demo world grows while the server starts to listen.
        _ = Task.Run(() => first.Value);
    }

    /// <summary>The installation document that new sandboxes have; empty: the default installation.</summary>
    public string InstallationDocument { get; }

    /// <summary>Makes the registry and the sandbox <c>default</c>.</summary>
    /// <exception cref="SettingException">The seed or the installation cannot be read, or is wrong.</exception>
    public static SandboxRegistry Create(SimulatorOptions options, Measures? measures = null)
    {
        var installation = options.Installation is null ? "" : DocumentFile.ReadInstallation("--installation", options.Installation);
        if (options.Seed is "demo" or "empty" && installation.Length == 0)
            return new SandboxRegistry(installation, () => new Seed(options.Seed, options.Seed == "demo" ? Seed.Demo : World.Empty, installation, 1), options, measures);

        var seed = options.Seed switch
        {
            "demo" => new Seed("demo", Seed.Demo, installation, 1),
            "empty" => new Seed("empty", World.Empty, installation, 1),
            var file => new Seed("world", DocumentFile.ReadWorld("--seed", file), installation, 1),
        };
        if (seed.Check() is { None: false } problems)
            throw new SettingException("--seed", DocumentFile.Describe(options.Seed, problems));
        return new SandboxRegistry(installation, () => seed, options, measures);
    }

    /// <summary>A sandbox by its name; it counts as used.</summary>
    public bool Find(string name, [NotNullWhen(true)] out Sandbox? sandbox)
    {
        if (name == Default)
        {
            sandbox = first.Value;
            return true;
        }

        if (!sandboxes.TryGetValue(name, out sandbox))
            return false;
        if (sweep is not null)
            sandbox.Touch();
        return true;
    }

    /// <summary>All sandboxes, by name.</summary>
    public IReadOnlyList<Sandbox> All() => [first.Value, .. sandboxes.Values.OrderBy(sandbox => sandbox.Name, StringComparer.Ordinal)];

    /// <summary>Makes a sandbox; false: the name is taken.</summary>
    public bool TryAdd(string name, Seed seed, [NotNullWhen(true)] out Sandbox? sandbox) => TryAdd(name, () => new Sandbox(name, seed, null, options, sender), out sandbox);

    /// <summary>Makes a copy of a sandbox; false: the name is taken. A reset takes it back to this moment.</summary>
    public bool TryFork(Sandbox original, string name, [NotNullWhen(true)] out Sandbox? sandbox) =>
        TryAdd(name, () => new Sandbox(name, original.Seed, original.Capture(), options, sender), out sandbox);

    private bool TryAdd(string name, Func<Sandbox> make, [NotNullWhen(true)] out Sandbox? sandbox)
    {
        sandbox = null;
        if (name == Default || sandboxes.ContainsKey(name))
            return false;
        var made = make();
        if (!sandboxes.TryAdd(name, made))
        {
            made.Dispose();
            return false;
        }

        sandbox = made;
        return true;
    }

    /// <summary>Drops a sandbox; false: there is none of that name.</summary>
    public bool Remove(string name)
    {
        if (!sandboxes.TryRemove(name, out var sandbox))
            return false;
        sandbox.Dispose();
        return true;
    }

    // A sandbox that is used at this very moment is not idle.
    private void Expire()
    {
        foreach (var (name, sandbox) in sandboxes)
        {
            if (sandbox.Idle >= options.SandboxTtl)
                Remove(name);
        }
    }

    /// <summary>The simulator stops: what waits for partners waits no more.</summary>
    public void Stop()
    {
        sweep?.Dispose();
        foreach (var sandbox in All())
            sandbox.Partners.Dispose();
    }

    /// <summary>Whether a name may be a sandbox's: <c>[a-z0-9][a-z0-9-]{0,62}</c>.</summary>
    public static bool IsName(string name) =>
        name.Length is >= 1 and <= 63 && name[0] != '-' && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
