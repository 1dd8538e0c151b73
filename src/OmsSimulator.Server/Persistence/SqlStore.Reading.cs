using System.Data.Common;

namespace OmsSimulator.Persistence;

/// <content>Reading of sandboxes, in portions: others have their turn between two of them.</content>
internal abstract partial class SqlStore
{
    private const int RowsAtOnce = 64;

    /// <summary>The sandboxes that have a name.</summary>
    internal Task<List<SandboxRow>> Rows() => Read(static connection => Rows(connection, "@id = 0", 0L));

    /// <summary>The sandbox that has a name; none: none has.</summary>
    internal Task<SandboxRow?> RowOf(string name) =>
        Read(async connection => (await Rows(connection, "name = @id", name)).FirstOrDefault());

    /// <summary>The sandbox that has an id; none: none that has a name has it.</summary>
    internal Task<SandboxRow?> RowOf(long id) => Read(async connection => (await Rows(connection, id)).FirstOrDefault());

    /// <summary>The portions of a state, in their order.</summary>
    internal async IAsyncEnumerable<byte[]> ReadState(long id, int kind)
    {
        for (var part = 0; ; part++)
        {
            var place = part;
            var data = await Read(async connection =>
            {
                await using var command = Command(
                    connection,
                    "SELECT data FROM states WHERE sandbox = @id AND kind = @kind AND part = @part",
                    ("id", id),
                    ("kind", kind),
                    ("part", place)
                );
                return await command.ExecuteScalarAsync() as byte[];
            });
            if (data is null)
                yield break;
            yield return data;
        }
    }

    /// <summary>The facts of a sandbox from a number on, row by row; the first row may begin before it.</summary>
    /// <exception cref="StoreException">A row is damaged, or one is missing.</exception>
    internal async IAsyncEnumerable<FactRow> ReadFacts(SandboxRow sandbox, int from)
    {
        var next = from;
        while (next < sandbox.Position)
        {
            var rows = await Read(connection => FactRows(connection, sandbox.Id, next, isFirst: next == from));
            foreach (var row in rows)
            {
                if (row.First > next || row.Next <= next)
                    break;
                yield return row;
                next = row.Next;
            }

            if (rows.Count == 0 || rows[^1].Next != next)
            {
                throw new StoreException(
                    $"{Place}: the facts of sandbox \"{sandbox.Name}\" end at {next}, but {sandbox.Position} were kept."
                );
            }
        }
    }

    /// <summary>The number of the first fact of a sandbox that is there; none: there is none.</summary>
    internal Task<int?> FirstFact(long id) =>
        Read(async connection =>
        {
            await using var command = Command(
                connection,
                "SELECT MIN(key) FROM facts WHERE key >= @from AND key < @to",
                ("from", Key(id, 0)),
                ("to", Key(id + 1, 0))
            );
            return await command.ExecuteScalarAsync() is long key ? (int)(uint)key : (int?)null;
        });

    /// <summary>What is kept beside facts.</summary>
    internal Task<List<PartNote>> ReadNotes(long id) =>
        Read(async connection =>
        {
            await using var command = Command(
                connection,
                "SELECT kind, key, data FROM notes WHERE sandbox = @id ORDER BY kind, key",
                ("id", id)
            );
            await using var reader = await command.ExecuteReaderAsync();
            var notes = new List<PartNote>();
            while (await reader.ReadAsync())
                notes.Add(new PartNote(reader.GetString(0), reader.GetInt64(1), (byte[])reader[2]));
            return notes;
        });

    /// <summary>How many bytes there are of each sandbox.</summary>
    internal Task<Dictionary<long, long>> Bytes() =>
        Read(static async connection =>
        {
            await using var command = Command(
                connection,
                "SELECT id, bytes + (SELECT COALESCE(SUM(LENGTH(data)), 0) FROM states WHERE sandbox = sandboxes.id) FROM sandboxes"
            );
            await using var reader = await command.ExecuteReaderAsync();
            var bytes = new Dictionary<long, long>();
            while (await reader.ReadAsync())
                bytes[reader.GetInt64(0)] = Convert.ToInt64(reader[1], null);
            return bytes;
        });

    private static Task<List<SandboxRow>> Rows(DbConnection connection, long id) => Rows(connection, "id = @id", id);

    private static async Task<List<SandboxRow>> Rows(DbConnection connection, string which, object id)
    {
        await using var command = Command(
            connection,
            "SELECT id, name, document, epoch, position, base, last_used, noted, works, bytes, installation, packages, folded FROM sandboxes "
                + $"WHERE name IS NOT NULL AND {which} ORDER BY name",
            ("id", id)
        );
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<SandboxRow>();
        while (await reader.ReadAsync())
        {
            rows.Add(
                new SandboxRow(reader.GetInt64(0), reader.GetString(1), SandboxDocument.Read(reader.GetString(2)))
                {
                    Epoch = reader.GetInt64(3),
                    Position = reader.GetInt32(4),
                    Base = reader.GetInt32(5),
                    LastUsed = new DateTime(reader.GetInt64(6), DateTimeKind.Utc),
                    Noted = reader.GetInt32(7),
                    Works = reader.GetInt32(8) != 0,
                    Bytes = reader.GetInt64(9),
                    Outline = new(reader.GetString(10), reader.GetInt32(11), reader.GetInt32(12)),
                }
            );
        }

        return rows;
    }

    private async Task<List<FactRow>> FactRows(DbConnection connection, long id, int from, bool isFirst)
    {
        // Only the first row that is asked for may begin before what is asked for.
        await using var command = Command(
            connection,
            isFirst
                ? "SELECT key, count, checksum, data FROM facts WHERE key >= (SELECT COALESCE(MAX(key), @from) FROM facts "
                    + "WHERE key <= @from AND key >= @least) AND key < @to ORDER BY key LIMIT @most"
                : "SELECT key, count, checksum, data FROM facts WHERE key >= @from AND key < @to AND @least = @least ORDER BY key LIMIT @most",
            ("from", Key(id, from)),
            ("least", Key(id, 0)),
            ("to", Key(id + 1, 0)),
            ("most", RowsAtOnce)
        );
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<FactRow>();
        while (await reader.ReadAsync())
        {
            var row = new FactRow((int)(uint)reader.GetInt64(0), reader.GetInt32(1), (byte[])reader[3]);
            if (reader.GetInt64(2) != Checksum.Of(row.Data))
                throw new StoreException($"{Place}: facts {row.First + 1} to {row.Next} of sandbox {id} are damaged.");
            rows.Add(row);
        }

        return rows;
    }
}
