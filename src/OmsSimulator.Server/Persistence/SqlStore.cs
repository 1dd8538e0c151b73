using System.Data.Common;

namespace OmsSimulator.Persistence;

/// <summary>
/// Facts and sandboxes in a relational database. What differs between databases, its subclasses know: how to connect, what a failure means,
/// how a group is written fast.
/// </summary>
internal abstract partial class SqlStore : IFactStore, IGroupWriter, IAsyncDisposable
{
    /// <summary>After which time a database that is away, or in use, is asked again.</summary>
    protected static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(250);
    private readonly GroupCommit commits;
    private readonly CancellationTokenSource ending = new();

    /// <summary>Makes one that is not open.</summary>
    /// <param name="options">How it keeps, and who is told.</param>
    protected SqlStore(StoreOptions options)
    {
        Options = options;
        commits = new GroupCommit(this, options.Time, options.Report);
    }

    /// <summary>What it is called: <c>sqlite</c>, <c>postgres</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What messages call it: never with a password.</summary>
    public abstract string Place { get; }

    /// <summary>How it keeps.</summary>
    protected StoreOptions Options { get; }

    /// <summary>How the store is.</summary>
    public StoreStatus Status => new(Kind, commits.IsWell && IsHeld, commits.Waiting, Size());

    /// <inheritdoc/>
    public ValueTask<AppendResult> Append(StoredSandbox sandbox, FactBatch batch) => commits.Append(sandbox, batch);

    /// <inheritdoc/>
    public async ValueTask<int> Position(StoredSandbox sandbox)
    {
        while (true)
        {
            try
            {
                return await Use(connection => Fence(connection, sandbox));
            }
            catch (Exception away) when (IsAway(away))
            {
                await Task.Delay(AskAgain, Options.Time, ending.Token);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (ending.IsCancellationRequested)
            return;
        await ending.CancelAsync();
        await commits.DisposeAsync();
        await Close();
    }

    /// <summary>Whether nobody else can have it, as far as is known now.</summary>
    protected virtual bool IsHeld => true;

    /// <summary>Makes sure of it before something is changed; false: somebody else has it.</summary>
    /// <exception cref="StoreUnavailableException">The database is away.</exception>
    protected virtual Task<bool> Holds() => Task.FromResult(true);

    /// <summary>Gives up the database; nothing is asked of it any more.</summary>
    protected abstract Task Close();

    /// <inheritdoc/>
    bool IGroupWriter.Write(IReadOnlyList<GroupedAppend> group)
    {
        var runs = FactRun.Of(group);
        var outcome = WriteRuns(runs);
        foreach (var run in runs)
            run.Tell(outcome);
        return outcome == AppendResult.Kept;
    }

    /// <summary>
    /// Writes runs of facts in one transaction; each whose position or epoch is another one is left out, and says so. What throws did not
    /// happen.
    /// </summary>
    protected abstract AppendResult WriteRuns(IReadOnlyList<FactRun> runs);

    /// <summary>Works with a connection.</summary>
    protected abstract Task<T> Use<T>(Func<DbConnection, Task<T>> work);

    /// <summary>Whether an exception says that the database cannot do its work now: it is not there, or its disk is full.</summary>
    protected abstract bool IsAway(Exception failure);

    /// <summary>Whether an exception says that what the database has cannot be read.</summary>
    protected abstract bool IsDamaged(Exception failure);

    /// <summary>Whether a commit that failed so was surely undone.</summary>
    protected abstract bool IsSurelyUndone(Exception failure);

    /// <summary>Whether an exception says that a name is taken.</summary>
    protected abstract bool IsTaken(Exception failure);

    /// <summary>About how many bytes it takes; none: it cannot tell now.</summary>
    protected abstract long? Size();

    /// <summary>Reads.</summary>
    /// <exception cref="StoreUnavailableException">The database is away.</exception>
    /// <exception cref="StoreException">What it has cannot be read.</exception>
    protected async Task<T> Read<T>(Func<DbConnection, Task<T>> work)
    {
        try
        {
            return await Use(work);
        }
        catch (Exception away) when (IsAway(away))
        {
            throw new StoreUnavailableException(away);
        }
        catch (Exception damaged) when (IsDamaged(damaged))
        {
            throw new StoreException($"{Place} is damaged: {damaged.Message}", damaged);
        }
    }

    /// <summary>Changes, whole or not at all.</summary>
    /// <exception cref="StoreUnavailableException">The database is away, or somebody else's; nothing has changed.</exception>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    protected async Task<T> Change<T>(Func<DbConnection, Task<T>> work)
    {
        if (!await Holds())
            throw new StoreUnavailableException();
        return await Read(async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var result = await work(connection);
            try
            {
                await transaction.CommitAsync();
            }
            catch (Exception failure) when (!IsSurelyUndone(failure))
            {
                throw new OutcomeUnknownException(failure);
            }

            return result;
        });
    }

    /// <summary>A statement with its parameters.</summary>
    protected static DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Runs a statement; how many rows it changed.</summary>
    protected static async Task<int> Run(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    // Whoever asks takes another epoch: what was sent in the one before and arrives later is refused.
    private async Task<int> Fence(DbConnection connection, StoredSandbox sandbox)
    {
        await using var command = Command(
            connection,
            "UPDATE sandboxes SET epoch = epoch + 1 WHERE id = @id AND owner = @owner RETURNING position, epoch",
            ("id", sandbox.Id),
            ("owner", Options.Owner)
        );
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
            throw new SandboxEndedException();
        var (position, epoch) = (reader.GetInt32(0), reader.GetInt64(1));
        sandbox.Epoch = epoch;
        return position;
    }
}
