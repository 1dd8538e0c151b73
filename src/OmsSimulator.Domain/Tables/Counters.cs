namespace OmsSimulator.Domain;

/// <summary>A count for each id, which can take back what was changed.</summary>
internal sealed class Counters : IUndoable
{
    private readonly List<int> counts;
    private readonly Ring<int> replaced = new();
    private UndoLog? log;

    /// <summary>Counts for no id.</summary>
    public Counters() => counts = [0];

    private Counters(Counters other) => counts = [.. other.counts];

    /// <summary>The count of an id.</summary>
    public int this[int id] => counts[id];

    /// <summary>Whether there is a count for an id.</summary>
    public bool Has(int id) => id > 0 && id < counts.Count;

    /// <summary>There is a count for every id up to this one.</summary>
    public void Grow(int id)
    {
        while (counts.Count <= id)
            counts.Add(0);
    }

    /// <summary>Counts up or down.</summary>
    public void Add(int id, int by)
    {
        if (log is not null)
        {
            log.NoteReplaced(this, id);
            replaced.AddLast(counts[id]);
        }

        counts[id] += by;
    }

    /// <summary>The same counts, which go on by themselves.</summary>
    public Counters Copy() => new(this);

    /// <inheritdoc/>
    public void RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    public void Undo(int key) => counts[key] = replaced.RemoveLast();

    /// <inheritdoc/>
    public void Keep(int key) => replaced.RemoveFirst();
}
