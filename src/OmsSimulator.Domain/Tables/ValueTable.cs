namespace OmsSimulator.Domain;

/// <summary>
/// Rows by their id, which counts up from 1, kept by value: for rows that change with every command, of which an object each would burden
/// the garbage collector. None is ever removed.
/// </summary>
/// <typeparam name="TRow">A readonly record struct.</typeparam>
public sealed class ValueTable<TRow> : ITable, IUndoable
    where TRow : struct
{
    private readonly Func<TRow, StateLine> line;
    private readonly Ring<TRow> replaced = new();
    private ChunkedList<TRow> rows = [];
    private UndoLog? log;

    internal ValueTable(Func<TRow, StateLine> line) => this.line = line;

    /// <inheritdoc/>
    public Type RowType => typeof(TRow);

    /// <inheritdoc/>
    public int LastId => Math.Max(0, rows.Count - 1);

    /// <inheritdoc/>
    public int Count => LastId;

    /// <summary>The row of an id that is known to exist.</summary>
    public ref readonly TRow this[int id]
    {
        get
        {
            if (id <= 0 || id > LastId)
                throw new KeyNotFoundException($"No {typeof(TRow).Name} {id}.");
            return ref rows.At(id);
        }
    }

    /// <summary>The row of an id that came from outside.</summary>
    public bool TryGet(long id, out TRow row)
    {
        var found = id > 0 && id <= LastId;
        row = found ? rows[(int)id] : default;
        return found;
    }

    /// <summary>The rows from the smallest id.</summary>
    public IEnumerable<TRow> Ascending()
    {
        for (var id = 1; id <= LastId; id++)
            yield return rows[id];
    }

    /// <summary>The rows from the largest id.</summary>
    public IEnumerable<TRow> Descending()
    {
        for (var id = LastId; id > 0; id--)
            yield return rows[id];
    }

    /// <inheritdoc/>
    public IEnumerable<StateLine> Lines() => Ascending().Select(line);

    /// <inheritdoc/>
    void ITable.TakeFrom(ITable other) => rows = ((ValueTable<TRow>)other).rows.Copy();

    internal void Set(int id, in TRow row)
    {
        if (log is not null)
            Note(log, id);
        rows.Grow(id + 1);
        rows.At(id) = row;
    }

    /// <inheritdoc/>
    void IUndoable.RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    void IUndoable.Undo(int key)
    {
        if (key < 0)
            rows.Shrink(~key);
        else
            rows.At(key) = replaced.RemoveLast();
    }

    /// <inheritdoc/>
    void IUndoable.Keep(int key) => replaced.RemoveFirst();

    // Of a new row only how many there were before is noted.
    private void Note(UndoLog log, int id)
    {
        if (id >= rows.Count)
        {
            log.Note(this, ~rows.Count);
            return;
        }

        replaced.AddLast(rows.At(id));
        log.NoteReplaced(this, id);
    }
}
