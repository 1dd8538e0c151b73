using System.Diagnostics.CodeAnalysis;

namespace OmsSimulator.Domain;

/// <summary>Rows by their id, which counts up from 1, so that a row costs eight bytes beside itself.</summary>
/// <typeparam name="TRow">An immutable record.</typeparam>
public sealed class Table<TRow> : ITable, IUndoable
    where TRow : class
{
    private readonly Func<TRow, StateLine> line;
    private readonly Ring<(TRow? Row, int LastId)> replaced = new();
    private ChunkedList<TRow?> rows = [];
    private UndoLog? log;

    internal Table(Func<TRow, StateLine> line) => this.line = line;

    /// <inheritdoc/>
    public Type RowType => typeof(TRow);

    /// <inheritdoc/>
    public int LastId { get; private set; }

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>The row of an id that is known to exist.</summary>
    public TRow this[int id] => TryGet(id, out var row) ? row : throw new KeyNotFoundException($"No {typeof(TRow).Name} {id}.");

    /// <summary>The row of an id that came from outside.</summary>
    public bool TryGet(long id, [NotNullWhen(true)] out TRow? row)
    {
        row = id > 0 && id <= LastId ? rows[(int)id] : null;
        return row is not null;
    }

    /// <summary>The rows from the smallest id.</summary>
    public IEnumerable<TRow> Ascending()
    {
        for (var id = 1; id <= LastId; id++)
        {
            if (rows[id] is { } row)
                yield return row;
        }
    }

    /// <summary>The rows from the largest id.</summary>
    public IEnumerable<TRow> Descending()
    {
        for (var id = LastId; id > 0; id--)
        {
            if (rows[id] is { } row)
                yield return row;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<StateLine> Lines() => Ascending().Select(line);

    /// <inheritdoc/>
    void ITable.TakeFrom(ITable other)
    {
        var table = (Table<TRow>)other;
        (rows, LastId, Count) = (table.rows.Copy(), table.LastId, table.Count);
    }

    internal void Set(int id, TRow row)
    {
        rows.Grow(id + 1);
        Note(id);
        if (rows[id] is null)
            Count++;
        rows[id] = row;
        LastId = Math.Max(LastId, id);
    }

    /// <summary>Ids up to this one were used.</summary>
    internal void Skip(int lastId)
    {
        rows.Grow(lastId + 1);
        LastId = Math.Max(LastId, lastId);
    }

    internal void Remove(int id)
    {
        if (rows[id] is null)
            return;
        Note(id);
        rows[id] = null;
        Count--;
    }

    /// <inheritdoc/>
    void IUndoable.RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    void IUndoable.Undo(int key)
    {
        var (row, lastId) = replaced.RemoveLast();
        Count += (row is null ? 0 : 1) - (rows[key] is null ? 0 : 1);
        (rows[key], LastId) = (row, lastId);
    }

    /// <inheritdoc/>
    void IUndoable.Keep(int key) => replaced.RemoveFirst();

    private void Note(int id)
    {
        if (log is null)
            return;
        log.NoteReplaced(this, id);
        replaced.AddLast((rows[id], LastId));
    }
}
