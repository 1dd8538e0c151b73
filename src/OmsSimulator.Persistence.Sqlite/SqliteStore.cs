using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OmsSimulator.Persistence.Sqlite;

/// <summary>
/// A store in one file: SQLite with a write-ahead log. The file is locked while it is in use, and everybody works on its one connection, one
/// after the other.
/// </summary>
internal sealed partial class SqliteStore : SqlStore
{
    private const int Full = 13;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private readonly SemaphoreSlim turn = new(1);
    private readonly string path;
    private readonly SqliteConnection connection;
    private SqliteAppends? appends;

    /// <summary>Makes one that is not open.</summary>
    /// <param name="path">The file, made where it is not there.</param>
    /// <param name="options">How it keeps.</param>
    public SqliteStore(string path, StoreOptions options)
        : base(options)
    {
        this.path = Path.GetFullPath(path);
        connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = this.path,
                Pooling = false,
                DefaultTimeout = 1,
            }.ToString()
        );
    }

    /// <inheritdoc/>
    public override string Kind => "sqlite";

    /// <inheritdoc/>
    public override string Place => path;

    /// <inheritdoc/>
    protected override SqlTypes Types { get; } = new("INTEGER PRIMARY KEY AUTOINCREMENT", "BLOB");

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Compacting { get; } = ["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"];

    /// <inheritdoc/>
    protected override async Task Close()
    {
        await turn.WaitAsync();
        appends?.Dispose();
        await connection.DisposeAsync();
        turn.Release();
    }

    /// <inheritdoc/>
    protected override AppendResult WriteRuns(IReadOnlyList<FactRun> runs)
    {
        turn.Wait();
        try
        {
            appends ??= new SqliteAppends(connection);
            appends.Write(runs);
            return AppendResult.Kept;
        }
        catch (CommitFailedException failed)
        {
            // What could not be written whole is no commit; of what could not be synced nobody knows.
            Options.Report(failed.InnerException!);
            return IsSurelyUndone(failed.InnerException!) ? AppendResult.Refused : AppendResult.Unknown;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    protected override async Task<T> Use<T>(Func<DbConnection, Task<T>> work)
    {
        await turn.WaitAsync();
        try
        {
            // SQLite works on the thread that asks it.
            return await Task.Run(() => work(connection));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    protected override bool IsAway(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: Full or ReadOnly or InputOutput or CannotOpen };

    /// <inheritdoc/>
    protected override bool IsDamaged(Exception failure) => failure is SqliteException { SqliteErrorCode: Corrupt or NoDatabase };

    /// <inheritdoc/>
    protected override bool IsSurelyUndone(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: Full or ReadOnly or Constraint };

    /// <inheritdoc/>
    protected override bool IsTaken(Exception failure) => failure is SqliteException { SqliteErrorCode: Constraint };

    /// <inheritdoc/>
    protected override long? Size() => LengthOf(path) + LengthOf($"{path}-wal");

    private static long LengthOf(string file)
    {
        var found = new FileInfo(file);
        return found.Exists ? found.Length : 0;
    }

    private async Task<long> Number(string pragma)
    {
        await using var command = Command(connection, $"PRAGMA {pragma}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
