using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Store.Tests;

/// <summary>
/// kill -9 at any moment, under load: nothing acknowledged is lost, no id is given twice, no half decision is there, every event comes at
/// least once. <c>OMS_STORE_KILLS=100</c> is the long form, <c>OMS_STORE_SEED</c> another run.
/// </summary>
public sealed class KillTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private const int Clients = 4;
    private const int MostBetweenKills = 600;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly int Kills = Setting("OMS_STORE_KILLS", 5);
    private static readonly int Seed = Setting("OMS_STORE_SEED", 20260105);

    [Theory]
    [InlineData("full")]
    [InlineData("normal")]
    public async Task NothingAcknowledgedIsLostInAFile(string sync)
    {
        using var folder = new TemporaryFolder();
        await Kill($"sqlite:{folder.File("store.db")}", sync);
    }

    [FactOnPostgreSql]
    public Task NothingAcknowledgedIsLostInPostgreSql() => Kill($"postgres:{server.NewDatabase()}", "full");

    private static async Task Kill(string store, string sync)
    {
        var random = new Random(Seed);
        await using var receiver = await EventReceiver.Start();
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--seed", "empty", "--store", store, "--store-sync", sync];
        using var acknowledgements = new SemaphoreSlim(0);
        BusyClient[]? clients = null;
        for (var kill = 0; kill <= Kills; kill++)
        {
            using var simulator = await ProgramUnderTest.Start(arguments);
            if (clients is null)
                clients = await Prepare(simulator, receiver, acknowledgements);
            foreach (var client in clients)
                await client.Check(simulator);
            await CheckReasons(simulator, clients);
            if (kill == Kills)
            {
                await CheckEvents(simulator, receiver, clients);
                (await simulator.Stop()).Should().Be(0);
                return;
            }

            using var stop = new CancellationTokenSource();
            var working = clients.Select(client => client.Work(simulator.Http, stop.Token)).ToArray();
            await Acknowledged(acknowledgements, random.Next(1, MostBetweenKills));
            await simulator.Kill();
            await stop.CancelAsync();
            await Task.WhenAll(working);
        }
    }

    // The other clients are anywhere in theirs when one has had its answer.
    private static async Task Acknowledged(SemaphoreSlim acknowledgements, int commands)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var command = 0; command < commands; command++)
            await acknowledgements.WaitAsync(patience.Token);
    }

    private static async Task<BusyClient[]> Prepare(ProgramUnderTest simulator, EventReceiver receiver, SemaphoreSlim acknowledgements)
    {
        var packages = string.Join(
            ',',
            Enumerable
                .Range(1, Clients)
                .Select(static _ => """{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}""")
        );
        await simulator.Send(
            HttpMethod.Post,
            "__admin/world",
            $$"""{"stock_locations":[{"erp_code":"L1","stock":[{"sku":"A","quantity":100}]}],"products":[{"sku":"A"}],"packages":[{{packages}}]}"""
        );
        await simulator.Send(
            HttpMethod.Post,
            "whisperer/hooks/",
            $$"""{"event_type":"package.status.transitioned","target_url":"{{receiver.Address}}"}"""
        );
        return [.. Enumerable.Range(1, Clients).Select(package => new BusyClient(package, acknowledgements))];
    }

    private static async Task CheckReasons(ProgramUnderTest simulator, BusyClient[] clients)
    {
        var ids = new Dictionary<string, int>();
        for (var page = 1; ; page++)
        {
            var answer = await simulator.Get($"api/v1/oms/packages/package_denial_reason/?limit=100&page={page}");
            foreach (var row in answer.GetProperty("results").EnumerateArray())
                ids.Add(row.GetProperty("title").GetString()!, row.GetProperty("id").GetInt32());
            if (answer.GetProperty("next").ValueKind == JsonValueKind.Null)
                break;
        }

        ids.Values.Should().OnlyHaveUniqueItems();
        foreach (var (title, id) in clients.SelectMany(static client => client.Reasons))
            ids.Should().Contain(title, id, "what was acknowledged is there, with its id");
    }

    private static async Task CheckEvents(ProgramUnderTest simulator, EventReceiver receiver, BusyClient[] clients)
    {
        var expected = clients.Sum(static client => client.Acknowledged);
        await receiver.Until(() => receiver.Received.Count >= expected);
        var webhooks = await simulator.Get("__admin/webhooks?limit=1");
        receiver
            .Received.Count.Should()
            .Be(expected, "every event came at least once, each under its own uuid: {0}", webhooks.GetProperty("meta"));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var said) ? said : otherwise;
}
