using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace OmsSimulator.Persistence.PostgreSql;

/// <summary>
/// Writes groups of facts: all statements of a group go out together and make one transaction, so that a group costs one way there and back.
/// </summary>
/// <param name="source">Where connections come from.</param>
internal sealed class PostgreSqlAppends(NpgsqlDataSource source) : IDisposable
{
    // The rows go in only where position and epoch are the expected ones.
    private const string Moved = """
        WITH moved AS (
            UPDATE sandboxes SET position = $1, bytes = bytes + $9 WHERE id = $2 AND epoch = $3 AND position = $4 RETURNING id
        )
        INSERT INTO facts (key, count, checksum, data)
        """;

    // Nearly every run is one row, for which nothing is unnested.
    private const string Row = $"{Moved} SELECT $5, $6, $7, $8 FROM moved";

    private const string Rows = $"""
        {Moved} SELECT row.key, row.count, row.checksum, row.data
        FROM moved, UNNEST($5::BIGINT[], $6::BIGINT[], $7::BIGINT[], $8::BYTEA[]) AS row (key, count, checksum, data)
        """;

    private readonly FactRows rows = new();
    private NpgsqlConnection? connection;

    /// <summary>Writes runs in one transaction. What fails before anything was sent is thrown as it is.</summary>
    /// <exception cref="SentException">It failed when it was sent.</exception>
    public void Write(IReadOnlyList<FactRun> runs)
    {
        // One that is known to be broken keeps nothing: nothing was sent then.
        if (connection is { FullState: not ConnectionState.Open })
            Dispose();
        connection ??= source.OpenConnection();
        using var batch = new NpgsqlBatch(connection) { Timeout = 5 };
        foreach (var run in runs)
            batch.BatchCommands.Add(CommandOf(run));
        try
        {
            batch.ExecuteNonQuery();
        }
        catch (Exception failure)
        {
            Dispose();
            throw new SentException(failure);
        }

        for (var place = 0; place < runs.Count; place++)
            runs[place].IsWritten = batch.BatchCommands[place].RecordsAffected > 0;
    }

    /// <summary>Gives the connection back.</summary>
    public void Dispose()
    {
        connection?.Dispose();
        connection = null;
    }

    private NpgsqlBatchCommand CommandOf(FactRun run)
    {
        FactRow[] all = [.. rows.Of(run.Batches)];
        var command = new NpgsqlBatchCommand(all is [_] ? Row : Rows);
        NpgsqlParameter[] where = [One((long)run.Next), One(run.Sandbox.Id), One(run.Epoch), One((long)run.First)];
        NpgsqlParameter[] what = all is [var row]
            ? [One(Key(run, row)), One((long)row.Count), One(Checksum.Of(row.Data)), One(row.Data)]
            :
            [
                Many(NpgsqlDbType.Bigint, all.Select(row => Key(run, row))),
                Many(NpgsqlDbType.Bigint, all.Select(static row => (long)row.Count)),
                Many(NpgsqlDbType.Bigint, all.Select(static row => Checksum.Of(row.Data))),
                Many(NpgsqlDbType.Bytea, all.Select(static row => row.Data)),
            ];
        command.Parameters.AddRange((NpgsqlParameter[])[.. where, .. what, One(all.Sum(static row => (long)row.Data.Length))]);
        return command;
    }

    private static long Key(FactRun run, in FactRow row) => (run.Sandbox.Id << 32) | (uint)row.First;

    private static NpgsqlParameter<T> One<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter<T[]> Many<T>(NpgsqlDbType type, IEnumerable<T> values) =>
        new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | type };
}

/// <summary>Something failed when it was sent: it may have come about.</summary>
/// <param name="failure">What failed.</param>
internal sealed class SentException(Exception failure) : Exception(failure.Message, failure);
