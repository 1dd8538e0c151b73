using Microsoft.Data.Sqlite;

namespace OmsSimulator.Persistence.Sqlite;

/// <summary>Writes groups of facts by statements that are prepared once.</summary>
internal sealed class SqliteAppends : IDisposable
{
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;
    private readonly SqliteCommand undo;
    private readonly SqliteCommand move;
    private readonly SqliteCommand insert;
    private readonly FactRows rows = new();

    /// <summary>Prepares the statements.</summary>
    public SqliteAppends(SqliteConnection connection)
    {
        begin = Prepare(connection, "BEGIN IMMEDIATE");
        commit = Prepare(connection, "COMMIT");
        undo = Prepare(connection, "ROLLBACK");
        move = Prepare(
            connection,
            "UPDATE sandboxes SET position = @to, bytes = bytes + @bytes WHERE id = @id AND epoch = @epoch AND position = @from",
            "to",
            "bytes",
            "id",
            "epoch",
            "from"
        );
        insert = Prepare(
            connection,
            "INSERT INTO facts (key, count, checksum, data) VALUES (@key, @count, @sum, @data)",
            "key",
            "count",
            "sum",
            "data"
        );
    }

    /// <summary>Writes runs in one transaction.</summary>
    /// <exception cref="CommitFailedException">The commit itself failed.</exception>
    public void Write(IReadOnlyList<FactRun> runs)
    {
        begin.ExecuteNonQuery();
        try
        {
            foreach (var run in runs)
                Write(run);
        }
        catch
        {
            Undo();
            throw;
        }

        try
        {
            commit.ExecuteNonQuery();
        }
        catch (SqliteException failure)
        {
            Undo();
            throw new CommitFailedException(failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[begin, commit, undo, move, insert])
            command.Dispose();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
            command.Parameters.Add(name, name == "data" ? SqliteType.Blob : SqliteType.Integer);
        return command;
    }

    private void Write(FactRun run)
    {
        FactRow[] all = [.. rows.Of(run.Batches)];
        Set(move, run.Next, all.Sum(static row => (long)row.Data.Length), run.Sandbox.Id, run.Epoch, run.First);
        run.IsWritten = move.ExecuteNonQuery() == 1;
        if (!run.IsWritten)
            return;
        foreach (var row in all)
        {
            Set(insert, (run.Sandbox.Id << 32) | (uint)row.First, row.Count, Checksum.Of(row.Data), row.Data);
            insert.ExecuteNonQuery();
        }
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var place = 0; place < values.Length; place++)
            command.Parameters[place].Value = values[place];
    }

    // SQLite may have done so itself.
    private void Undo()
    {
        try
        {
            undo.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // There is no transaction any more.
        }
    }
}

/// <summary>A commit failed; what was written before it is undone where the database can tell so.</summary>
/// <param name="failure">What it said.</param>
internal sealed class CommitFailedException(SqliteException failure) : Exception(failure.Message, failure);
