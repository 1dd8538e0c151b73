namespace OmsSimulator.Domain;

/// <summary>A table of an OMS, whatever its rows are: what copies, snapshots and comparisons of two states need of it.</summary>
public interface ITable
{
    /// <summary>What a row is.</summary>
    Type RowType { get; }

    /// <summary>The largest id that was ever used; 0: none.</summary>
    int LastId { get; }

    /// <summary>How many rows there are.</summary>
    int Count { get; }

    /// <summary>The rows as lines of a snapshot, from the smallest id.</summary>
    IEnumerable<StateLine> Lines();

    /// <summary>Becomes a copy of another table of the same rows: the rows are immutable and shared, what holds them is not.</summary>
    internal void TakeFrom(ITable other);
}
