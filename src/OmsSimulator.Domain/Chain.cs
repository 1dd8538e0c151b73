namespace OmsSimulator.Domain;

/// <summary>For each owner the list of what belongs to it, the latest first: two integers an entry and one an owner, however many owners there are.</summary>
internal sealed class Chain
{
    private int[] latest = new int[8];
    private (int Value, int Previous)[] entries = new (int, int)[8];
    private int last;

    /// <summary>Adds a value to an owner's list.</summary>
    public void Add(int owner, int value)
    {
        if (owner >= latest.Length)
            Array.Resize(ref latest, Math.Max(owner + 1, latest.Length * 2));
        if (++last >= entries.Length)
            Array.Resize(ref entries, entries.Length * 2);
        entries[last] = (value, latest[owner]);
        latest[owner] = last;
    }

    /// <summary>An owner's values, the latest first.</summary>
    public IEnumerable<int> Of(int owner)
    {
        for (var entry = owner < latest.Length ? latest[owner] : 0; entry != 0; entry = entries[entry].Previous)
            yield return entries[entry].Value;
    }
}
