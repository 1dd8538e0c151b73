using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace OmsSimulator.Persistence.PostgreSql;

/// <content>Opening, and the lock that keeps a second simulator out.</content>
internal sealed partial class PostgreSqlStore
{
    // Any number; of two simulators that share a database both ask for it.
    private const long Lock = 0x6F6D7373;
    private const int AskedForLock = 20;
    private static readonly TimeSpan AskAgainForLock = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    public override async Task Open()
    {
        try
        {
            holder = await source.OpenConnectionAsync();
            if (Options.MayBeMade)
                await Run(holder, $"CREATE SCHEMA IF NOT EXISTS \"{Schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            if (!await IsFreeSoon(holder))
                throw new StoreException($"{Place} is in use by another simulator; a store has one at a time.");
            await Migrate();
            await Sweep();
            await Measure();
        }
        catch (NpgsqlException failure)
        {
            throw new StoreException($"{Place} cannot be used: {failure.Message}", failure);
        }
        catch (StoreUnavailableException failure)
        {
            throw new StoreException($"{Place} cannot be used: {failure.InnerException?.Message}", failure);
        }
    }

    /// <inheritdoc/>
    protected override async Task<bool> HasTables(DbConnection connection)
    {
        await using var command = Command(connection, "SELECT to_regclass('store_meta') IS NOT NULL");
        return await command.ExecuteScalarAsync() is true;
    }

    /// <inheritdoc/>
    protected override async Task<string> KeepCopy(DbConnection connection, int version)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{Schema}_v{version}");
        await Run(connection, $"CREATE SCHEMA \"{copy}\"");
        foreach (var table in (string[])["store_meta", "sandboxes", "facts", "states", "notes"])
            await Run(connection, $"CREATE TABLE \"{copy}\".{table} AS TABLE {table}");
        return copy;
    }

    // The database may not have seen yet that whoever had it is gone.
    private async Task<bool> IsFreeSoon(NpgsqlConnection connection)
    {
        for (var asked = 0; asked < AskedForLock; asked++)
        {
            if (await IsFree(connection))
                return true;
            await Task.Delay(AskAgainForLock, Options.Time);
        }

        return false;
    }

    // The next simulator need not wait until the database sees that this one is gone.
    private static async Task Release(NpgsqlConnection connection)
    {
        try
        {
            await Run(connection, "SELECT pg_advisory_unlock_all()");
        }
        catch (Exception away) when (away is NpgsqlException or InvalidOperationException)
        {
            // It is gone, and its lock with it.
        }
    }

    private async Task<bool> IsFree(NpgsqlConnection connection)
    {
        await using var command = Command(
            connection,
            "SELECT pg_try_advisory_lock(@lock, hashtext(@schema))",
            ("lock", (int)Lock),
            ("schema", Schema)
        );
        return await command.ExecuteScalarAsync() is true;
    }
}
