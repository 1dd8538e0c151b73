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
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public override async Task Open()
    {
        try
        {
            var connection = await source.OpenConnectionAsync();
            holder = connection;
            if (Options.MayBeMade)
                await MakeSchema(connection);
            if (Options.IsShared)
                await OpenShared(connection);
            else
                await OpenAlone(connection);
            await BeginToWatch();
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

    private async Task MakeSchema(NpgsqlConnection connection)
    {
        try
        {
            await Run(connection, $"CREATE SCHEMA IF NOT EXISTS \"{Schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        catch (PostgresException made) when (IsTaken(made))
        {
            // Of replicas that start at once another one has made it, after this one had looked.
        }
    }

    // The database may not have seen yet that whoever had it is gone.
    private async Task<bool> IsFreeSoon(NpgsqlConnection connection)
    {
        for (var asked = 0; asked < AskedForLock; asked++)
        {
            if (await Asked(connection, "pg_try_advisory_lock"))
                return true;
            await Task.Delay(AskAgain, Options.Time);
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

    private async Task OpenAlone(NpgsqlConnection connection)
    {
        if (!await IsFreeSoon(connection))
            throw new StoreException($"{Place} is in use by another simulator, or by a cluster; a store has one at a time.");
        if (await HasReplicas(connection))
            throw new StoreException($"{Place} is in use by a cluster; stop its replicas first, or be one of them (--cluster).");
        await Migrate();
        await Sweep();
    }

    // A database that was started again has forgotten who held what.
    private static async Task<bool> HasReplicas(NpgsqlConnection connection)
    {
        await using var there = Command(connection, "SELECT to_regclass('cluster_replicas') IS NOT NULL");
        if (await there.ExecuteScalarAsync() is not true)
            return false;
        await using var command = Command(
            connection,
            "SELECT EXISTS (SELECT 1 FROM cluster_replicas WHERE beat > clock_timestamp() - INTERVAL '6 seconds')"
        );
        return await command.ExecuteScalarAsync() is true;
    }

    // The first replica brings the schema forward and sweeps while it is alone; the others take the store as it is. That the lock is free does not
    // say that nobody is there: of replicas whose database was started again each has yet to take it again.
    private async Task OpenShared(NpgsqlConnection connection)
    {
        for (var began = Options.Time.GetTimestamp(); Options.Time.GetElapsedTime(began) < LongestOpening; )
        {
            if (await Asked(connection, "pg_try_advisory_lock"))
            {
                if (await HasReplicas(connection))
                {
                    await MigrateNothing();
                }
                else
                {
                    await Migrate();
                    await Sweep();
                }

                await Asked(connection, "pg_try_advisory_lock_shared");
                await Asked(connection, "pg_advisory_unlock");
                return;
            }

            if (await Asked(connection, "pg_try_advisory_lock_shared"))
            {
                await MigrateNothing();
                return;
            }

            await Task.Delay(AskAgain, Options.Time);
        }

        throw new StoreException($"{Place} is in use by a simulator without --cluster; stop that first.");
    }

    private async Task<bool> Asked(NpgsqlConnection connection, string function)
    {
        await using var command = Command(
            connection,
            $"SELECT {function}(@lock, hashtext(@schema))",
            ("lock", (int)Lock),
            ("schema", Schema)
        );
        command.CommandTimeout = Brief;
        return await command.ExecuteScalarAsync() is true;
    }
}
