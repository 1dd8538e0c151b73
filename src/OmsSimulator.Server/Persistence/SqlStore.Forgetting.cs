using System.Data.Common;

namespace OmsSimulator.Persistence;

/// <content>Forgetting, in portions, so that nobody waits long.</content>
internal abstract partial class SqlStore
{
    private const int Portion = 2_000;
    private const int StatesAtOnce = 8;

    /// <summary>Forgets everything of a sandbox that nobody has any more.</summary>
    protected async Task Forget(long id)
    {
        await Change(connection => Run(connection, "DELETE FROM notes WHERE sandbox = @id", ("id", id)));
        await ForgetStates(id, "kind <> @base", -1);
        await ForgetFacts(id, int.MaxValue);
        await Change(connection => Run(connection, "DELETE FROM sandboxes WHERE id = @id", ("id", id)));
    }

    /// <summary>
    /// Forgets what a base has, and the bases before it. What a kill leaves of them, the next start or the next base sweeps; a later base is
    /// somebody else's, who has the sandbox now.
    /// </summary>
    internal async Task ForgetBefore(long id, int generation, int position)
    {
        await ForgetStates(id, "kind >= 10 AND kind < @base", generation);
        await ForgetFacts(id, position);
    }

    private async Task ForgetStates(long id, string which, int generation)
    {
        var one = $"FROM states WHERE sandbox = @id AND {which}";
        while (
            await Change(connection =>
                Run(connection, $"DELETE {one} AND part > (SELECT MAX(part) {one}) - {StatesAtOnce}", ("id", id), ("base", generation))
            ) > 0
        )
        {
            // Others have their turn.
        }
    }

    private async Task ForgetFacts(long id, int before)
    {
        while (await Change(connection => ForgetSome(connection, id, before)) == Portion)
        {
            // Others have their turn.
        }
    }

    private static async Task<int> ForgetSome(DbConnection connection, long id, int before)
    {
        const string Rows = "(SELECT key FROM facts WHERE key >= @from AND key < @to AND key + count <= @to ORDER BY key LIMIT @most)";
        var range = new (string, object)[] { ("from", Key(id, 0)), ("to", Key(id, before)), ("most", Portion), ("id", id) };
        await Run(
            connection,
            $"UPDATE sandboxes SET bytes = bytes - (SELECT COALESCE(SUM(LENGTH(data)), 0) FROM facts WHERE key IN {Rows}) WHERE id = @id",
            range
        );
        return await Run(connection, $"DELETE FROM facts WHERE key IN {Rows}", range[..3]);
    }
}
