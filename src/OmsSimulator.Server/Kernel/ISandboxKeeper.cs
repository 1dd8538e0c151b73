namespace OmsSimulator.Kernel;

/// <summary>
/// Keeps whole sandboxes beside their facts: which there are, what they started with, where a start takes them up. Without one a simulator
/// keeps nothing. What fails because the store is away throws <see cref="StoreUnavailableException"/>, and nothing has changed; where somebody
/// else has the sandbox by now, <see cref="SandboxAwayException"/>; where the store does not tell in time,
/// <see cref="OutcomeUnknownException"/>; what it has and cannot read, <see cref="SandboxDamagedException"/>.
/// </summary>
internal interface ISandboxKeeper : IAsyncDisposable
{
    /// <summary>The sandboxes that are kept.</summary>
    Task<IReadOnlyList<KeptSandbox>> List();

    /// <summary>Keeps a new one; none: the name is taken.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="seed">What it started with.</param>
    /// <param name="image">What it begins with.</param>
    /// <param name="isForked">Whether a reset goes back to that, not to the seed.</param>
    Task<StoredSandbox?> Create(string name, Seed seed, SandboxImage image, bool isForked);

    /// <summary>Takes one that is kept; whoever had it before appends to it no more.</summary>
    /// <param name="kept">Which.</param>
    Task<StoredSandbox> Take(KeptSandbox kept);

    /// <summary>The sandbox that has a name; none: none has.</summary>
    Task<KeptSandbox?> Find(string name);

    /// <summary>Gives one back that was taken: whoever wants it may take it.</summary>
    Task Release(StoredSandbox sandbox);

    /// <summary>Makes a sandbox that was taken begin as it was kept.</summary>
    /// <param name="sandbox">The sandbox, which has not begun.</param>
    /// <param name="stored">As the store knows it.</param>
    /// <exception cref="SandboxDamagedException">What the store has of it cannot be read.</exception>
    Task Begin(Sandbox sandbox, StoredSandbox stored);

    /// <summary>Another one has the name from now on, with the same seed; none: it was dropped meanwhile.</summary>
    /// <param name="before">Which had it.</param>
    /// <param name="seed">What both started with.</param>
    /// <param name="image">What the other begins with.</param>
    Task<StoredSandbox?> Replace(StoredSandbox before, Seed seed, SandboxImage image);

    /// <summary>Forgets one.</summary>
    Task Drop(StoredSandbox sandbox);

    /// <summary>What a reset of a fork goes back to.</summary>
    /// <param name="sandbox">The fork.</param>
    /// <param name="stored">As the store knows it.</param>
    Task<SandboxImage> ResetPoint(Sandbox sandbox, StoredSandbox stored);

    /// <summary>
    /// Keeps what is kept beside facts and changes without them, such as deliveries that are finished, and from time to time a new place to
    /// start from.
    /// </summary>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="lastUsed">When it was used last, UTC.</param>
    /// <param name="isEnd">Whether the simulator ends.</param>
    Task Save(Sandbox sandbox, DateTime lastUsed, bool isEnd);

    /// <summary>What belongs to no single sandbox, such as the coverage of dropped ones.</summary>
    Task<IReadOnlyList<PartNote>> ReadShared();

    /// <summary>Keeps what belongs to no single sandbox; what could not be kept is with the next time.</summary>
    Task SaveShared(IReadOnlyList<PartNote> notes);

    /// <summary>How the store is.</summary>
    StoreStatus Status { get; }

    /// <summary>How many bytes the store has of each sandbox, by its number.</summary>
    Task<IReadOnlyDictionary<long, long>> Bytes();
}

/// <summary>A sandbox that is kept, before it is loaded.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Name">Its name.</param>
/// <param name="Seed">What it started with.</param>
/// <param name="IsForked">Whether a reset goes back to a moment of another sandbox.</param>
/// <param name="LastUsed">When it was used last, UTC.</param>
/// <param name="HasWork">Whether anything in it may fall due, or is to be sent.</param>
/// <param name="Origin">What its seed and installation come to.</param>
/// <param name="RandomSeed">What its randomness is made of now: a restore may have brought another.</param>
internal sealed record KeptSandbox(
    long Id,
    string Name,
    Seed Seed,
    bool IsForked,
    DateTime LastUsed,
    bool HasWork,
    string Origin,
    int RandomSeed
)
{
    /// <summary>How many facts it has.</summary>
    public required int Position { get; init; }

    /// <summary>What lists show of it.</summary>
    public required SandboxOutline Outline { get; init; }

    /// <summary>Whether it was made with something else.</summary>
    public bool Differs(Seed seed) => seed.Origin != Origin;
}

/// <summary>Something that a part keeps beside facts, by its kind and key; the latest counts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Which.</param>
/// <param name="Data">What it says.</param>
internal readonly record struct PartNote(string Kind, long Key, byte[] Data);
