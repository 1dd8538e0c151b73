using System.Data.Common;

namespace OmsSimulator.Persistence;

/// <content>Who has a name: where nobody knows whether that has changed, the store is asked until it tells.</content>
internal abstract partial class SqlStore
{
    private async Task ChangeNames(StoredSandbox sandbox, bool isNamed, Func<DbConnection, Task> change)
    {
        try
        {
            await Change(async connection =>
            {
                await change(connection);
                return true;
            });
        }
        catch (OutcomeUnknownException)
        {
            if (await HasName(sandbox) != isNamed)
                throw new StoreUnavailableException();
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

    private async Task<bool> HasName(StoredSandbox sandbox)
    {
        using var longest = new CancellationTokenSource(Ledger.LongestUnknown, Options.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, ending.Token);
        try
        {
            while (true)
            {
                try
                {
                    return await Use(connection => HasName(connection, sandbox)).WaitAsync(stop.Token);
                }
                catch (Exception away) when (IsAway(away))
                {
                    await Task.Delay(AskAgain, Options.Time, stop.Token);
                }
            }
        }
        catch (OperationCanceledException late)
        {
            throw new OutcomeUnknownException(late);
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
