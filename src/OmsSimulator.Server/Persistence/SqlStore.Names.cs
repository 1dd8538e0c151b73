using System.Data.Common;

namespace OmsSimulator.Persistence;

/// <content>Who has a name: where nobody knows whether that has changed, the store is asked until it tells.</content>
internal abstract partial class SqlStore
{
    private async Task ChangeNames(StoredSandbox sandbox, bool isNamed, Func<DbConnection, Task> change)
    {
        using var longest = new CancellationTokenSource(Ledger.LongestUnknown, Options.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, ending.Token);
        try
        {
            if (!await IsCommitted(change, stop.Token) && await HasName(sandbox, stop.Token) != isNamed)
                throw new StoreUnavailableException();
        }
        catch (OperationCanceledException late)
        {
            throw new OutcomeUnknownException(late);
        }
    }

    // False: nobody knows.
    private async Task<bool> IsCommitted(Func<DbConnection, Task> change, CancellationToken stop)
    {
        try
        {
            return await Change(async connection =>
                {
                    await change(connection);
                    return true;
                })
                .WaitAsync(stop);
        }
        catch (OutcomeUnknownException)
        {
            return false;
        }
    }

    // Nobody sees it yet: whatever became of it, nothing has changed.
    private async Task<T> ChangeUnseen<T>(Func<DbConnection, Task<T>> change)
    {
        try
        {
            return await Change(change);
        }
        catch (OutcomeUnknownException unknown)
        {
            throw new StoreUnavailableException(unknown);
        }
    }

    private async Task<bool> HasName(StoredSandbox sandbox, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await Use(connection => HasName(connection, sandbox)).WaitAsync(stop);
            }
            catch (Exception away) when (IsAway(away))
            {
                await Task.Delay(AskAgain, Options.Time, stop);
            }
        }
    }

    // It changes the row, to nothing new: a commit that is still under way is over then.
    private static async Task<bool> HasName(DbConnection connection, StoredSandbox sandbox)
    {
        await using var command = Command(
            connection,
            "UPDATE sandboxes SET epoch = epoch WHERE id = @id RETURNING name",
            ("id", sandbox.Id)
        );
        return await command.ExecuteScalarAsync() is string;
    }
}
