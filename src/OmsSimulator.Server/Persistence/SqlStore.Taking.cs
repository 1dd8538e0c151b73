namespace OmsSimulator.Persistence;

/// <content>Who has a sandbox: whoever takes it does so in an epoch of its own.</content>
internal abstract partial class SqlStore
{
    private const string MayTake =
        " AND (owner = @owner OR NOT EXISTS (SELECT 1 FROM cluster_replicas WHERE cluster_replicas.id = sandboxes.owner))";

    /// <summary>
    /// Takes a sandbox: whoever had it appends to it no more. From a replica that is there nobody takes one.
    /// </summary>
    /// <exception cref="SandboxAwayException">A replica that is there has it.</exception>
    internal Task<SandboxRow> Take(long id) =>
        Change(async connection =>
        {
            var taken = await Run(
                connection,
                $"UPDATE sandboxes SET epoch = epoch + 1, owner = @owner WHERE id = @id{(Options.IsShared ? MayTake : "")}",
                ("owner", Options.Owner),
                ("id", id)
            );
            var row = (await Rows(connection, id)).FirstOrDefault() ?? throw new SandboxEndedException();
            return taken > 0 ? row : throw new SandboxAwayException();
        });

    /// <summary>Gives a sandbox back; nothing where somebody took it meanwhile.</summary>
    internal Task Release(StoredSandbox sandbox) =>
        Change(connection =>
            Run(
                connection,
                "UPDATE sandboxes SET owner = '' WHERE id = @id AND epoch = @epoch",
                ("id", sandbox.Id),
                ("epoch", sandbox.Epoch)
            )
        );
}
