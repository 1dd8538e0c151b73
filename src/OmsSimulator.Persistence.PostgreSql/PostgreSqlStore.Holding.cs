using System.Data;
using Npgsql;

namespace OmsSimulator.Persistence.PostgreSql;

/// <content>
/// The lock that keeps others out is one connection's, and ends with it: where the database was started again or that connection was cut, it is
/// taken again. Until it is, nothing is written.
/// </content>
internal sealed partial class PostgreSqlStore
{
    // In seconds: what is asked here is small, and a database that does not answer it is away.
    private const int Brief = 5;
    private const int AskedBeforeTold = 3;
    private const int AskedWhileItEnds = 20;
    private const int LooksBeforeSize = 15;
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim holding = new(1);
    private volatile NpgsqlConnection? holder;
    private (int Process, DateTime Began) session;
    private ITimer? watch;
    private int attempts;
    private int refusals;
    private int looks;
    private string? told;
    private bool isClosed;

    /// <inheritdoc/>
    protected override bool IsHeld => holder is { } connection && (connection.FullState & ConnectionState.Open) != 0;

    /// <inheritdoc/>
    protected override async Task<bool> Holds()
    {
        if (IsHeld)
            return true;
        try
        {
            return await TakeLockAgain();
        }
        catch (Exception away) when (IsAway(away))
        {
            throw new StoreUnavailableException(away);
        }
    }

    // Whoever writes does not wait for the next look. Of those who wait together one tries: a database that does not answer would keep each
    // of them as long as all before it.
    private async Task<bool> TakeLockAgain()
    {
        var tried = attempts;
        await holding.WaitAsync();
        try
        {
            if (IsHeld || isClosed)
                return IsHeld;
            if (tried != attempts)
                throw new StoreUnavailableException();
            return await TakeLock();
        }
        finally
        {
            attempts++;
            holding.Release();
        }
    }

    // The thread that writes for all waits for nobody: what is refused can be sent again.
    private bool TakeLockAtOnce()
    {
        if (!holding.Wait(TimeSpan.Zero))
            return false;
        try
        {
            return IsHeld || (!isClosed && TakeLock().GetAwaiter().GetResult());
        }
        finally
        {
            attempts++;
            holding.Release();
        }
    }

    private async Task BeginToWatch()
    {
        session = await SessionOf(holder!);
        watch = Options.Time.CreateTimer(static store => _ = ((PostgreSqlStore)store!).LookAfterLock(), this, Watch, Watch);
    }

    private async Task EndToWatch()
    {
        if (watch is not null)
            await watch.DisposeAsync();
        await holding.WaitAsync();
        try
        {
            isClosed = true;
            if (holder is not { } last)
                return;
            await Release(last);
            await last.DisposeAsync();
        }
        finally
        {
            holding.Release();
        }
    }

    private async Task LookAfterLock()
    {
        // Whoever has the turn is about to take it again.
        if (!await holding.WaitAsync(0))
            return;
        try
        {
            if (isClosed)
                return;
            if (await IsThere() || await TakeLock())
                await LookAfterSize();
            else if (++refusals == AskedBeforeTold)
                Tell(InUse);
        }
        catch (Exception wrong)
        {
            // That the database is away is told by whoever has something to keep.
            if (!IsAway(wrong))
                Tell($"{Place} cannot be used: {wrong.Message}");
        }
        finally
        {
            attempts++;
            holding.Release();
        }
    }

    private async Task LookAfterSize()
    {
        (refusals, told) = (0, null);
        if (++looks % LooksBeforeSize == 0)
            await Measure();
    }

    private string InUse =>
        $"{Place} is in use by another simulator since its connection to this one ended: this one keeps nothing until that one ends. "
        + "Start this one again then: what the other one has changed it does not show.";

    // One line, not one for every time that it is asked.
    private void Tell(string sentence)
    {
        if (told == sentence)
            return;
        told = sentence;
        Options.Notice(sentence);
    }

    private async Task<bool> IsThere()
    {
        if (!IsHeld)
            return false;
        try
        {
            await using var command = Command(holder!, "SELECT 1");
            command.CommandTimeout = Brief;
            await command.ExecuteScalarAsync();
        }
        catch (Exception away) when (IsAway(away))
        {
            // The connection knows whether it is broken.
        }

        return IsHeld;
    }

    private async Task<bool> TakeLock()
    {
        var next = await source.OpenConnectionAsync();
        try
        {
            var (before, ending) = (holder, await EndSession(next));
            var taking = await SessionOf(next);
            if (!await IsFree(next, ending ? AskedWhileItEnds : 1))
                return false;
            (holder, session) = (next, taking);
            if (before is not null)
                await before.DisposeAsync();
            return true;
        }
        finally
        {
            if (holder != next)
                await next.DisposeAsync();
        }
    }

    private async Task<bool> IsFree(NpgsqlConnection connection, int asked)
    {
        while (!await Asked(connection, Options.IsShared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock"))
        {
            if (--asked <= 0)
                return false;
            await Run(connection, "SELECT pg_sleep(0.05)");
        }

        return true;
    }

    // Where only the way to it was cut, the database may hold it, and the lock with it, for hours.
    private async Task<bool> EndSession(NpgsqlConnection connection)
    {
        await using var command = Command(
            connection,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = @process AND backend_start = @began",
            ("process", session.Process),
            ("began", session.Began)
        );
        command.CommandTimeout = Brief;
        try
        {
            return await command.ExecuteScalarAsync() is true;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    private static async Task<(int Process, DateTime Began)> SessionOf(NpgsqlConnection connection)
    {
        await using var command = Command(connection, "SELECT pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()");
        command.CommandTimeout = Brief;
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? (reader.GetInt32(0), reader.GetDateTime(1)) : default;
    }
}
