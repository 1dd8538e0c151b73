namespace OmsSimulator.Domain;

/// <summary>For each owner the list of what belongs to it, the latest first: two integers an entry and one an owner, however many owners there are.</summary>
internal sealed class Chain
{
    private readonly ChunkedList<int> latest = new();
    private readonly ChunkedList<(int Value, int Previous)> entries = new();

    /// <summary>Adds a value to an owner's list.</summary>
    public void Add(int owner, int value)
    {
        latest.Grow(owner + 1);
        entries.Add((value, latest[owner]));
        latest[owner] = entries.Count;
    }

    /// <summary>An owner's values, the latest first.</summary>
    public IEnumerable<int> Of(int owner)
    {
        for (var entry = owner < latest.Count ? latest[owner] : 0; entry != 0; entry = entries[entry - 1].Previous)
            yield return entries[entry - 1].Value;
    }
}
