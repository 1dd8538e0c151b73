namespace OmsSimulator.Domain;

/// <summary>
/// For each owner the list of what belongs to it, the latest first: two integers an entry and one an owner, however many owners there are.
/// </summary>
internal sealed class Chain : IUndoable
{
    private readonly ChunkedList<int> latest;
    private readonly History<(int Value, int Previous)> entries;
    private UndoLog? log;

    /// <summary>An empty one.</summary>
    public Chain() => (latest, entries) = ([], []);

    private Chain(Chain other) => (latest, entries) = (other.latest.Copy(), other.entries.Copy());

    /// <summary>Adds a value to an owner's list.</summary>
    public void Add(int owner, int value)
    {
        latest.Grow(owner + 1);
        entries.Add((value, latest[owner]));
        latest[owner] = entries.Total;
        log?.Note(this, owner);
    }

    /// <summary>An owner's values, the latest first, as far as they are still known.</summary>
    public IEnumerable<int> Of(int owner)
    {
        for (var entry = owner < latest.Count ? latest[owner] : 0; entry > entries.First; entry = entries.At(entry - 1).Previous)
            yield return entries.At(entry - 1).Value;
    }

    /// <summary>Whether any of an owner's values is such a one, the latest asked first; nothing is allocated.</summary>
    public bool Any<TArgument>(int owner, TArgument argument, Func<int, TArgument, bool> such)
    {
        for (var entry = owner < latest.Count ? latest[owner] : 0; entry > entries.First; entry = entries.At(entry - 1).Previous)
        {
            if (such(entries.At(entry - 1).Value, argument))
                return true;
        }

        return false;
    }

    /// <summary>Forgets values below a bound. Values have to be added in ascending order.</summary>
    public void Forget(int below) => entries.Forget(entries.FirstWhereNot(entry => entry.Value < below));

    /// <inheritdoc/>
    public void RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    public void Undo(int key)
    {
        latest[key] = entries.At(entries.Total - 1).Previous;
        entries.RemoveLast();
    }

    /// <summary>The same lists, which go on by themselves.</summary>
    public Chain Copy() => new(this);
}
