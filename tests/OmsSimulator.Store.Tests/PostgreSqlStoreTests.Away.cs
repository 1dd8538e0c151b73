using OmsSimulator.Kernel;
using OmsSimulator.Persistence;
using OmsSimulator.Persistence.PostgreSql;

namespace OmsSimulator.Store.Tests;

/// <content>A database that goes away, at any moment.</content>
public sealed partial class PostgreSqlStoreTests
{
    [FactOnPostgreSql]
    public async Task WhatADatabaseThatIsGoneWasToKeepIsRefusedAndWhenItIsBackSoAreCommands()
    {
        var store = await Open();
        var acme = await store.Make();
        (await store.Append(acme, Facts.Batch(0))).Should().Be(AppendResult.Kept);
        server.Stop();
        var results = new List<AppendResult>();
        try
        {
            // The first may still have been sent to a connection that seemed to be there.
            results.Add(await store.Append(acme, Facts.Batch(1)));
            results.Add(await store.Append(acme, Facts.Batch(1)));
            results.Should().NotContain(AppendResult.Kept);
            results[1].Should().Be(AppendResult.Refused);
            store.Status.IsWell.Should().BeFalse();
        }
        finally
        {
            server.Start();
        }

        var position = await store.Position(acme);
        position.Should().Be(1);
        (await store.Append(acme, Facts.Batch(1))).Should().Be(AppendResult.Kept);
        (await store.Counted()).Should().Equal(0, 1);
    }

    [FactOnPostgreSql]
    public async Task ACommitWhoseConnectionIsCutAtAnyByteIsTrueOrUnknownAndThePositionTells()
    {
        await using var direct = new PostgreSqlStore(connection, new StoreOptions());
        await direct.Open();
        await direct.DisposeAsync();
        var (kept, unknown) = (0, 0);
        for (var bytes = 0; bytes < 1500; bytes += 37)
        {
            foreach (var isAnswer in (bool[])[false, true])
            {
                using var proxy = new CuttingProxy(server.Port);
                await using var store = new PostgreSqlStore(
                    connection.Replace($"Port={server.Port}", $"Port={proxy.Port}", StringComparison.Ordinal),
                    new StoreOptions()
                );
                await store.Open();
                var acme = await store.Make($"s{bytes}{(isAnswer ? "a" : "")}");
                (await store.Append(acme, Facts.Batch(0))).Should().Be(AppendResult.Kept);
                proxy.CutAfter(bytes, isAnswer);
                var result = await store.Append(acme, Facts.Batch(1, 5));
                proxy.Mend();
                var position = await store.Position(acme);
                if (result != AppendResult.Unknown)
                {
                    (position == 6)
                        .Should()
                        .Be(result == AppendResult.Kept, "at byte {0} of the {1}", bytes, isAnswer ? "answer" : "question");
                }

                position.Should().BeOneOf(1, 6);
                (await store.Append(acme, Facts.Batch(position))).Should().Be(AppendResult.Kept);
                (await store.Counted(acme.Name)).Should().HaveCount(position + 1);
                kept += result == AppendResult.Kept ? 1 : 0;
                unknown += result == AppendResult.Unknown ? 1 : 0;
            }
        }

        kept.Should().BePositive();
        unknown.Should().BePositive();
    }

    [FactOnPostgreSql]
    public async Task NoMessageShowsThePassword()
    {
        var messages = new List<string>();
        foreach (
            var wrong in (string[])
                [
                    "Host=127.0.0.1;Port=1;Username=oms;Password=never-shown",
                    $"//oms:never-shown@127.0.0.1:{server.Port}/no-such-database",
                    "Host=127.0.0.1;Passwort=never-shown",
                    "//oms:never-shown@:x/",
                    "never-shown",
                ]
        )
        {
            var opening = async () => await new PostgreSqlStore(wrong, new StoreOptions()).Open();
            messages.Add((await opening.Should().ThrowAsync<StoreException>()).Which.Message);
        }

        messages.Should().NotContain(message => message.Contains("never-shown", StringComparison.Ordinal));
    }
}
