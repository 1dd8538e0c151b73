using System.Net;

namespace OmsSimulator.Store.Tests;

/// <summary>After a kill everything acknowledged is there, and what was under way goes on: the real program, killed and started again.</summary>
public sealed class RecoveryTests : IDisposable
{
    private const string Demo = """{"name":"acme","seed":"demo","label":"team-a"}""";
    private readonly TemporaryFolder folder = new();

    private string Store => $"sqlite:{folder.File("store.db")}";

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task SandboxesWithTheirClocksFaultsPartnersAndModesStandAsTheyStood()
    {
        using var first = await Start();
        await first.Send(HttpMethod.Post, "__admin/sandboxes", Demo);
        const string Acme = "sandboxes/acme/";
        await first.Send(HttpMethod.Put, Acme + "__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""");
        await first.Send(HttpMethod.Post, Acme + "__admin/clock/advance", """{"by":"PT5M"}""");
        await first.Send(HttpMethod.Post, Acme + "__admin/faults", """{"match":{"method":"PATCH"},"then":{"status":503}}""");
        await first.Send(HttpMethod.Post, Acme + "__admin/faults", """{"match":{"method":"PUT"},"then":{"status":503}}""");
        await first.Send(HttpMethod.Delete, Acme + "__admin/faults/1", "");
        await first.Send(HttpMethod.Put, Acme + "__admin/partners/invoice", """{"answers":{"status":500}}""");
        await first.Send(HttpMethod.Put, Acme + "__admin/webhooks/mode", """{"duplicate":1}""");
        string[] paths =
        [
            "api/v1/oms/packages/?limit=100",
            "api/v1/oms/orders/?limit=100",
            "__admin/clock",
            "__admin/faults",
            "__admin/partners",
            "__admin/webhooks/mode",
            "__admin/stock",
            "__admin/packages/1/timeline",
        ];
        var before = await Texts(first, Acme, paths);
        await first.Kill();
        using var second = await Start();
        (await Texts(second, Acme, paths)).Should().Equal(before);
        var fault = await second.Send(
            HttpMethod.Post,
            Acme + "__admin/faults",
            """{"match":{"method":"GET","path":"/nowhere"},"then":{"status":503}}"""
        );
        fault.GetProperty("id").GetInt32().Should().Be(3, "no id is given twice");
        await second.Send(HttpMethod.Post, Acme + "__admin/clock/advance", """{"by":"PT1H"}""");
        await second.Send(HttpMethod.Post, Acme + "__admin/reset", "");
        (await second.Get(Acme + "__admin/faults")).GetProperty("faults").GetArrayLength().Should().Be(0, "the seed is known");
        (await second.Get(Acme + "api/v1/oms/packages/")).GetProperty("count").GetInt32().Should().BePositive();
    }

    [Fact]
    public async Task AForkIsResetToTheMomentOfTheForkAndWhatIsDroppedStaysAway()
    {
        using var first = await Start();
        await first.Send(HttpMethod.Post, "__admin/sandboxes", Demo);
        await first.Send(HttpMethod.Post, "sandboxes/acme/api/v1/oms/packages/package_denial_reason/", """{"title":"Before"}""");
        await first.Send(HttpMethod.Post, "__admin/sandboxes/acme/fork", """{"name":"fork"}""");
        await first.Send(HttpMethod.Post, "sandboxes/fork/api/v1/oms/packages/package_denial_reason/", """{"title":"After"}""");
        await first.Send(HttpMethod.Delete, "__admin/sandboxes/acme", "");
        await first.Kill();
        using var second = await Start();
        (await second.Http.GetAsync("sandboxes/acme/api/v1/oms/packages/")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Reasons(second)).Should().Contain(["Before", "After"]);
        await second.Send(HttpMethod.Post, "sandboxes/fork/__admin/reset", "");
        await second.Kill();
        using var third = await Start();
        (await Reasons(third)).Should().Contain("Before").And.NotContain("After");
        (await third.Get("__admin/sandboxes")).GetProperty("sandboxes").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task WebhooksThatNobodyTookGoOnUnderTheirUuids()
    {
        await using var receiver = await EventReceiver.Start();
        receiver.Status = 500;
        using var first = await Start("--seed", "empty");
        await first.Send(HttpMethod.Put, "__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""");
        await first.Send(HttpMethod.Post, "whisperer/hooks/", $$"""{"event_type":"package.created","target_url":"{{receiver.Address}}"}""");
        await first.Send(
            HttpMethod.Post,
            "__admin/webhooks/samples",
            $$"""{"event_type":"package.created","target_url":"{{receiver.Address}}"}"""
        );
        await first.Send(
            HttpMethod.Post,
            "__admin/world",
            """{"stock_locations":[{"erp_code":"L1","stock":[{"sku":"A","quantity":9}]}],"products":[{"sku":"A"}],"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}"""
        );
        await receiver.Until(() => receiver.Received.Count == 2);
        receiver.Received.Should().HaveCount(2);
        await first.Kill();
        using var second = await Start("--seed", "empty");
        receiver.Status = 204;
        await second.Send(HttpMethod.Post, "__admin/clock/advance", """{"by":"P1D"}""");
        await receiver.Until(() => receiver.Received.Values.All(static times => times > 1));
        receiver.Received.Values.Should().OnlyContain(static times => times > 1);
        receiver.Received.Should().HaveCount(2, "each came again under its own uuid");
        await second.Send(
            HttpMethod.Post,
            "__admin/webhooks/samples",
            $$"""{"event_type":"package.created","target_url":"{{receiver.Address}}"}"""
        );
        await receiver.Until(() => receiver.Received.Count == 3);
        receiver.Received.Should().HaveCount(3);
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2035)]
    public async Task AWebhookThatWaitsWaitsAsLongAsBeforeWhenTheClockIsSetRightBeforeTheKill(int year)
    {
        await using var receiver = await EventReceiver.Start();
        receiver.Status = 500;
        using (var first = await Start("--seed", "empty"))
        {
            await first.Send(HttpMethod.Put, "__admin/clock", """{"mode":"frozen","now":"2030-01-01T00:00:00Z"}""");
            await first.Send(
                HttpMethod.Post,
                "whisperer/hooks/",
                $$$"""{"retry_countdown_config":{"choice":"fixed","kwargs":{"seconds":3600}},"event_type":"package.created","target_url":"{{{receiver.Address}}}"}"""
            );
            await first.Send(
                HttpMethod.Post,
                "__admin/world",
                """{"stock_locations":[{"erp_code":"L1","stock":[{"sku":"A","quantity":9}]}],"products":[{"sku":"A"}],"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}"""
            );
            await first.Send(HttpMethod.Post, "__admin/clock/advance", """{"by":"PT0S"}""");
            await first.Stop();
        }

        using (var second = await Start("--seed", "empty"))
        {
            await second.Send(HttpMethod.Put, "__admin/clock", $$"""{"mode":"frozen","now":"{{year}}-01-01T00:00:00Z"}""");
            await second.Kill();
        }

        using var third = await Start("--seed", "empty");
        var early = await third.Send(HttpMethod.Post, "__admin/clock/advance", """{"by":"PT59M"}""");
        early.GetProperty("work").GetArrayLength().Should().Be(0);
        var due = await third.Send(HttpMethod.Post, "__admin/clock/advance", """{"by":"PT1M"}""");
        due.GetProperty("work").EnumerateArray().Should().ContainSingle().Which.GetProperty("attempt").GetInt32().Should().Be(2);
        receiver.Received.Values.Should().Equal(2);
    }

    [Fact]
    public async Task APackageThatWaitsToBePlannedAgainWaitsAsLongAsBefore()
    {
        using var first = await Start("--seed", "empty");
        await first.Send(HttpMethod.Put, "__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""");
        await first.Send(
            HttpMethod.Post,
            "__admin/world",
            """{"stock_locations":[{"erp_code":"L1","stock":[{"sku":"A","quantity":0}]}],"products":[{"sku":"A"}],"packages":[{"stock_location":"L1","state":"OutOfStock","items":[{"sku":"A","quantity":1}]}]}"""
        );
        await first.Send(HttpMethod.Post, "__admin/clock/advance", """{"by":"PT40M"}""");
        await first.Kill();
        using var second = await Start("--seed", "empty");
        await second.Send(HttpMethod.Patch, "__admin/stock", """[{"stock_location":"L1","sku":"A","quantity":7}]""");
        var early = await second.Send(HttpMethod.Post, "__admin/clock/advance", """{"by":"PT19M"}""");
        early.GetProperty("work").GetArrayLength().Should().Be(0, "it was planned again 10 minutes before the kill");
        var due = await second.Send(HttpMethod.Post, "__admin/clock/advance", """{"by":"PT1M"}""");
        due.GetProperty("work").EnumerateArray().Should().ContainSingle().Which.GetProperty("state").GetString().Should().Be("Waiting");
    }

    [Fact]
    public async Task IdsOfRequestsAreNotGivenTwiceAndTheStoreWinsOverAnotherSeed()
    {
        using var first = await Start();
        await first.Get("api/v1/oms/packages/");
        var ids = await Ids(first);
        await first.Kill();
        using var second = await Start("--seed", "empty");
        second.Said.Should().Contain("another --seed or --installation");
        (await second.Get("api/v1/oms/packages/")).GetProperty("count").GetInt32().Should().BePositive();
        (await Ids(second)).Should().NotIntersectWith(ids).And.NotBeEmpty();
        (await second.Get("__admin/health")).GetProperty("store").GetProperty("kind").GetString().Should().Be("sqlite");
        (await second.Get("__admin/sandboxes")).GetProperty("sandboxes")[0].GetProperty("bytes").GetInt64().Should().BePositive();
    }

    [Fact]
    public async Task ASecondSimulatorEndsWithASentenceAndTheFirstGoesOn()
    {
        using var first = await Start();
        var (code, said) = await ProgramUnderTest.Run("--urls", "http://127.0.0.1:0", "--store", Store);
        code.Should().Be(1);
        said.Should().Match("--store*store.db is in use by another simulator*");
        await first.Get("__admin/health");
    }

    [Theory]
    [InlineData("sqlite:", "--store: expected sqlite:PATH*")]
    [InlineData("mysql://u:secret@host/db", "--store: expected memory, sqlite:PATH or postgres:CONNECTION, found \"mysql…\"*")]
    [InlineData("postgres:Host=127.0.0.1;Port=1;Password=secret", "--store: postgres://127.0.0.1:1/* cannot be used*")]
    public async Task AStoreThatIsNoneEndsTheStartWithASentenceWithoutItsPassword(string store, string sentence)
    {
        var (code, said) = await ProgramUnderTest.Run("--urls", "http://127.0.0.1:0", "--store", store);
        code.Should().Be(1);
        said.Should().Match(sentence).And.NotContain("secret");
    }

    private static async Task<string[]> Texts(ProgramUnderTest simulator, string prefix, string[] paths) =>
        await Task.WhenAll(paths.Select(path => simulator.Http.GetStringAsync(prefix + path)));

    private static async Task<List<string?>> Reasons(ProgramUnderTest simulator) =>
        [
            .. (await simulator.Get("sandboxes/fork/api/v1/oms/packages/package_denial_reason/?limit=100"))
                .GetProperty("results")
                .EnumerateArray()
                .Select(static row => row.GetProperty("title").GetString()),
        ];

    private static async Task<List<string?>> Ids(ProgramUnderTest simulator) =>
        [
            .. (await simulator.Get("__admin/requests"))
                .GetProperty("requests")
                .EnumerateArray()
                .Select(static row => row.GetProperty("id").GetString()),
        ];

    private Task<ProgramUnderTest> Start(params string[] arguments) =>
        ProgramUnderTest.Start(["--urls", "http://127.0.0.1:0", "--store", Store, .. arguments]);
}
