namespace OmsSimulator.Kernel;

/// <summary>
/// What waits on a sandbox's clock, by the instant it falls due and then in the order it was added. Not safe for threads.
/// </summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Work, (long Due, long Sequence)> queue = new();
    private long shift;
    private long sequence;

    /// <summary>How much waits.</summary>
    public int Count => queue.Count;

    /// <summary>When the next piece falls due; none waits.</summary>
    public DateTime? Next => queue.TryPeek(out _, out var at) ? DueOf(at.Due) : null;

    /// <summary>Everything that waits and when it falls due, the first first.</summary>
    public IReadOnlyList<(DateTime Due, Work Work)> All =>
        [.. queue.UnorderedItems.OrderBy(item => item.Priority).Select(item => (DueOf(item.Priority.Due), item.Element))];

    /// <summary>Forgets everything.</summary>
    public void Clear() => queue.Clear();

    /// <summary>Adds a piece of work.</summary>
    public void Add(DateTime due, Work work) => queue.Enqueue(work, (due.Ticks - shift, sequence++));

    /// <summary>Takes everything that is due at an instant or before, the first first.</summary>
    public IReadOnlyList<Work> TakeDue(DateTime at)
    {
        List<Work>? due = null;
        while (queue.TryPeek(out _, out var next) && DueOf(next.Due) <= at)
            (due ??= []).Add(queue.Dequeue());
        return due ?? (IReadOnlyList<Work>)[];
    }

    /// <summary>The clock was set: what waits keeps the time that it still has to wait.</summary>
    public void Shift(TimeSpan by) => shift += by.Ticks;

    private DateTime DueOf(long stored) =>
        new(Math.Clamp(stored + shift, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
