namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class PaginationTests(OpenSimulator simulator)
{
    private string Host => $"{simulator.Address.Host}:{simulator.Address.Port}";

    [Fact]
    public async Task APageNamesItsNeighboursAsTheyWereAsked()
    {
        var oms = await Packages(7);
        var at = $"http://{Host}/sandboxes/{oms.Name}/api/v1/oms/packages/";
        await Pages(oms, at);
    }

    [Fact]
    public async Task ByHostNameTooNeighboursAreAsTheyWereAsked()
    {
        var oms = await Packages(7);
        var host = $"{oms.Name}-oms.localhost:{simulator.Address.Port}";
        await Pages(new Oms(simulator.Http, "") { Host = host }, $"http://{host}/api/v1/oms/packages/");
    }

    [Fact]
    public async Task TheQueryIsKept()
    {
        var oms = await Packages(5);
        var page = await oms.Get("packages/?sort=id&state=33&page_size=2&page=2&order__number=5&unknown=%C4%B1%20%26");
        page.Ids.Should().Equal(3, 4);
        page["next"]
            .Should()
            .Be(
                $"http://{Host}/sandboxes/{oms.Name}/api/v1/oms/packages/?order__number=5&page=3&page_size=2&sort=id&state=33&unknown=%C4%B1%20%26"
            );
        page["previous"]
            .Should()
            .Be(
                $"http://{Host}/sandboxes/{oms.Name}/api/v1/oms/packages/?order__number=5&page_size=2&sort=id&state=33&unknown=%C4%B1%20%26"
            );
    }

    [Fact]
    public async Task ThereAreTwentyOnAPageAndAtMostAHundred()
    {
        var oms = await Packages(101);
        (await oms.Get("packages/")).Ids.Should().Equal(Enumerable.Range(0, 20).Select(index => 101 - index));
        (await oms.Get("packages/?limit=100")).Ids.Should().HaveCount(100);
        (await oms.Get("packages/?limit=101")).Ids.Should().HaveCount(100);
        (await oms.Get("packages/?page_size=9223372036854775807")).Ids.Should().HaveCount(100);
        (await oms.Get("packages/?limit=100&page=2")).Ids.Should().Equal(1);
        (await oms.Get("packages/?limit=3&page_size=5")).Ids.Should().HaveCount(3);
        (await oms.Get("packages/?limit=")).Ids.Should().HaveCount(20);
        (await oms.Get("packages/?limit=0")).Ids.Should().HaveCount(20);
        (await oms.Get("packages/?LIMIT=1&limit=3&Limit=2")).Ids.Should().HaveCount(3);
        (await oms.Get("packages/?limit=+3")).Ids.Should().HaveCount(3);
        (await oms.Get("packages/?page=last")).Ids.Should().Equal(1);
        (await oms.Get("packages/?page=last&sort=number&limit=100")).Ids.Should().HaveCount(1);
        (await oms.Get("packages/?page=LAST")).ShouldBe(404, Envelope.InvalidPage);
    }

    [Theory]
    [InlineData("page=4")]
    [InlineData("page=2147483647&limit=100")]
    [InlineData("page=99999999999999999999")]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=abc")]
    [InlineData("page=1.0")]
    [InlineData("page=2&state=34")]
    public async Task APageThatDoesNotExistIsInvalid(string query) =>
        (await (await Packages(3)).Get($"packages/?limit=1&{query}")).ShouldBe(404, Envelope.InvalidPage);

    [Theory]
    [InlineData("packages/")]
    [InlineData("packages/short/")]
    [InlineData("packages/package-items/")]
    [InlineData("packages/package_denial_reason/")]
    [InlineData("package-denial-reason/")]
    [InlineData("transfer_orders/")]
    [InlineData("transfer_orders/items/")]
    [InlineData("orders/")]
    [InlineData("order_items/")]
    [InlineData("orderexecutionplans/")]
    [InlineData("state-transition-logs/")]
    [InlineData("stock-locations/")]
    [InlineData("cargo-company/")]
    public async Task EveryEmptyListIsOnePageAndKnowsNoSecond(string path)
    {
        var oms = await simulator.Sandbox();
        (await oms.Get(path)).ShouldBe(200, """{"count":0,"next":null,"previous":null,"results":[]}""");
        (await oms.Get($"{path}?page=2")).ShouldBe(404, Envelope.InvalidPage);
        (await oms.Get($"{path}?page=x")).ShouldBe(404, Envelope.InvalidPage);
        foreach (var noSize in (string[])["limit=0", "page_size=-5", "limit=x", "page=last", "limit=99999999999999999999"])
            (await oms.Get($"{path}?{noSize}")).ShouldBe(200, """{"count":0,"next":null,"previous":null,"results":[]}""");
        (await oms.Get($"{path}?limit=x&page=x")).ShouldBe(404, Envelope.InvalidPage);
    }

    [Fact]
    public async Task LogsHaveTenOnAPage()
    {
        var oms = await simulator.SandboxWithPackage();
        for (var round = 0; round < 6; round++)
        {
            (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
            (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        }

        var page = await oms.Get("state-transition-logs/");
        page.Ids.Should().Equal(12, 11, 10, 9, 8, 7, 6, 5, 4, 3);
        page.Count.Should().Be(12);
        (await oms.Get("state-transition-logs/?page=2")).Ids.Should().Equal(2, 1);
        (await oms.Get("state-transition-logs/?limit=20&sort=id")).Ids.Should().Equal(Enumerable.Range(1, 12));
    }

    private static async Task Pages(Oms oms, string at)
    {
        var first = await oms.Get("packages/?limit=3");
        first.Keys().Should().Be("count, next, previous, results");
        (first.Count, first["next"], first["previous"]).Should().Be((7, $"{at}?limit=3&page=2", "null"));
        first.Ids.Should().Equal(7, 6, 5);
        var second = await oms.Get("packages/?limit=3&page=2");
        (second.Count, second["next"], second["previous"]).Should().Be((7, $"{at}?limit=3&page=3", $"{at}?limit=3"));
        second.Ids.Should().Equal(4, 3, 2);
        var third = await oms.Get("packages/?page=3&limit=3");
        (third.Count, third["next"], third["previous"]).Should().Be((7, "null", $"{at}?limit=3&page=2"));
        third.Ids.Should().Equal(1);
    }

    private Task<Oms> Packages(int count) => simulator.Sandbox(Worlds.With(Enumerable.Repeat(Worlds.Package("Waiting"), count)));
}
