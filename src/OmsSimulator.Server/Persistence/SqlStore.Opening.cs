using System.Data.Common;
using System.Globalization;

namespace OmsSimulator.Persistence;

/// <content>Opening: the schema is brought to this version, and what was begun and never finished is swept away.</content>
internal abstract partial class SqlStore
{
    /// <summary>What the database calls things.</summary>
    protected abstract SqlTypes Types { get; }

    /// <summary>Opens it.</summary>
    /// <exception cref="StoreException">It cannot be used as it is; nothing was changed.</exception>
    public abstract Task Open();

    /// <summary>Gives back the room of what is gone.</summary>
    public virtual async Task Compact()
    {
        foreach (var statement in Compacting)
            await Read(connection => Run(connection, statement));
    }

    /// <summary>The statements that give back room.</summary>
    protected abstract IReadOnlyList<string> Compacting { get; }

    /// <summary>Whether the tables are there.</summary>
    protected abstract Task<bool> HasTables(DbConnection connection);

    /// <summary>Copies everything, before it is changed; what the copy is called.</summary>
    protected abstract Task<string> KeepCopy(DbConnection connection, int version);

    /// <summary>Brings the schema to this version.</summary>
    protected async Task Migrate()
    {
        var latest = Options.Migrations.Count;
        var version = await Use(Version);
        if (version == 0 && !Options.MayBeMade)
            throw new StoreException($"{Place} has no store of a simulator.");
        if (version > latest)
        {
            throw new StoreException(
                $"{Place} is of version {version}, which a later simulator wrote; this one knows version {latest}. Nothing was changed."
            );
        }

        if (version is > 0 && version < latest)
        {
            var copy = await Use(connection => KeepCopy(connection, version));
            Options.Notice($"{Place} is brought from version {version} to {latest}; as it was it is kept as {copy}.");
        }

        for (; version < latest; version++)
        {
            var (step, next) = (Options.Migrations[version](Types), version + 1);
            await Change(async connection =>
            {
                await Run(connection, step);
                return await Run(
                    connection,
                    "INSERT INTO store_meta (name, value) VALUES ('schema', @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    ("value", next.ToString(CultureInfo.InvariantCulture))
                );
            });
        }
    }

    /// <summary>Makes sure that the schema is of this version where others use it: nobody changes it under them.</summary>
    /// <exception cref="StoreException">It is of another one.</exception>
    protected async Task MigrateNothing()
    {
        var version = await Use(Version);
        if (version != Options.Migrations.Count)
        {
            throw new StoreException(
                $"{Place} is of version {version} and used by replicas; this one knows version {Options.Migrations.Count}. Stop all of them, then start this one first."
            );
        }
    }

    /// <summary>Sweeps away what belongs to no sandbox: what was dropped, replaced or never finished.</summary>
    protected async Task Sweep()
    {
        foreach (var id in await Read(static connection => Numbers(connection, "SELECT id FROM sandboxes WHERE name IS NULL")))
            await Forget(id);
        await Change(static connection =>
            Run(
                connection,
                "DELETE FROM states WHERE kind >= 10 AND NOT EXISTS "
                    + "(SELECT 1 FROM sandboxes WHERE sandboxes.id = states.sandbox AND sandboxes.base = states.kind)"
            )
        );
    }

    /// <summary>The key of the facts of a sandbox from a number on.</summary>
    protected static long Key(long sandbox, int first) => (sandbox << 32) | (uint)first;

    private async Task<int> Version(DbConnection connection)
    {
        if (!await HasTables(connection))
            return 0;
        await using var command = Command(connection, "SELECT value FROM store_meta WHERE name = 'schema'");
        return int.TryParse(await command.ExecuteScalarAsync() as string, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new StoreException($"{Place} does not say which version it is.");
    }

    private static async Task<List<long>> Numbers(DbConnection connection, string sql)
    {
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync();
        var numbers = new List<long>();
        while (await reader.ReadAsync())
        {
            if (!reader.IsDBNull(0))
                numbers.Add(reader.GetInt64(0));
        }

        return numbers;
    }
}
