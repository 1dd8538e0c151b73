namespace OmsSimulator.Domain;

/// <summary>Ids in order, in an array: made for sets that mostly grow at their end.</summary>
internal sealed class SortedIds : IUndoable
{
    private readonly List<int> ids;
    private UndoLog? log;

    /// <summary>An empty one.</summary>
    public SortedIds() => ids = [];

    private SortedIds(SortedIds other) => ids = [.. other.ids];

    /// <summary>The same ids, in a list of its own.</summary>
    public SortedIds Copy() => new(this);

    /// <summary>The ids, smallest first.</summary>
    public IReadOnlyList<int> Ascending => ids;

    /// <summary>Adds an id that may be there already.</summary>
    public void Add(int id)
    {
        if (Put(id))
            log?.Note(this, id);
    }

    /// <summary>Removes an id that may be absent.</summary>
    public void Remove(int id)
    {
        if (Take(id))
            log?.Note(this, ~id);
    }

    /// <inheritdoc/>
    public void RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    public void Undo(int key) => _ = key >= 0 ? Take(key) : Put(~key);

    private bool Put(int id)
    {
        if (ids.Count == 0 || ids[^1] < id)
        {
            ids.Add(id);
            return true;
        }

        var place = ids.BinarySearch(id);
        if (place >= 0)
            return false;
        ids.Insert(~place, id);
        return true;
    }

    private bool Take(int id)
    {
        var place = ids.BinarySearch(id);
        if (place < 0)
            return false;
        ids.RemoveAt(place);
        return true;
    }
}
