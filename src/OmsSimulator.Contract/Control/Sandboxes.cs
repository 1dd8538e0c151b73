namespace OmsSimulator.Contract;

/// <summary>A sandbox: how it was made, where it is, how much is in it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Seed"><c>empty</c>, <c>demo</c> or <c>world</c>: what it began with.</param>
/// <param name="RandomSeed">What its random numbers and uuids are made of.</param>
/// <param name="Installation">Its installation's name.</param>
/// <param name="Path">The part of the address that leads to it.</param>
/// <param name="Packages">How many packages it has.</param>
/// <param name="Facts">How many facts it has.</param>
/// <param name="FoldedFacts">How many of them are known no more one by one.</param>
[Document("control/sandbox")]
public sealed record SandboxDescription(
    string Name,
    string Seed,
    int RandomSeed,
    string Installation,
    string Path,
    int Packages,
    long Facts,
    long FoldedFacts
)
{
    /// <summary>What its coverage is summed under, together with that of others; none: nothing.</summary>
    public string? Label { get; init; }

    /// <summary>When it was used last, by the real time.</summary>
    public DateTime LastUsed { get; init; }

    /// <summary>How many bytes the store has of it; none: nothing is kept.</summary>
    public long? Bytes { get; init; }
}

/// <summary>The sandboxes of the simulator: the answer of <c>GET /__admin/sandboxes</c>.</summary>
/// <param name="Sandboxes">The sandboxes.</param>
/// <param name="Meta">How many there are.</param>
[Document("control/sandboxes")]
public sealed record SandboxList(IReadOnlyList<SandboxDescription> Sandboxes, ListTotal Meta);

/// <summary>How many rows a list has.</summary>
/// <param name="Total">How many.</param>
public sealed record ListTotal(int Total);

/// <summary>A copy of a sandbox to make: the body of <c>POST /__admin/sandboxes/{name}/fork</c>.</summary>
/// <param name="Name">The copy's name.</param>
[Document("requests/fork")]
public sealed record SandboxFork(string Name)
{
    /// <summary>What its random numbers and uuids are made of; its name where it is left out.</summary>
    public int? RandomSeed { get; init; }
}
