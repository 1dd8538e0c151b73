namespace OmsSimulator.Journal;

/// <summary>A journal at one moment.</summary>
/// <param name="Log">The entries.</param>
/// <param name="Numbers">How many calls there were: ids are made of it.</param>
/// <param name="Dropped">How many entries were dropped.</param>
internal sealed record JournalImage(ByteLog Log, long Numbers, long Dropped)
{
    /// <summary>One without entries.</summary>
    public static JournalImage Empty => new(new ByteLog(), 0, 0);
}
