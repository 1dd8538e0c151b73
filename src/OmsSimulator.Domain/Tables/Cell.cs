namespace OmsSimulator.Domain;

/// <summary>One value of the state that can take back what was changed.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="start">What it is at first.</param>
internal sealed class Cell<T>(T start) : IUndoable
{
    private readonly Ring<T> replaced = new();
    private UndoLog? log;
    private T value = start;

    /// <summary>The value.</summary>
    public T Value
    {
        get => value;
        set
        {
            if (log is not null)
            {
                log.NoteReplaced(this, 0);
                replaced.AddLast(this.value);
            }

            this.value = value;
        }
    }

    /// <inheritdoc/>
    public void RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    public void Undo(int key) => value = replaced.RemoveLast();

    /// <inheritdoc/>
    public void Keep(int key) => replaced.RemoveFirst();
}
