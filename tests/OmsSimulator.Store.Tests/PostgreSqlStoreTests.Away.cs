using System.Net;
using System.Net.Sockets;
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

    /// <summary>Between a client and the database; cuts the connections after so many bytes.</summary>
    private sealed class CuttingProxy : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly int target;
        private readonly Lock gate = new();
        private long left = long.MaxValue;
        private bool ofAnswers;

        public CuttingProxy(int target)
        {
            this.target = target;
            listener.Start();
            _ = Accept();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public void CutAfter(long bytes, bool ofAnswers)
        {
            lock (gate)
                (left, this.ofAnswers) = (bytes, ofAnswers);
        }

        public void Mend()
        {
            lock (gate)
                left = long.MaxValue;
        }

        public void Dispose() => listener.Dispose();

        private async Task Accept()
        {
            try
            {
                while (true)
                {
                    var client = await listener.AcceptTcpClientAsync();
                    var server = new TcpClient();
                    await server.ConnectAsync(IPAddress.Loopback, target);
                    _ = Copy(client, server, isAnswer: false);
                    _ = Copy(server, client, isAnswer: true);
                }
            }
            catch (Exception ended) when (ended is ObjectDisposedException or SocketException or InvalidOperationException)
            {
                // The test is over.
            }
        }

        private async Task Copy(TcpClient from, TcpClient to, bool isAnswer)
        {
            var buffer = new byte[16384];
            try
            {
                while (await from.GetStream().ReadAsync(buffer) is > 0 and var read)
                {
                    var passes = Passes(read, isAnswer);
                    await to.GetStream().WriteAsync(buffer.AsMemory(0, passes));
                    if (passes < read)
                        break;
                }
            }
            catch (Exception broken) when (broken is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // The other way was cut.
            }

            from.Dispose();
            to.Dispose();
        }

        private int Passes(int read, bool isAnswer)
        {
            lock (gate)
            {
                if (left == long.MaxValue || isAnswer != ofAnswers)
                    return read;
                var passes = (int)Math.Min(left, read);
                left -= passes;
                return passes;
            }
        }
    }
}
