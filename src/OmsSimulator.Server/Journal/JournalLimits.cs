namespace OmsSimulator.Journal;

/// <summary>How much a sandbox's journal keeps; what is older is dropped, and counted.</summary>
/// <param name="Entries">The most entries; 0: there is no journal.</param>
/// <param name="Bytes">The most bytes of all entries together.</param>
public sealed record JournalLimits(int Entries, long Bytes)
{
    /// <summary>10,000 entries and 64 MiB.</summary>
    public static JournalLimits Default { get; } = new(10_000, 64 * 1024 * 1024);
}
