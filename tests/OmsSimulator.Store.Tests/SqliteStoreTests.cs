using Microsoft.Data.Sqlite;
using OmsSimulator.Persistence;
using OmsSimulator.Persistence.Sqlite;

namespace OmsSimulator.Store.Tests;

/// <summary>The store in a file.</summary>
public sealed class SqliteStoreTests : StoreContract
{
    private readonly TemporaryFolder folder = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task TheFileOfAnEarlierVersionIsKeptBesideWhatBecomesOfIt()
    {
        var store = await Open();
        await store.Make();
        await store.DisposeAsync();
        var later = await Open(static options =>
            options with
            {
                Migrations = [.. options.Migrations, static _ => "CREATE TABLE more (id BIGINT)"],
            }
        );
        await later.DisposeAsync();
        File.Move(folder.File("store.db.v1"), folder.File("store.db"), overwrite: true);
        (await (await Open()).Rows()).Should().ContainSingle();
    }

    [Theory]
    [InlineData(
        "this is no database, and never was one; it is long enough to have a header of a hundred bytes, though. Or is it? It is.",
        "*is no store of a simulator. Nothing was changed."
    )]
    public async Task AFileOfSomethingElseIsLeftAsItIs(string text, string sentence)
    {
        await File.WriteAllTextAsync(folder.File("store.db"), text);
        var opening = () => Open();
        (await opening.Should().ThrowAsync<StoreException>()).WithMessage(sentence);
        (await File.ReadAllTextAsync(folder.File("store.db"))).Should().Be(text);
    }

    [Fact]
    public async Task TheDatabaseOfAnotherProgramIsLeftAsItIs()
    {
        await using (var theirs = new SqliteConnection($"Data Source={folder.File("store.db")};Pooling=False"))
        {
            await theirs.OpenAsync();
            await using var command = theirs.CreateCommand();
            command.CommandText = "CREATE TABLE theirs (id INTEGER); INSERT INTO theirs VALUES (1)";
            await command.ExecuteNonQueryAsync();
        }

        var before = await File.ReadAllBytesAsync(folder.File("store.db"));
        var opening = () => Open();
        (await opening.Should().ThrowAsync<StoreException>()).WithMessage("*is the database of another program. Nothing was changed.");
        (await File.ReadAllBytesAsync(folder.File("store.db"))).Should().Equal(before);
        Directory.GetFiles(Path.GetDirectoryName(folder.File("store.db"))!).Should().ContainSingle();
    }

    [Fact]
    public async Task APageThatADiskChangedIsASentence()
    {
        var store = await Open();
        var acme = await store.Make();
        await store.Append(acme, Facts.Batch(0, 30_000));
        await store.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(folder.File("store.db"));
        var page = bytes.AsSpan().IndexOf("stock_set"u8) / 4096 * 4096;
        bytes.AsSpan(page, 4096).Fill(0xFF);
        await File.WriteAllBytesAsync(folder.File("store.db"), bytes);
        var again = await Open();
        var reading = () => again.Counted();
        (await reading.Should().ThrowAsync<StoreException>()).WithMessage("*damaged*");
    }

    [Fact]
    public async Task AFolderThatIsNotThereIsNamed()
    {
        var opening = () => new SqliteStore(folder.File("nowhere/store.db"), new StoreOptions()).Open();
        (await opening.Should().ThrowAsync<StoreException>()).WithMessage("*nowhere/store.db cannot be opened: is its folder there*");
    }

    [Fact]
    public async Task AByteThatADiskChangedIsNotTakenForWhatWasWritten()
    {
        var store = await Open();
        var acme = await store.Make();
        await store.Append(acme, Facts.Batch(0, 10));
        await store.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(folder.File("store.db"));
        bytes[bytes.AsSpan().IndexOf("stock_set"u8) + 20] ^= 1;
        await File.WriteAllBytesAsync(folder.File("store.db"), bytes);
        var again = await Open();
        var reading = () => again.Counted();
        (await reading.Should().ThrowAsync<StoreException>()).WithMessage("*facts 1 to 10 of sandbox * are damaged*");
    }

    private protected override SqlStore Create(StoreOptions options) => new SqliteStore(folder.File("store.db"), options);
}
