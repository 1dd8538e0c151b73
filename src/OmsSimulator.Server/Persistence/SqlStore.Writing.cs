using System.Data.Common;

namespace OmsSimulator.Persistence;

/// <content>Writing of sandboxes. What is large is written in portions, and is only there when the last of them is.</content>
internal abstract partial class SqlStore
{
    private const long LargeChange = 4 * 1024 * 1024;

    /// <summary>Writes a sandbox that nobody sees yet.</summary>
    /// <param name="name">The name that it is to have.</param>
    /// <param name="document">What does not change about it.</param>
    /// <param name="position">How many facts it has.</param>
    /// <param name="now">The time.</param>
    /// <param name="parts">Its states and facts.</param>
    internal async Task<StoredSandbox> Write(
        string name,
        SandboxDocument document,
        int position,
        DateTime now,
        IEnumerable<SandboxPart> parts
    )
    {
        var id = await Change(async connection =>
        {
            await using var command = Command(
                connection,
                "INSERT INTO sandboxes (document, owner, epoch, position, base, last_used, noted, works, bytes) "
                    + "VALUES (@document, @owner, 1, @position, 10, @now, -1, 1, 0) RETURNING id",
                ("document", document.Write()),
                ("owner", Options.Owner),
                ("position", position),
                ("now", now.Ticks)
            );
            return Convert.ToInt64(await command.ExecuteScalarAsync(), null);
        });
        await Write(id, parts);
        return new StoredSandbox(id, name, 1);
    }

    /// <summary>Adds to a sandbox that nobody sees yet.</summary>
    internal Task WriteParts(StoredSandbox written, IEnumerable<SandboxPart> parts) => Write(written.Id, parts);

    /// <summary>Gives a sandbox that was written its name; false: the name is taken.</summary>
    internal async Task<bool> Name(StoredSandbox written)
    {
        try
        {
            return await Change(connection => SetName(connection, written)) == 1;
        }
        catch (Exception taken) when (IsTaken(taken))
        {
            ForgetLater(written.Id);
            return false;
        }
    }

    /// <summary>Gives a sandbox that was written the name of another one; false: that one is gone.</summary>
    internal async Task<bool> Replace(StoredSandbox before, StoredSandbox written)
    {
        var isReplaced = await Change(async connection =>
        {
            if (await Unname(connection, before) == 0)
                return false;
            await SetName(connection, written);
            await Run(
                connection,
                "UPDATE states SET sandbox = @next WHERE sandbox = @id AND kind < 10",
                ("next", written.Id),
                ("id", before.Id)
            );
            await Run(
                connection,
                "UPDATE notes SET sandbox = @next WHERE sandbox = @id AND kind = 'coverage'",
                ("next", written.Id),
                ("id", before.Id)
            );
            return true;
        });
        ForgetLater((isReplaced ? before : written).Id);
        return isReplaced;
    }

    /// <summary>Forgets a sandbox.</summary>
    internal async Task Drop(StoredSandbox sandbox)
    {
        if (await Change(connection => Unname(connection, sandbox)) > 0)
            ForgetLater(sandbox.Id);
    }

    /// <summary>Writes a new base; from then on a start reads that, and the facts after it.</summary>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="generation">The number of the base.</param>
    /// <param name="folded">How many facts are known no more one by one.</param>
    /// <param name="chunks">The base.</param>
    internal async Task WriteBase(StoredSandbox sandbox, int generation, int folded, IEnumerable<byte[]> chunks)
    {
        await Write(sandbox.Id, SandboxPart.States(generation, chunks));
        await Change(async connection =>
        {
            var isOurs = await Run(
                connection,
                "UPDATE sandboxes SET base = @base WHERE id = @id AND epoch = @epoch",
                ("base", generation),
                ("id", sandbox.Id),
                ("epoch", sandbox.Epoch)
            );
            if (isOurs == 0)
                throw new SandboxEndedException();
            await Run(
                connection,
                "DELETE FROM states WHERE sandbox = @id AND kind >= 10 AND kind <> @base",
                ("base", generation),
                ("id", sandbox.Id)
            );
            await Run(connection, "DELETE FROM notes WHERE sandbox = @id AND kind = 'delivery'", ("id", sandbox.Id));
            return await Fold(connection, sandbox.Id, folded);
        });
    }

    /// <summary>Writes what is kept beside facts; nothing where the sandbox was dropped or taken meanwhile.</summary>
    internal Task SaveNotes(StoredSandbox sandbox, IReadOnlyCollection<PartNote> notes, int noted, bool works, DateTime lastUsed) =>
        Change(async connection =>
        {
            var isThere = await Run(
                connection,
                "UPDATE sandboxes SET noted = @noted, works = @works, last_used = @used WHERE id = @id AND epoch = @epoch",
                ("noted", noted),
                ("works", works ? 1 : 0),
                ("used", lastUsed.Ticks),
                ("id", sandbox.Id),
                ("epoch", sandbox.Epoch)
            );
            foreach (var note in isThere == 0 ? [] : notes)
            {
                await Run(
                    connection,
                    "INSERT INTO notes (sandbox, kind, key, data) VALUES (@id, @kind, @key, @data) "
                        + "ON CONFLICT (sandbox, kind, key) DO UPDATE SET data = excluded.data",
                    ("id", sandbox.Id),
                    ("kind", note.Kind),
                    ("key", note.Key),
                    ("data", note.Data)
                );
            }

            return isThere;
        });

    private static Task<int> Unname(DbConnection connection, StoredSandbox sandbox) =>
        Run(
            connection,
            "UPDATE sandboxes SET name = NULL, owner = '', epoch = epoch + 1 WHERE id = @id AND name IS NOT NULL AND epoch = @epoch",
            ("id", sandbox.Id),
            ("epoch", sandbox.Epoch)
        );

    private static Task<int> SetName(DbConnection connection, StoredSandbox written) =>
        Run(connection, "UPDATE sandboxes SET name = @name WHERE id = @id", ("name", written.Name), ("id", written.Id));

    private static async Task<int> Fold(DbConnection connection, long id, int folded)
    {
        var range = new (string, object)[] { ("from", Key(id, 0)), ("to", Key(id, folded)), ("id", id) };
        await Run(
            connection,
            "UPDATE sandboxes SET bytes = bytes - (SELECT COALESCE(SUM(LENGTH(data)), 0) FROM facts "
                + "WHERE key >= @from AND key + count <= @to) WHERE id = @id",
            range
        );
        return await Run(connection, "DELETE FROM facts WHERE key >= @from AND key + count <= @to", range[..2]);
    }

    // What a kill leaves of it, the next start sweeps.
    private void ForgetLater(long id) =>
        _ = Forget(id)
            .ContinueWith(
                static (forgot, report) => ((Action<Exception>)report!)(forgot.Exception!),
                Options.Report,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default
            );

    private async Task Write(long id, IEnumerable<SandboxPart> parts)
    {
        using var all = parts.GetEnumerator();
        while (
            await Change(async connection =>
            {
                long written = 0;
                while (written < LargeChange)
                {
                    if (!all.MoveNext())
                        return false;
                    written += all.Current.Data.Length;
                    await Write(connection, id, all.Current);
                }

                return true;
            })
        )
        {
            // Others have their turn between two portions.
        }
    }

    private static Task Write(DbConnection connection, long id, SandboxPart part) =>
        part.Kind is { } kind
            ? Run(
                connection,
                "INSERT INTO states (sandbox, kind, part, data) VALUES (@id, @kind, @part, @data)",
                ("id", id),
                ("kind", kind),
                ("part", part.First),
                ("data", part.Data)
            )
            : WriteFacts(connection, id, new FactRow(part.First, part.Count, part.Data));

    private static async Task WriteFacts(DbConnection connection, long id, FactRow row)
    {
        await Run(
            connection,
            "INSERT INTO facts (key, count, checksum, data) VALUES (@key, @count, @sum, @data)",
            ("key", Key(id, row.First)),
            ("count", row.Count),
            ("sum", Checksum.Of(row.Data)),
            ("data", row.Data)
        );
        await Run(connection, "UPDATE sandboxes SET bytes = bytes + @bytes WHERE id = @id", ("bytes", (long)row.Data.Length), ("id", id));
    }
}
