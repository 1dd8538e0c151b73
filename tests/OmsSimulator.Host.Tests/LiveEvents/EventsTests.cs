using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Host.Tests.Faults;
using OmsSimulator.Kernel;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Host.Tests.LiveEvents;

public sealed class EventsTests : IAsyncLifetime
{
    private const string Events = "__admin/events";
    private const string Pack = """{"transition":2021}""";

    private OwnSimulator simulator = null!;
    private HttpClient http = null!;

    public async Task InitializeAsync()
    {
        simulator = await OwnSimulator.Start(new() { Seed = "empty" });
        http = new HttpClient { BaseAddress = simulator.Address };
        await simulator.Default.World(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Waiting")));
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await simulator.DisposeAsync();
    }

    [Fact]
    public async Task WhatHappensIsToldInItsOrderAndNumbered()
    {
        await using var listener = await Listener.Of(http, Events);
        var begins = (await listener.Next())!;
        begins.Type.Should().BeEmpty("the first frame says where it begins");
        await simulator.Default.Command(1, Pack);
        var frames = new List<Frame>();
        do frames.Add((await listener.NextEvent())!);
        while (frames[^1].Type != "request");
        frames
            .Select(static frame => frame.Number)
            .Should()
            .Equal(Enumerable.Range(1, frames.Count).Select(index => begins.Number + index));
        frames.Select(static frame => frame.Id.Split('-')[0]).Distinct().Should().Equal(begins.Id.Split('-')[0]);
        var timeline = (await simulator.Default.Get("__admin/packages/1/timeline")).At("facts").EnumerateArray().ToArray();
        var changed = frames.Single(static frame => frame.Type == "fact" && frame["fact.type"] == "package_state_changed");
        var row = timeline.Single(fact => fact.GetProperty("sequence").ToString() == changed["sequence"]);
        (changed["at"], changed["fact"]).Should().Be((row.GetProperty("at").GetString()!, row.GetProperty("fact").GetRawText()));
        var request = frames[^1];
        (request["method"], request["url"], request["status"], request["command"], request["package"], request["from"])
            .Should()
            .Be(("POST", "/api/v1/oms/packages/1/command/", "204", "COMPLETE_PACKAGING", "1", "client"));
        (request["state_before"], request["state_after"]).Should().Be(("Waiting", "Packed"));
        (await simulator.Default.Get($"__admin/requests/{request["id"]}")).ShouldBe(HttpStatus.Ok);
    }

    [Fact]
    public async Task OnlyTheTypesThatWereAskedForAreTold()
    {
        await using var listener = await Listener.Of(http, $"{Events}?types=clock,request");
        await listener.Next();
        await simulator.Default.Command(1, Pack);
        (await simulator.Default.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        (await simulator.Default.Post("__admin/clock/advance", """{"by":"PT1H"}""")).ShouldBe(HttpStatus.Ok);
        (await listener.NextEvent())!.Type.Should().Be("request");
        var set = (await listener.NextEvent())!;
        (set.Type, set["mode"], set["now"]).Should().Be(("clock", "frozen", "2026-01-05T08:00:00.000000Z"));
        (await listener.NextEvent())!["now"].Should().Be("2026-01-05T09:00:00.000000Z");
    }

    [Fact]
    public async Task ASandboxHearsOnlyOfItself()
    {
        (await simulator.Default.Post("__admin/sandboxes", """{"name":"acme","seed":"demo"}""")).ShouldBe(HttpStatus.Created);
        await using var listener = await Listener.Of(http, $"sandboxes/acme/{Events}?types=request");
        await listener.Next();
        await simulator.Default.Command(1, Pack);
        (await new Oms(simulator.Http, "sandboxes/acme/").Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await listener.NextEvent())!["sandbox"].Should().Be("acme");
    }

    [Fact]
    public async Task AllSandboxesAreHeardAlsoThoseThatBeginLater()
    {
        await using var listener = await Listener.Of(http, $"{Events}?scope=all&types=sandbox,request");
        (await simulator.Default.Post("__admin/sandboxes", """{"name":"acme","seed":"demo"}""")).ShouldBe(HttpStatus.Created);
        var begun = await listener.Until("sandbox");
        (begun["sandbox"], begun["change"]).Should().Be(("acme", "begun"));
        var acme = new Oms(simulator.Http, "sandboxes/acme/");
        (await acme.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await listener.Until("request"))["sandbox"].Should().Be("acme");
        (await simulator.Default.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await listener.Until("request"))["sandbox"].Should().Be("default");
        (await acme.Post("__admin/reset", "")).ShouldBe(204);
        string[] changes = [Said(await listener.Until("sandbox")), Said(await listener.Until("sandbox"))];
        changes.Should().BeEquivalentTo("acme begun", "acme replaced");
        (await simulator.Default.Delete("__admin/sandboxes/acme")).ShouldBe(204);
        Said(await listener.Until("sandbox")).Should().Be("acme dropped");
        static string Said(Frame frame) => $"{frame["sandbox"]} {frame["change"]}";
    }

    [Fact]
    public async Task WhoComesBackGoesOnWhereItWas()
    {
        string last;
        await using (var first = await Listener.Of(http, $"{Events}?types=request"))
        {
            await first.Next();
            await simulator.Default.Command(1, Pack);
            last = (await first.NextEvent())!.Id;
        }

        await simulator.Default.Command(2, Pack);
        await using var again = await Listener.Of(http, $"{Events}?types=request", last);
        var missed = (await again.NextEvent())!;
        (missed.Type, missed["package"]).Should().Be(("request", "2"));
    }

    [Fact]
    public async Task WhatNobodyHeardIsCountedForWhoComesBack()
    {
        string last;
        var time = new ManualTime();
        await using var other = await OwnSimulator.Start(new() { Seed = "demo", Time = time });
        using var there = new HttpClient { BaseAddress = other.Address };
        await using (var first = await Listener.Of(there, Events))
            last = (await first.Next())!.Id;
        var directory = other.App.Services.GetRequiredService<SandboxDirectory>();
        await Eventually.Is(async () => (await directory.Locate("default"))!.Events.Listeners == 0);
        time.Pass(TimeSpan.FromMinutes(2));
        for (var id = 1; id <= 3; id++)
            (await other.Default.Get($"packages/{id}/")).ShouldBe(HttpStatus.Ok);
        await using var again = await Listener.Of(there, Events, last);
        var dropped = (await again.NextEvent())!;
        (dropped.Type, dropped["count"], dropped["reason"]).Should().Be(("dropped", "3", "old"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AResetAndARestoreEndTheStreamAndWhoComesBackIsTold(bool isReset)
    {
        var snapshot = (await simulator.Default.Get("__admin/snapshot")).Bytes;
        await using var listener = await Listener.Of(http, Events);
        var last = (await listener.Next())!.Id;
        if (isReset)
            (await simulator.Default.Post("__admin/reset", "")).ShouldBe(204);
        else
            (await simulator.Default.SendBytes("PUT", "__admin/snapshot", snapshot, "application/x-ndjson")).ShouldBe(204);
        (await listener.Until("sandbox"))["change"].Should().Be("replaced");
        (await listener.Next()).Should().BeNull("the stream ends with its sandbox");
        await using var again = await Listener.Of(http, Events, last);
        var dropped = (await again.NextEvent())!;
        (dropped.Type, dropped["reason"]).Should().Be(("dropped", "replaced"));
    }

    [Fact]
    public async Task TheStreamEndsWithTheServer()
    {
        await using var own = await OwnSimulator.Start(new() { Seed = "empty" });
        using var there = new HttpClient { BaseAddress = own.Address };
        await using var one = await Listener.Of(there, Events);
        await using var all = await Listener.Of(there, $"{Events}?scope=all");
        await one.Next();
        await own.App.StopAsync();
        (await one.NextEvent()).Should().BeNull();
        (await all.NextEvent()).Should().BeNull();
    }

    [Fact]
    public async Task ASilentConnectionIsSeenToLive()
    {
        var time = new ManualTime();
        await using var own = await OwnSimulator.Start(new() { Seed = "empty", Time = time });
        using var there = new HttpClient { BaseAddress = own.Address };
        await using var listener = await Listener.Of(there, Events);
        await listener.Next();
        listener.Beats.Should().Be(0);
        time.Pass(TimeSpan.FromSeconds(15));
        (await listener.Next())!.Type.Should().BeEmpty();
        listener.Beats.Should().Be(1);
        time.Pass(TimeSpan.FromSeconds(15));
        await listener.Next();
        listener.Beats.Should().Be(2);
    }

    [Fact]
    public async Task ASlowListenerIsToldWhatItMissedAndNobodyElseNotices()
    {
        // Without a socket nothing but the simulator itself holds bytes back.
        using var looking = simulator.App.Looking();
        await using var slow = await Listener.Of(looking, Events);
        await using var quick = await Listener.Of(http, $"{Events}?types=clock");
        await slow.Next();
        await quick.Next();
        var url = $"packages/1/?q={new string('z', 14_000)}";
        for (var call = 0; call < 250; call++)
            await simulator.Default.Get(url);
        (await simulator.Default.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        (await quick.NextEvent())!["now"].Should().Be("2026-01-05T08:00:00.000000Z");
        var dropped = await slow.Until("dropped");
        dropped["reason"].Should().Be("slow");
        long.Parse(dropped["count"], System.Globalization.CultureInfo.InvariantCulture).Should().BePositive();
        (await slow.NextEvent())!.Number.Should().Be(dropped.Number + 1, "it goes on where something is kept");
        (await slow.Until("clock"))["now"].Should().Be("2026-01-05T08:00:00.000000Z");
    }

    [Fact]
    public async Task SecretsAreNotTold()
    {
        await using var listener = await Listener.Of(http, Events);
        await listener.Next();
        var key = (await simulator.Default.Post("api/v1/auth/login/?token=geheim", """{"username":"demo","password":"demo"}""")).ShouldBe(
            HttpStatus.Ok
        )["key"];
        var issued = await listener.Until("fact");
        (issued["fact.type"], issued["fact.key"]).Should().Be(("token_issued", "***"));
        issued.Data.Should().NotContain(key);
        (await listener.Until("request")).Data.Should().NotContain("geheim");
        (
            await simulator.Default.Post(
                "whisperer/hooks/",
                """{"event_type":"package.created","target_url":"http://127.0.0.1:9/","secret_key":"geheim","config":{"auth":{"auth_type":"basic","username":"u","password":"geheim"}}}"""
            )
        ).ShouldBe(HttpStatus.Created);
        var saved = await listener.Until("fact");
        saved["fact.type"].Should().Be("hook_saved");
        saved.Data.Should().NotContain("geheim");
    }

    [Fact]
    public async Task AWorldOfManyFactsIsToldWhole()
    {
        await using var listener = await Listener.Of(http, $"{Events}?types=fact");
        var begins = (await listener.Next())!.Number;
        await simulator.Default.World(
            $$"""{"products":[{{string.Join(',', Enumerable.Range(0, 3000).Select(static number => $$"""{"sku":"Q{{number}}"}"""))}}]}"""
        );
        for (var number = 0; number < 3000; number++)
        {
            var frame = (await listener.NextEvent())!;
            (frame.Number, frame["fact.type"]).Should().Be((begins + 1 + number, "product_saved"));
        }
    }

    [Fact]
    public async Task EventsPassWithoutASocketToo()
    {
        using var looking = simulator.App.Looking();
        await using var listener = await Listener.Of(looking, $"{Events}?types=request");
        await listener.Next();
        using var sending = simulator.App.Sending();
        (await sending.GetAsync(new Uri("api/v1/oms/packages/1/", UriKind.Relative))).Dispose();
        (await listener.NextEvent())!["from"].Should().Be("console");
    }

    [Fact]
    public async Task WhatOnlyTheHeadIsAskedOfEndsAtOnce()
    {
        using var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Events));
        ((int)answer.StatusCode, answer.Content.Headers.ContentType!.ToString()).Should().Be((200, "text/event-stream"));
    }

    [Theory]
    [InlineData(
        "?types=fact,parcel",
        null,
        "/types: expected some of fact, request, webhook, partner, clock, sandbox, separated by commas"
    )]
    [InlineData("?types=", null, "/types: expected some of fact, request, webhook, partner, clock, sandbox, separated by commas")]
    [InlineData("?types=dropped", null, "/types: expected some of fact, request, webhook, partner, clock, sandbox, separated by commas")]
    [InlineData("?scope=some", null, "/scope: expected sandbox or all")]
    [InlineData("?type=fact", null, "/type: not supported here; expected scope, types")]
    [InlineData("", "17", "/Last-Event-ID: expected the id of an event, such as 5a1c2e-17")]
    [InlineData("", "ü-17", "/Last-Event-ID: expected the id of an event, such as 5a1c2e-17")]
    [InlineData("", "a--1", "/Last-Event-ID: expected the id of an event, such as 5a1c2e-17")]
    [InlineData("", "a-99999999999999999999", "/Last-Event-ID: expected the id of an event, such as 5a1c2e-17")]
    public async Task WhatIsWrongIsNamed(string query, string? last, string problem)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Events}{query}");
        if (last is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", last);
        using var refused = new HttpClient(
            new SocketsHttpHandler { RequestHeaderEncodingSelector = static (_, _) => System.Text.Encoding.UTF8 }
        )
        {
            BaseAddress = simulator.Address,
        };
        (await Answer.Of(await refused.SendAsync(request))).ShouldBe(HttpStatus.Unprocessable)["detail"].Should().Be(problem);
    }

    [Fact]
    public async Task AnIdThatWasNeverGivenIsNone()
    {
        await using var listener = await Listener.Of(http, Events);
        var epoch = (await listener.Next())!.Id.Split('-')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, Events);
        request.Headers.Add("Last-Event-ID", $"{epoch}-99999");
        (await Answer.Of(await http.SendAsync(request))).ShouldBe(HttpStatus.Unprocessable);
    }
}
