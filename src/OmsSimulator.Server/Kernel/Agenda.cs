namespace OmsSimulator.Kernel;

/// <summary>
/// What waits on a sandbox's clock, by the instant it falls due and then in the order it was added. Not safe for threads.
/// </summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Work, (long Due, long Sequence)> queue = new();
    private long sequence;

    /// <summary>What due times are counted on.</summary>
    public DueScale Scale { get; private set; }

    /// <summary>How much waits.</summary>
    public int Count => queue.Count;

    /// <summary>When the next piece falls due; none waits.</summary>
    public DateTime? Next => queue.TryPeek(out _, out var at) ? Scale.Instant(at.Due) : null;

    /// <summary>Everything that waits and when it falls due, the first first.</summary>
    public IReadOnlyList<(DateTime Due, Work Work)> All =>
        [.. queue.UnorderedItems.OrderBy(item => item.Priority).Select(item => (Scale.Instant(item.Priority.Due), item.Element))];

    /// <summary>Forgets everything.</summary>
    public void Clear() => queue.Clear();

    /// <summary>Adds a piece of work.</summary>
    public void Add(DateTime due, Work work) => Add(Scale.Due(due), work);

    /// <summary>Adds a piece of work whose due time is on the scale.</summary>
    public void Add(long due, Work work) => queue.Enqueue(work, (due, sequence++));

    /// <summary>Takes everything that is due at an instant or before, the first first.</summary>
    public IReadOnlyList<Work> TakeDue(DateTime at)
    {
        List<Work>? due = null;
        while (queue.TryPeek(out _, out var next) && Scale.Instant(next.Due) <= at)
            (due ??= []).Add(queue.Dequeue());
        return due ?? (IReadOnlyList<Work>)[];
    }

    /// <summary>The clock was set: what waits keeps the time that it still has to wait.</summary>
    public void Shift(TimeSpan by) => Scale = new(Scale.Shift + by.Ticks);

    /// <summary>Goes on with the scale of a sandbox that was kept.</summary>
    public void GoOn(DueScale scale) => Scale = scale;
}
