namespace OmsSimulator.Host.Tests.Sandboxes;

[Collection(OpenMode.Name)]
public sealed class ForkTests(OpenSimulator simulator)
{
    [Fact]
    public async Task AForkIsACopyThatGoesOnByItself()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2027-01-01T00:00:00Z"}""");
        await oms.Post("__admin/faults", """{"match":{"path":"/api/v1/oms/orders/"},"then":{"status":503}}""");
        await oms.Put("__admin/partners/invoice", """{"answers":{"status":500}}""");
        await oms.Command(1, """{"transition":1809}""");
        var fork = await Fork(oms);

        foreach (
            var path in (string[])
                ["packages/1/", "__admin/clock", "__admin/packages/1/timeline", "__admin/stock", "__admin/partners/invoice"]
        )
        {
            (await fork.Get(path)).Text.Should().Be((await oms.Get(path)).Text, path);
        }

        (await fork.Get("orders/")).Status.Should().Be(503);
        (await fork.Post("__admin/requests/find", """{"urlPath":"/api/v1/oms/packages/1/command/"}"""))
            .At("requests")
            .GetArrayLength()
            .Should()
            .Be(1);

        (await fork.Command(1, Oms.Body(Oms.Way("BLOCK_THE_PACKAGE", "Preparing", "Blocked"), """{"user":"u","token":"t"}"""))).ShouldBe(
            204
        );
        await fork.Put("__admin/clock", """{"mode":"frozen","now":"2028-01-01T00:00:00Z"}""");
        await fork.Delete("__admin/faults");
        (await oms.Get("packages/1/"))["state.name"].Should().Be("Preparing");
        (await oms.Get("__admin/clock"))["now"].Should().StartWith("2027");
        (await oms.Get("orders/")).Status.Should().Be(503);
    }

    [Fact]
    public async Task AResetTakesAForkBackToTheMomentOfTheFork()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2027-01-01T00:00:00Z"}""");
        await oms.Command(1, """{"transition":1809}""");
        var fork = await Fork(oms);
        var before = (await fork.Get("packages/1/")).Text;
        await oms.Post("__admin/reset", "");
        await fork.Command(1, Oms.Body(Oms.Way("BLOCK_THE_PACKAGE", "Preparing", "Blocked"), """{"user":"u","token":"t"}"""));
        await fork.Put("__admin/clock", """{"mode":"real"}""");

        (await fork.Post("__admin/reset", "")).ShouldBe(204);
        (await fork.Get("packages/1/")).Text.Should().Be(before);
        (await fork.Get("__admin/clock"))["now"].Should().Be("2027-01-01T00:00:00.000000Z");
        (await oms.Get("packages/1/"))["state.name"].Should().Be("Waiting Remote Action");
    }

    [Fact]
    public async Task WhatWaitsOnTheClockWaitsInTheForkToo()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("OutOfStock", "")));
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2027-01-01T00:00:00Z"}""");
        (await oms.Post("__admin/clock/advance", """{"by":"PT10M"}""")).At("work").GetArrayLength().Should().Be(0);
        var fork = await Fork(oms);
        (await fork.Post("__admin/clock/advance", """{"by":"PT19M"}""")).At("work").GetArrayLength().Should().Be(0);
        (await fork.Post("__admin/clock/advance", """{"by":"PT1M"}""")).At("work").GetArrayLength().Should().Be(1);
        (await oms.Post("__admin/clock/advance", """{"by":"PT19M"}""")).At("work").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task TheSameRequestsInTwoForksGiveTheSameBytes()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2027-01-01T00:00:00Z"}""");
        var (one, other) = (await Fork(oms), await Fork(oms));
        foreach (var fork in new[] { one, other })
        {
            await fork.Post(
                "whisperer/hooks/",
                $$"""{"event_type":"package.status.packed","target_url":"{{simulator.Address}}sandboxes/{{fork.Name}}/__admin/webhooks/sink/x"}"""
            );
            (await fork.Command(1, """{"transition":2021}""")).ShouldBe(204);
            await fork.Post("__admin/clock/advance", """{"by":"PT0S"}""");
        }

        (await one.Get("packages/1/")).Text.Should().Be((await other.Get("packages/1/")).Text);
        Bodies(await one.Get("__admin/webhooks/sink/x"))
            .Should()
            .Equal(Bodies(await other.Get("__admin/webhooks/sink/x")))
            .And.HaveCount(1);
        var ids = await Task.WhenAll(one.Get("__admin/requests"), other.Get("__admin/requests"));
        ids[0]
            .At("requests")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("id").GetString())
            .Should()
            .Equal(ids[1].At("requests").EnumerateArray().Select(entry => entry.GetProperty("id").GetString()));

        static IEnumerable<string?> Bodies(Answer sink) =>
            sink.At("requests").EnumerateArray().Select(request => request.GetProperty("body").GetString());
    }

    [Theory]
    [InlineData("{}", 422)]
    [InlineData("""{"name":"Not A Name"}""", 422)]
    [InlineData("""{"name":"x","seed":"demo"}""", 422)]
    [InlineData("""{"name":5}""", 422)]
    [InlineData("""{"name":"default"}""", 409)]
    [InlineData("{", 400)]
    public async Task WhatIsWrongForksNothing(string body, int status)
    {
        var oms = await simulator.Sandbox();
        var before = (await simulator.Default.Get("__admin/sandboxes"))["meta.total"];
        (await simulator.Default.Post($"__admin/sandboxes/{oms.Name}/fork", body)).Status.Should().Be(status);
        (await simulator.Default.Post("__admin/sandboxes/no-such/fork", """{"name":"y"}""")).Status.Should().Be(404);
        (await simulator.Default.Get("__admin/sandboxes/"))["meta.total"].Should().NotBe("0");
        before.Should().NotBe("0");
    }

    [Fact]
    public async Task EveryForkThatIsTakenWhileSixteenCallersRaceIsAStateThatExisted()
    {
        const int Clients = 16;
        const int Rounds = 200;
        var oms = await simulator.SandboxWithPackage();
        var block = Oms.Body(Oms.Way("BLOCK_THE_PACKAGE", "Waiting", "Blocked"), """{"user":"u","token":"t"}""");
        var unblock = Oms.Body(Oms.Way("UNBLOCK_THE_PACKAGE", "Blocked", "Waiting"));
        var forks = new List<Oms>();
        using var over = new CancellationTokenSource();
        var forking = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested && forks.Count < 100)
                forks.Add(await Fork(oms));
        });
        for (var round = 0; round < Rounds; round++)
        {
            var body = round % 2 == 0 ? block : unblock;
            var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => oms.Command(1, body)));
            answers.Count(answer => answer.Status == 204).Should().Be(1, $"round {round}");
        }

        await over.CancelAsync();
        await forking;
        forks.Should().NotBeEmpty();
        foreach (var fork in forks)
        {
            var rows = (await fork.Get("state-transition-logs/")).Count;
            (await fork.Get("packages/1/"))["state.name"].Should().Be(rows % 2 == 0 ? "Waiting" : "Blocked");
            (await fork.Get("stock-locations/1/"))["quota"].Should().Be("1");
            await simulator.Default.Delete($"__admin/sandboxes/{fork.Name}");
        }
    }

    private async Task<Oms> Fork(Oms original)
    {
        var name = simulator.FreeName();
        (await simulator.Default.Post($"__admin/sandboxes/{original.Name}/fork", $$"""{"name":"{{name}}","random_seed":1}"""))
            .ShouldBe(HttpStatus.Created)["name"]
            .Should()
            .Be(name);
        return new Oms(simulator.Http, $"sandboxes/{name}/");
    }
}
