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
    /// <param name="outline">What lists show of it.</param>
    /// <param name="parts">Its states and facts.</param>
    internal async Task<StoredSandbox> Write(
        string name,
        SandboxDocument document,
        int position,
        DateTime now,
        SandboxOutline outline,
        IEnumerable<SandboxPart> parts
    )
    {
        var id = await ChangeUnseen(async connection =>
        {
            await using var command = Command(
                connection,
                "INSERT INTO sandboxes (document, owner, epoch, position, base, last_used, noted, works, bytes, installation, packages, folded) "
                    + "VALUES (@document, @owner, 1, @position, 10, @now, -1, 1, 0, @installation, @packages, @folded) RETURNING id",
                ("document", document.Write()),
                ("owner", Options.Owner),
                ("position", position),
                ("now", now.Ticks),
                ("installation", outline.Installation),
                ("packages", outline.Packages),
                ("folded", outline.Folded)
            );
            return Convert.ToInt64(await command.ExecuteScalarAsync(), null);
        });
        await Write(id, parts);
        return new StoredSandbox(id, name, 1);
    }

    /// <summary>Adds to a sandbox that nobody sees yet.</summary>
    internal Task WriteParts(StoredSandbox written, IEnumerable<SandboxPart> parts) => Write(written.Id, parts);

    /// <summary>Gives a sandbox that was written its name; false: the name is taken.</summary>
    /// <exception cref="StoreUnavailableException">It does not have it.</exception>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    internal async Task<bool> Name(StoredSandbox written)
    {
        try
        {
            await ChangeNames(written, isNamed: true, connection => SetName(connection, written));
            return true;
        }
        catch (Exception taken) when (IsTaken(taken))
        {
            ForgetLater(written.Id);
            return false;
        }
        catch (StoreUnavailableException)
        {
            ForgetLater(written.Id);
            throw;
        }
    }

    /// <summary>Gives a sandbox that was written the name of another one; false: that one is gone.</summary>
    /// <exception cref="StoreUnavailableException">Nothing has changed.</exception>
    /// <exception cref="SandboxAwayException">Somebody else has it by now; nothing has changed.</exception>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    internal async Task<bool> Replace(StoredSandbox before, StoredSandbox written)
    {
        var isReplaced = false;
        try
        {
            await ChangeNames(written, isNamed: true, Replace);
        }
        catch (Exception kept) when (kept is StoreUnavailableException or SandboxAwayException)
        {
            ForgetLater(written.Id);
            throw;
        }

        ForgetLater((isReplaced ? before : written).Id);
        return isReplaced;

        async Task Replace(DbConnection connection)
        {
            isReplaced = false;
            if (!await Unname(connection, before))
                return;
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
            isReplaced = true;
        }
    }

    /// <summary>Forgets a sandbox.</summary>
    /// <exception cref="StoreUnavailableException">It is there as it was.</exception>
    /// <exception cref="SandboxAwayException">Somebody else has it by now; it is there as it was.</exception>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    internal async Task Drop(StoredSandbox sandbox)
    {
        var isDropped = false;
        await ChangeNames(sandbox, isNamed: false, async connection => isDropped = await Unname(connection, sandbox));
        if (isDropped)
            ForgetLater(sandbox.Id);
    }

    /// <summary>Writes a new base; from then on a start reads that, and the facts after it.</summary>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="generation">The number of the base.</param>
    /// <param name="position">How many facts led to it: they are in it, and stand for themselves no more.</param>
    /// <param name="chunks">The base.</param>
    internal async Task WriteBase(StoredSandbox sandbox, int generation, int position, IEnumerable<byte[]> chunks)
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
            return await Run(connection, "DELETE FROM notes WHERE sandbox = @id AND kind = 'delivery'", ("id", sandbox.Id));
        });
        await ForgetBefore(sandbox.Id, generation, position);
    }

    // False: it has no name any more. One that somebody else has by now is not this one's to change.
    private static async Task<bool> Unname(DbConnection connection, StoredSandbox sandbox)
    {
        long epoch;
        do
        {
            epoch = sandbox.Epoch;
            var changed = await Run(
                connection,
                "UPDATE sandboxes SET name = NULL, owner = '', epoch = epoch + 1 WHERE id = @id AND name IS NOT NULL "
                    + "AND (epoch = @epoch OR @epoch = 0)",
                ("id", sandbox.Id),
                ("epoch", epoch)
            );
            if (changed > 0)
                return true;
        } while (sandbox.Epoch != epoch);
        return await HasName(connection, sandbox) ? throw new SandboxAwayException() : false;
    }

    private static async Task SetName(DbConnection connection, StoredSandbox written)
    {
        if (await Run(connection, "UPDATE sandboxes SET name = @name WHERE id = @id", ("name", written.Name), ("id", written.Id)) == 0)
            throw new StoreUnavailableException();
    }

    // What a kill or a store that is away leaves of it, the next start sweeps.
    private void ForgetLater(long id) => _ = ForgetQuietly(id);

    private async Task ForgetQuietly(long id)
    {
        try
        {
            await Forget(id);
        }
        catch (Exception away) when (away is StoreUnavailableException or OutcomeUnknownException)
        {
            // Nobody misses the room before.
        }
        catch (Exception failure)
        {
            Options.Report(failure);
        }
    }

    // Others have their turn between two portions, and while one is made.
    private async Task Write(long id, IEnumerable<SandboxPart> parts)
    {
        var (next, bytes) = (new List<SandboxPart>(), 0L);
        foreach (var part in parts)
        {
            next.Add(part);
            bytes += part.Data.Length;
            if (bytes < LargeChange)
                continue;
            await Write(id, next);
            (next, bytes) = ([], 0);
        }

        if (next.Count > 0)
            await Write(id, next);
    }

    private Task<int> Write(long id, List<SandboxPart> parts) =>
        ChangeUnseen(async connection =>
        {
            foreach (var part in parts)
                await Write(connection, id, part);
            return parts.Count;
        });

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
