namespace OmsSimulator.Domain;

/// <summary>
/// The changes of a state that can still be taken back, in their order: which container was changed, and a key of its own. What the change
/// replaced stands with the container, by value. Nothing is allocated once the rings have grown to the size of a usual commit.
/// </summary>
internal sealed class UndoLog
{
    private readonly Ring<(IUndoable Container, int Key, bool Replaces)> changes = new();
    private long first;

    /// <summary>The place after the latest change.</summary>
    public long Next => first + changes.Count;

    /// <summary>Notes a change that its key alone can take back.</summary>
    public void Note(IUndoable container, int key) => changes.AddLast((container, key, false));

    /// <summary>Notes a change of which the container has the value that was replaced, until it is told that it stays.</summary>
    public void NoteReplaced(IUndoable container, int key) => changes.AddLast((container, key, true));

    /// <summary>Takes back every change from a place on, the latest first.</summary>
    public void Undo(long from)
    {
        while (Next > from)
        {
            var (container, key, _) = changes.RemoveLast();
            container.Undo(key);
        }
    }

    /// <summary>The changes before a place stay for good.</summary>
    public void Keep(long before)
    {
        while (first < before)
        {
            var (container, key, replaces) = changes.RemoveFirst();
            if (replaces)
                container.Keep(key);
            first++;
        }
    }
}
