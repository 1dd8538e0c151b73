using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OmsSimulator.Persistence.Sqlite;

/// <content>Opening: what is in use, damaged, somebody else's or of a later version is left as it is.</content>
internal sealed partial class SqliteStore
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    // "OMSS", so that another program's file is not taken for ours.
    private const long Ours = 0x4F4D5353;

    /// <inheritdoc/>
    public override async Task Open()
    {
        if (Directory.Exists(path))
            throw new StoreException($"{path} is a folder; expected the path of a file.");
        if (!Options.MayBeMade && !File.Exists(path))
            throw new StoreException($"{path} is not there.");
        try
        {
            await connection.OpenAsync();
            await Prepare();
            await Migrate();
            await Sweep();
            await Run(connection, $"PRAGMA application_id = {Ours}");
        }
        catch (SqliteException failure)
        {
            await connection.CloseAsync();
            throw new StoreException(Sentence(failure), failure);
        }
        catch (StoreUnavailableException failure)
        {
            await connection.CloseAsync();
            throw new StoreException($"{path} cannot be written: {failure.InnerException?.Message}", failure);
        }
    }

    /// <inheritdoc/>
    protected override async Task<bool> HasTables(DbConnection connection)
    {
        await using var command = Command(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'store_meta'");
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) > 0;
    }

    /// <inheritdoc/>
    protected override async Task<string> KeepCopy(DbConnection connection, int version)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{path}.v{version}");
        if (File.Exists(copy))
            throw new StoreException($"{path} is of version {version}, and the copy to keep of it, {copy}, is there already.");
        await Run(connection, "VACUUM INTO @copy", ("copy", copy));
        return copy;
    }

    private async Task Prepare()
    {
        await Run(connection, "PRAGMA locking_mode = EXCLUSIVE");
        await CheckOwner();
        await Run(connection, "PRAGMA journal_mode = WAL");
        await Run(connection, Options.IsSynced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        await Run(connection, "PRAGMA wal_autocheckpoint = 4000");
        await Run(connection, "PRAGMA journal_size_limit = 67108864");
        await Run(connection, "PRAGMA cache_size = -16384");

        // The lock is taken by the first change.
        await Run(connection, "BEGIN EXCLUSIVE");
        await Run(connection, "COMMIT");
        await CheckLength();
    }

    // Before anything is written: how it keeps its log is of the file, too.
    private async Task CheckOwner()
    {
        var owner = await Number("application_id");
        if (owner != Ours && (owner != 0 || await Number("schema_version") != 0))
            throw new StoreException($"{path} is the database of another program. Nothing was changed.");
    }

    // A page that the file does not have any more would only be missed when it is needed.
    private async Task CheckLength()
    {
        await Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        var expected = await Number("page_count") * await Number("page_size");
        if (LengthOf(path) < expected)
            throw new StoreException($"{path} is damaged: it has {LengthOf(path)} bytes, {expected} were written. {Restore}");
    }

    private const string Restore = "Nothing was changed; a backup or `oms-simulator store check` may help.";

    private string Sentence(SqliteException failure) =>
        failure.SqliteErrorCode switch
        {
            Busy or Locked => $"{path} is in use by another simulator; a store has one at a time.",
            NoDatabase => $"{path} is no store of a simulator. Nothing was changed.",
            Corrupt => $"{path} is damaged: {failure.Message} {Restore}",
            CannotOpen => $"{path} cannot be opened: is its folder there, and may it be written?",
            _ => $"{path} cannot be used: {failure.Message}",
        };
}
