using Npgsql;
using OmsSimulator.Host.Tests;
using OmsSimulator.Kernel;
using OmsSimulator.Persistence;

namespace OmsSimulator.Store.Tests;

/// <content>The lock that keeps others out, whose connection the database ends.</content>
public sealed partial class PostgreSqlStoreTests
{
    private const string Held =
        "FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [FactOnPostgreSql]
    public async Task ALockWhoseConnectionTheDatabaseEndedIsTakenAgain()
    {
        var time = new ManualTime();
        var store = await Open(options => options with { Time = time });
        var acme = await store.Make();
        await EndHolders();
        await Until(time, async () => await Holders() == 1);
        var opening = () => Open();
        (await opening.Should().ThrowAsync<StoreException>()).WithMessage("*in use by another simulator*");
        store.Status.IsWell.Should().BeTrue();
        (await store.Append(acme, Facts.Batch(0))).Should().Be(AppendResult.Kept);
    }

    [FactOnPostgreSql]
    public async Task WhereAnotherSimulatorHasTheStoreMeanwhileNothingIsKeptUntilItEnds()
    {
        var (time, said) = (new ManualTime(), new List<string>());
        var store = await Open(options => options with { Time = time, Notice = said.Add });
        var acme = await store.Make();
        await EndHolders();
        var second = await Open();
        await Until(time, () => Task.FromResult(said.Count > 0));
        said.Should().ContainSingle().Which.Should().Contain("in use by another simulator").And.NotContain("never-shown");
        store.Status.IsWell.Should().BeFalse();
        for (var again = 0; again < 3; again++)
        {
            time.Pass(Second);
            (await store.Append(acme, Facts.Batch(0))).Should().Be(AppendResult.Refused);
            var dropping = () => store.Drop(acme);
            await dropping.Should().ThrowAsync<StoreUnavailableException>();
        }

        (await store.Counted()).Should().BeEmpty("reads go on");
        said.Should().ContainSingle("it is told once");
        await second.DisposeAsync();
        (await store.Append(acme, Facts.Batch(0))).Should().Be(AppendResult.Kept, "nobody has to start it again");
        store.Status.IsWell.Should().BeTrue();
        var third = () => Open();
        await third.Should().ThrowAsync<StoreException>();
    }

    [FactOnPostgreSql]
    public async Task AReplicaThatStartsSweepsNothingOfOneThatIsAliveAndHasLostItsLock()
    {
        var time = new ManualTime();
        var first = await Open(options => options with { IsShared = true, Time = time });
        await Execute("CREATE TABLE cluster_replicas (id TEXT PRIMARY KEY, beat TIMESTAMPTZ NOT NULL)");
        await Execute("INSERT INTO cluster_replicas VALUES ('first', clock_timestamp() + INTERVAL '5 minutes')");
        var written = await first.Write("acme", Facts.Document(), 0, Facts.At, Facts.Outline, []);
        await EndHolders();
        var second = await Open(static options => options with { IsShared = true });
        (await first.Name(written)).Should().BeTrue("what it was writing is still there");
        (await second.Rows()).Should().ContainSingle();
        await Until(time, async () => await Holders() == 2);
        await second.DisposeAsync();
        var alone = () => Open();
        (await alone.Should().ThrowAsync<StoreException>()).WithMessage("*in use by another simulator, or by a cluster*");
    }

    [FactOnPostgreSql]
    public async Task TheFirstReplicaSweepsWhatThoseThatAreGoneHaveLeft()
    {
        var first = await Open(static options => options with { IsShared = true });
        await Execute("CREATE TABLE cluster_replicas (id TEXT PRIMARY KEY, beat TIMESTAMPTZ NOT NULL)");
        await Execute("INSERT INTO cluster_replicas VALUES ('first', clock_timestamp() - INTERVAL '7 seconds')");
        await first.Write("acme", Facts.Document(), 0, Facts.At, Facts.Outline, []);
        await first.DisposeAsync();
        await Open(static options => options with { IsShared = true });
        (await Number("SELECT COUNT(*) FROM sandboxes")).Should().Be(0);
    }

    [FactOnPostgreSql]
    public async Task OfReplicasThatStartAtOnceOnAnEmptyDatabaseOneMakesTheSchemaAndAllOpen()
    {
        await using var source = NpgsqlDataSource.Create($"{connection};Pooling=false");
        await using var another = await source.OpenConnectionAsync();
        await using var making = await another.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("CREATE SCHEMA oms_simulator", another))
            await command.ExecuteNonQueryAsync();
        var opening = Open(static options => options with { IsShared = true });
        using var patience = new CancellationTokenSource(Patience);
        while (await Number("SELECT COUNT(*) FROM pg_locks WHERE NOT granted") == 0)
            patience.Token.ThrowIfCancellationRequested();
        await making.CommitAsync();
        (await opening).Status.IsWell.Should().BeTrue();
    }

    // Time passes until it holds; that the database is asked meanwhile is what it waits for.
    private static async Task Until(ManualTime time, Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            time.Pass(Second);
            await Task.Yield();
        }
    }

    // The database ends the connections that have the lock, and has seen that they are gone.
    private async Task EndHolders()
    {
        await Number($"SELECT COUNT(pg_terminate_backend(pid)) {Held}");
        using var patience = new CancellationTokenSource(Patience);
        while (await Holders() > 0)
            patience.Token.ThrowIfCancellationRequested();
    }

    private Task<long> Holders() => Number($"SELECT COUNT(*) {Held}");

    private async Task<long> Number(string sql)
    {
        await using var source = NpgsqlDataSource.Create($"{connection};Search Path=oms_simulator;Pooling=false");
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create($"{connection};Search Path=oms_simulator;Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
