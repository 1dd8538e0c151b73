namespace OmsSimulator.Kernel;

/// <summary>What all sandboxes of a simulator share.</summary>
internal sealed record SandboxSettings
{
    /// <summary>Makes the parts of a sandbox, in their order: one may use those before it.</summary>
    public required IReadOnlyList<Func<Sandbox, ISandboxPart>> Parts { get; init; }

    /// <summary>Where facts are kept.</summary>
    public IFactStore Store { get; init; } = MemoryFactStore.Instance;

    /// <summary>Keeps whole sandboxes; none: nothing is kept.</summary>
    public ISandboxKeeper? Keeper { get; init; }

    /// <summary>Whether other replicas have sandboxes of the same store: here are those that this one takes up.</summary>
    public bool IsReplica { get; init; }

    /// <summary>How many sandboxes there may be; none: any number.</summary>
    public int? Most { get; init; }

    /// <summary>Told of what whoever started the simulator should know.</summary>
    public Action<string> Warn { get; init; } = static _ => { };

    /// <summary>What is kept that belongs to no single sandbox, where it changed since it was last asked for.</summary>
    public Func<IReadOnlyList<PartNote>> TakeShared { get; init; } = static () => [];

    /// <summary>Takes up what was kept of that.</summary>
    public Action<IReadOnlyList<PartNote>> ResumeShared { get; init; } = static _ => { };

    /// <summary>The real time.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>How many facts each sandbox knows one by one.</summary>
    public required int MaxFacts { get; init; }

    /// <summary>After which time a sandbox that nobody uses is dropped; none: never.</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>Told of what goes wrong where nobody can be answered.</summary>
    public required Action<Exception> Report { get; init; }
}
