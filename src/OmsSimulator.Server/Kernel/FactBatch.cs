using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>The facts of one decision: kept as a whole, or not at all.</summary>
/// <param name="First">The place of the first, from 0, in everything that happened in the sandbox.</param>
/// <param name="Facts">What happened, in order.</param>
/// <param name="At">When, on the sandbox's clock.</param>
/// <param name="UserId">Who, where a token said so.</param>
internal readonly record struct FactBatch(int First, OmsFact[] Facts, DateTime At, int? UserId)
{
    /// <summary>The place after the last.</summary>
    public int Next => First + Facts.Length;
}
