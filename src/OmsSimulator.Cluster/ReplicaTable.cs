using Npgsql;
using OmsSimulator.Persistence.PostgreSql;

namespace OmsSimulator.Cluster;

/// <summary>
/// The replicas that are there, as their database knows them. Each says again and again that it is; of one that has not said so for long
/// the row is deleted by another, and with the row it loses the right to its sandboxes: it gets to know that before it says so again.
/// </summary>
internal sealed class ReplicaTable : IAsyncDisposable
{
    // Shorter than the store's own patience: who does not hear from the database in time has to know.
    private const int Patience = 2;

    private const string Tables = """
        SELECT pg_advisory_xact_lock(1869444979, hashtext(current_schema()));
        CREATE TABLE IF NOT EXISTS cluster_replicas (
            id TEXT PRIMARY KEY,
            cluster TEXT NOT NULL,
            address TEXT NOT NULL,
            state TEXT NOT NULL,
            version TEXT NOT NULL,
            started TIMESTAMPTZ NOT NULL,
            beat TIMESTAMPTZ NOT NULL
        );
        CREATE TABLE IF NOT EXISTS cluster_versions (cluster TEXT PRIMARY KEY, version INT NOT NULL);
        CREATE TABLE IF NOT EXISTS cluster_members (
            cluster TEXT NOT NULL,
            silo TEXT NOT NULL,
            etag INT NOT NULL,
            entry TEXT NOT NULL,
            alive TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (cluster, silo)
        );
        """;

    private readonly string cluster;
    private readonly string id;

    /// <summary>Makes the one of a replica.</summary>
    /// <param name="settings">How it takes part.</param>
    /// <param name="id">What the store calls it.</param>
    public ReplicaTable(ClusterSettings settings, string id)
    {
        (cluster, this.id) = (settings.Name, id);
        var connection = ConnectionText.Read(settings.Connection);
        connection.SearchPath = PostgreSqlStore.SchemaOf(connection);
        connection.ApplicationName ??= "oms-simulator-cluster";
        (connection.Timeout, connection.CommandTimeout, connection.MaxPoolSize) = (Patience, Patience, 8);
        Source = NpgsqlDataSource.Create(connection);
    }

    /// <summary>Where connections come from.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Makes the tables where they are not there, and says that this replica is.</summary>
    /// <returns>The name of another cluster that uses the same store now; none: none does.</returns>
    public async Task<string?> Join(string address, string version)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var tables = new NpgsqlCommand(Tables, connection))
            await tables.ExecuteNonQueryAsync();
        await using var other = new NpgsqlCommand(
            "SELECT cluster FROM cluster_replicas WHERE cluster <> $1 AND beat > clock_timestamp() - $2 LIMIT 1",
            connection
        )
        {
            Parameters =
            {
                new() { Value = cluster },
                new() { Value = ReplicaLease.Longest },
            },
        };
        if (await other.ExecuteScalarAsync() is string found)
            return found;
        await using (var before = new NpgsqlCommand("DELETE FROM cluster_replicas WHERE address = $1 AND id LIKE $2", connection))
        {
            // Whoever had this address on this machine has it no more: this one listens there.
            before.Parameters.Add(new() { Value = address });
            before.Parameters.Add(new() { Value = $"{id.Split(' ')[0]} %" });
            await before.ExecuteNonQueryAsync();
        }

        await using var insert = new NpgsqlCommand(
            "INSERT INTO cluster_replicas VALUES ($1, $2, $3, 'joining', $4, clock_timestamp(), clock_timestamp())",
            connection
        )
        {
            Parameters =
            {
                new() { Value = id },
                new() { Value = cluster },
                new() { Value = address },
                new() { Value = version },
            },
        };
        await insert.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>Says that this replica is there; false: another one has deleted it.</summary>
    public async Task<bool> Beat(string state) =>
        await Run("UPDATE cluster_replicas SET beat = clock_timestamp(), state = $2 WHERE id = $1", id, state) == 1;

    /// <summary>Deletes those that have not said for long that they are there; what the store calls them.</summary>
    public async Task<IReadOnlyList<string>> Bury()
    {
        await using var command = Source.CreateCommand("DELETE FROM cluster_replicas WHERE beat < clock_timestamp() - $1 RETURNING id");
        command.Parameters.Add(new() { Value = ReplicaLease.Longest });
        return await Texts(command);
    }

    /// <summary>This replica has ended.</summary>
    public Task Leave() => Run("DELETE FROM cluster_replicas WHERE id = $1", id);

    /// <summary>The replicas that are there.</summary>
    public async Task<IReadOnlyList<KnownReplica>> All()
    {
        await using var command = Source.CreateCommand(
            "SELECT id, address, state, version, started, clock_timestamp() - beat, "
                + "ARRAY(SELECT name FROM sandboxes WHERE owner = cluster_replicas.id AND name IS NOT NULL ORDER BY name) "
                + "FROM cluster_replicas WHERE cluster = $1 ORDER BY started, id"
        );
        command.Parameters.Add(new() { Value = cluster });
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<KnownReplica>();
        while (await reader.ReadAsync())
        {
            all.Add(
                new KnownReplica(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetDateTime(4),
                    reader.GetTimeSpan(5),
                    await reader.GetFieldValueAsync<string[]>(6)
                )
            );
        }

        return all;
    }

    /// <summary>The addresses of the replicas that are there.</summary>
    public async Task<IReadOnlyList<string>> Addresses()
    {
        await using var command = Source.CreateCommand("SELECT address FROM cluster_replicas WHERE cluster = $1");
        command.Parameters.Add(new() { Value = cluster });
        return await Texts(command);
    }

    /// <summary>Where the replica is that has a sandbox; none: none that is there has it.</summary>
    public async Task<string?> AddressOf(string sandbox)
    {
        await using var command = Source.CreateCommand(
            "SELECT address FROM cluster_replicas WHERE id = (SELECT owner FROM sandboxes WHERE name = $1)"
        );
        command.Parameters.Add(new() { Value = sandbox });
        return await command.ExecuteScalarAsync() as string;
    }

    /// <summary>The sandboxes that no replica has.</summary>
    /// <param name="onlyWorking">Whether only those in which something may happen by itself.</param>
    public async Task<IReadOnlyList<string>> Orphans(bool onlyWorking)
    {
        await using var command = Source.CreateCommand(
            "SELECT name FROM sandboxes WHERE name IS NOT NULL AND ($1 OR works = 1 OR noted <> position) "
                + "AND NOT EXISTS (SELECT 1 FROM cluster_replicas WHERE cluster_replicas.id = sandboxes.owner) ORDER BY name"
        );
        command.Parameters.Add(new() { Value = !onlyWorking });
        return await Texts(command);
    }

    /// <summary>The sandboxes that no replica has and nobody has used since; never <c>default</c>.</summary>
    /// <param name="since">Since when, UTC.</param>
    public async Task<IReadOnlyList<string>> Idle(DateTime since)
    {
        await using var command = Source.CreateCommand(
            "SELECT name FROM sandboxes WHERE name IS NOT NULL AND name <> $1 AND last_used <= $2 "
                + "AND NOT EXISTS (SELECT 1 FROM cluster_replicas WHERE cluster_replicas.id = sandboxes.owner) ORDER BY name"
        );
        command.Parameters.Add(new() { Value = SandboxName.Default });
        command.Parameters.Add(new() { Value = since.Ticks });
        return await Texts(command);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Source.DisposeAsync();

    private static async Task<IReadOnlyList<string>> Texts(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
            texts.Add(reader.GetString(0));
        return texts;
    }

    private async Task<int> Run(string sql, params object[] values)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync();
    }
}
