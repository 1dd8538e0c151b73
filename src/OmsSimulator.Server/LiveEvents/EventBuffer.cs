namespace OmsSimulator.LiveEvents;

/// <summary>
/// The latest events of a sandbox, up to so many bytes; a listener's place in it is a number, so that one that is slow costs nothing more.
/// Not safe for threads.
/// </summary>
internal sealed class EventBuffer
{
    /// <summary>About what an entry takes itself.</summary>
    public const int Plain = 64;

    private EventEntry[] entries = [];
    private int head;
    private int count;

    /// <summary>The number of the latest event; 0: there was none.</summary>
    public long Last { get; private set; }

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes { get; private set; }

    /// <summary>The number of the oldest event that is kept, or of the next one.</summary>
    public long First => count == 0 ? Last + 1 : entries[head].First;

    /// <summary>Numbers events that nobody wants.</summary>
    public void Pass(int events) => Last += events;

    /// <summary>Adds an entry, and drops the oldest that are too much then.</summary>
    public void Add(in EventEntry entry, long limit)
    {
        if (count == entries.Length)
            Grow();
        entries[(head + count++) % entries.Length] = entry;
        Bytes += Plain + entry.Bytes;
        Last = entry.Last;
        while (Bytes > limit && count > 0)
            DropFirst();
    }

    /// <summary>Forgets everything but how far it came.</summary>
    public void Clear() => (entries, head, count, Bytes) = ([], 0, 0, 0);

    /// <summary>Copies entries with events after a number, the oldest first.</summary>
    public int Read(long after, Span<EventEntry> into)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[(head + middle) % entries.Length].Last <= after ? (middle + 1, high) : (low, middle);
        }

        var read = Math.Min(count - low, into.Length);
        for (var index = 0; index < read; index++)
            into[index] = entries[(head + low + index) % entries.Length];
        return read;
    }

    private void DropFirst()
    {
        Bytes -= Plain + entries[head].Bytes;
        entries[head] = default;
        head = (head + 1) % entries.Length;
        count--;
    }

    private void Grow()
    {
        var larger = new EventEntry[Math.Max(64, entries.Length * 2)];
        for (var index = 0; index < count; index++)
            larger[index] = entries[(head + index) % entries.Length];
        (entries, head) = (larger, 0);
    }
}
