using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace OmsSimulator.Persistence.PostgreSql;

/// <summary>A store in PostgreSQL. Its tables stand in a schema of their own.</summary>
internal sealed partial class PostgreSqlStore : SqlStore
{
    private const int Prepared = 20;
    private readonly NpgsqlDataSource source;
    private readonly PostgreSqlAppends appends;
    private long size;

    /// <summary>Makes one that is not open.</summary>
    /// <param name="connection">Where it is: key=value pairs, or a URL.</param>
    /// <param name="options">How it keeps.</param>
    /// <exception cref="StoreException">That is no connection.</exception>
    public PostgreSqlStore(string connection, StoreOptions options)
        : base(options)
    {
        var settings = ConnectionText.Read(connection);
        Schema = SchemaOf(settings);
        (settings.SearchPath, settings.ApplicationName) = (Schema, settings.ApplicationName ?? "oms-simulator");
        settings.Options = $"{settings.Options} -c synchronous_commit={(options.IsSynced ? "on" : "off")}".Trim();
        settings.Timeout = Math.Min(settings.Timeout, 5);

        // A group is the same statement again and again: planned once for a connection.
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = Prepared;

        // That a database went away while nobody asked it is known before the next command is sent there.
        if (settings.KeepAlive == 0)
            settings.KeepAlive = 1;
        Place = $"postgres://{settings.Host}:{settings.Port}/{settings.Database ?? settings.Username}";
        source = NpgsqlDataSource.Create(settings);
        appends = new PostgreSqlAppends(source);
    }

    /// <summary>The schema that a connection's tables stand in.</summary>
    internal static string SchemaOf(NpgsqlConnectionStringBuilder settings) =>
        settings.SearchPath?.Split(',')[0].Trim() is { Length: > 0 } own ? own : "oms_simulator";

    /// <inheritdoc/>
    public override string Kind => "postgres";

    /// <inheritdoc/>
    public override string Place { get; }

    /// <summary>The schema that its tables stand in.</summary>
    internal string Schema { get; }

    /// <inheritdoc/>
    protected override SqlTypes Types { get; } =
        new("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "BYTEA", "ALTER TABLE states ALTER COLUMN data SET STORAGE EXTERNAL;");

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Compacting { get; } =
    ["VACUUM (FULL, ANALYZE) facts", "VACUUM (FULL, ANALYZE) states", "VACUUM (FULL, ANALYZE) notes", "VACUUM (FULL, ANALYZE) sandboxes"];

    /// <inheritdoc/>
    public override async Task Compact()
    {
        await base.Compact();
        await Read(_ => Measure());
    }

    /// <inheritdoc/>
    protected override async Task Close()
    {
        appends.Dispose();
        await EndToWatch();
        await source.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override AppendResult WriteRuns(IReadOnlyList<FactRun> runs)
    {
        // What fails here was not sent.
        if (!IsHeld && !TakeLockAtOnce())
            return AppendResult.Refused;
        try
        {
            appends.Write(runs);
            return AppendResult.Kept;
        }
        catch (SentException failure)
        {
            Options.Report(failure.InnerException!);
            return IsSurelyUndone(failure.InnerException!) ? AppendResult.Refused : AppendResult.Unknown;
        }
    }

    /// <inheritdoc/>
    protected override async Task<T> Use<T>(Func<DbConnection, Task<T>> work)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await work(connection);
    }

    /// <inheritdoc/>
    protected override bool IsAway(Exception failure) =>
        failure is PostgresException answered
            ? IsOfPlace(answered.SqlState)
            : failure is NpgsqlException or SocketException or TimeoutException or IOException;

    // Data or an index is corrupted; a page cannot be read.
    /// <inheritdoc/>
    protected override bool IsDamaged(Exception failure) => failure is PostgresException { SqlState: "XX001" or "XX002" };

    // What the server itself refuses it has undone; where it ends or the connection does, nobody knows.
    /// <inheritdoc/>
    protected override bool IsSurelyUndone(Exception failure) =>
        failure is PostgresException { SqlState: var state }
        && !state.StartsWith("57", StringComparison.Ordinal)
        && !state.StartsWith("08", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override bool IsTaken(Exception failure) => failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <inheritdoc/>
    protected override long? Size() => Volatile.Read(ref size) is > 0 and var known ? known : null;

    // Resources, operator, system, connection, read-only: it may be another time.
    private static bool IsOfPlace(string state) => state[..2] is "53" or "57" or "58" or "08" or "25";

    private async Task<long> Measure()
    {
        await using var command = source.CreateCommand(
            "SELECT COALESCE(SUM(pg_total_relation_size(c.oid)), 0)::BIGINT FROM pg_class c "
                + "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND c.relkind = 'r'"
        );
        command.CommandTimeout = Brief;
        var measured = Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        Volatile.Write(ref size, measured);
        return measured;
    }
}
