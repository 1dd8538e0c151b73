using Microsoft.Data.Sqlite;
using OmsSimulator.Persistence;
using OmsSimulator.Persistence.Sqlite;

namespace OmsSimulator.Store.Tests;

/// <summary><c>oms-simulator store</c> over a file.</summary>
public sealed class SqliteCommandTests : StoreCommandContract
{
    private protected override string Store => $"sqlite:{Path}";

    private string Path => Folder.File("store.db");

    [Theory]
    [InlineData(1, "STORE: memory keeps nothing*", "check", "memory")]
    [InlineData(1, "STORE: expected sqlite:PATH*", "check", "sqlite:")]
    [InlineData(1, "STORE: expected memory, sqlite:PATH or postgres:CONNECTION*", "check", "store.db")]
    [InlineData(1, "STORE: */nowhere/store.db is not there.*", "check", "sqlite:/nowhere/store.db")]
    [InlineData(1, "*nowhere*", "import", "sqlite:/nowhere/store.db", "/nowhere/backup.ndjson")]
    [InlineData(2, "*--out*", "export", "sqlite:store.db")]
    [InlineData(2, "*store check --help says more*", "check")]
    [InlineData(2, "*store import --help says more*", "import", "sqlite:store.db")]
    public async Task WrongArgumentsEndWithASentence(int expected, string sentence, params string[] arguments)
    {
        var (code, said) = await Run(arguments);
        said.Should().Match(sentence);
        code.Should().Be(expected);
    }

    [Fact]
    public async Task CompactingGivesBackTheRoomOfWhatIsGone()
    {
        using (var simulator = await Start(Store))
        {
            for (var turn = 0; turn < 30; turn++)
                await simulator.Send(HttpMethod.Post, "__admin/sandboxes", $$"""{"name":"s{{turn}}","seed":"demo"}""");
            for (var turn = 0; turn < 30; turn++)
                (await simulator.Http.DeleteAsync($"__admin/sandboxes/s{turn}")).EnsureSuccessStatusCode();
            await simulator.Stop();
        }

        var before = new FileInfo(Path).Length;
        (await Run("compact", Store)).Code.Should().Be(0);
        new FileInfo(Path).Length.Should().BeLessThan(before / 2);
        (await Run("check", Store)).Said.Should().Contain("1 sandboxes, all whole");
    }

    private protected override SqlStore Open(StoreOptions options) => new SqliteStore(Path, options);

    private protected override void Damage(string sandbox, string which) => Damage(Path, sandbox, which);

    internal static void Damage(string path, string sandbox, string which = InBase)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"UPDATE states SET data = zeroblob(100) WHERE {which} AND sandbox = (SELECT id FROM sandboxes WHERE name = $name)";
        command.Parameters.AddWithValue("$name", sandbox);
        command.ExecuteNonQuery().Should().Be(1);
    }
}
