using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>
/// A sandbox at one moment: what a fork starts from and a snapshot holds. What its parts were doing, such as webhooks on their way, belongs
/// to the sandbox it was begun in and is not part of it.
/// </summary>
/// <param name="Oms">The state. An image keeps it as it is: a sandbox that is made of it works on a copy.</param>
/// <param name="RandomSeed">What the sandbox's randomness, uuids and tokens are made of.</param>
/// <param name="Parts">What its parts had, by their place in the list of parts; empty: they begin as of a seed.</param>
internal sealed record SandboxImage(OmsState Oms, int RandomSeed, IReadOnlyList<IPartState?> Parts)
{
    /// <summary>A seed that has grown.</summary>
    public static SandboxImage Of(Seed seed) => new(seed.Grow(), seed.RandomSeed, []);
}

/// <summary>A sandbox at one moment, with what its parts were doing: where a start takes it up.</summary>
/// <param name="Image">The sandbox.</param>
/// <param name="At">What its clock showed.</param>
internal sealed record SandboxCheckpoint(SandboxImage Image, DateTime At)
{
    /// <summary>How many facts had happened.</summary>
    public int Position { get; init; } = Image.Oms.Facts.Total;
}
