namespace OmsSimulator.Domain;

/// <summary>Ids in order, in an array: made for sets that mostly grow at their end.</summary>
internal sealed class SortedIds
{
    private readonly List<int> ids;

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
        if (ids.Count == 0 || ids[^1] < id)
        {
            ids.Add(id);
            return;
        }

        var place = ids.BinarySearch(id);
        if (place < 0)
            ids.Insert(~place, id);
    }

    /// <summary>Removes an id that may be absent.</summary>
    public void Remove(int id)
    {
        var place = ids.BinarySearch(id);
        if (place >= 0)
            ids.RemoveAt(place);
    }
}
