using System.Data.Common;

namespace OmsSimulator.Persistence;

/// <content>What is kept beside facts.</content>
internal abstract partial class SqlStore
{
    /// <summary>The number that no sandbox has: what belongs to none of them.</summary>
    internal const long Nobody = 0;

    /// <summary>Writes what is kept beside facts; nothing where the sandbox was dropped or taken meanwhile.</summary>
    internal Task SaveNotes(
        StoredSandbox sandbox,
        IReadOnlyCollection<PartNote> notes,
        int noted,
        bool works,
        DateTime lastUsed,
        SandboxOutline outline
    ) =>
        Change(async connection =>
        {
            var isThere = await Run(
                connection,
                "UPDATE sandboxes SET noted = @noted, works = @works, last_used = @used, installation = @installation, packages = @packages, "
                    + "folded = @folded WHERE id = @id AND epoch = @epoch",
                ("noted", noted),
                ("works", works ? 1 : 0),
                ("used", lastUsed.Ticks),
                ("installation", outline.Installation),
                ("packages", outline.Packages),
                ("folded", outline.Folded),
                ("id", sandbox.Id),
                ("epoch", sandbox.Epoch)
            );
            foreach (var note in isThere == 0 ? [] : notes)
                await Save(connection, sandbox.Id, note);
            return isThere;
        });

    /// <summary>Writes what belongs to no single sandbox.</summary>
    internal Task SaveShared(IReadOnlyCollection<PartNote> notes) =>
        Change(async connection =>
        {
            foreach (var note in notes)
                await Save(connection, Nobody, note);
            return notes.Count;
        });

    private static Task<int> Save(DbConnection connection, long id, PartNote note) =>
        Run(
            connection,
            "INSERT INTO notes (sandbox, kind, key, data) VALUES (@id, @kind, @key, @data) "
                + "ON CONFLICT (sandbox, kind, key) DO UPDATE SET data = excluded.data",
            ("id", id),
            ("kind", note.Kind),
            ("key", note.Key),
            ("data", note.Data)
        );
}
