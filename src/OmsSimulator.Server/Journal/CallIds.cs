namespace OmsSimulator.Journal;

/// <summary>
/// The ids of calls, made of a sandbox's random seed and the call's number. Those that a fork took over keep the ids that they had.
/// </summary>
/// <param name="RandomSeed">The random seed of the calls after.</param>
/// <param name="After">The number of the last call of before; 0: there was none.</param>
/// <param name="Before">What the ids of the calls up to that are made of.</param>
internal sealed record CallIds(int RandomSeed, long After = 0, CallIds? Before = null)
{
    /// <summary>The id of a call.</summary>
    public Guid Of(long number) => number <= After ? Before!.Of(number) : SeededRandom.Uuid(RandomSeed, number);

    /// <summary>The same ids, and those of another random seed from now on.</summary>
    public CallIds Then(int randomSeed, long calls) => randomSeed == RandomSeed ? this : new CallIds(randomSeed, calls, this);
}
