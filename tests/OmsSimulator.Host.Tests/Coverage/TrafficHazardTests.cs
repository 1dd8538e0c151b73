namespace OmsSimulator.Host.Tests.Coverage;

/// <summary>Hazards of what clients ask: too often, with an old token, page by page.</summary>
[Collection(OpenMode.Name)]
public sealed class TrafficHazardTests(OpenSimulator simulator)
{
    private const string Limited = """{"settings":{"rate_limit":{"requests":1,"per":"PT1M"}}}""";

    [Theory]
    [InlineData("PT60S", "1: waited 1")]
    [InlineData("PT59S", "2: hurried 1")]
    [InlineData(null, "1")]
    public async Task AThrottledClientWaitsOrHurries(string? wait, string expected)
    {
        var oms = await Frozen(Limited);
        (await oms.Get("packages/")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("orders/")).Status.Should().Be(429);
        if (wait is not null)
        {
            await oms.Advance(wait);
            await oms.Get("packages/");
        }

        (await oms.Hazard("throttled")).Should().Be(expected);
        (await oms.Met("throttled")).Should().Contain("GET /api/v1/oms/orders/");
    }

    [Fact]
    public async Task WhoIsNotThrottledNeedNotWait()
    {
        var oms = await Frozen(Limited);
        (await oms.Get("packages/")).ShouldBe(HttpStatus.Ok);
        await oms.Advance("PT1M");
        (await oms.Get("packages/")).ShouldBe(HttpStatus.Ok);
        (await oms.Hazard("throttled")).Should().Be("0");
    }

    [Theory]
    [InlineData("sort=id", true, "1")]
    [InlineData("sort=id", false, "0")]
    [InlineData("sort=-id", true, "0")]
    public async Task RowsThatChangeBetweenTwoPagesOfOneListAreAHazard(string sort, bool changes, string expected)
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Waiting"), Worlds.Package("Waiting")));
        (await oms.Get("packages/?sort=id&limit=2")).ShouldBe(HttpStatus.Ok);
        if (changes)
            (await oms.Command(1, """{"transition":2021}""")).ShouldBe(204);
        (await oms.Get($"packages/?page=2&limit=2&{sort}")).ShouldBe(HttpStatus.Ok);
        (await oms.Hazard("paged_while_changing")).Should().Be(expected);
    }

    [Fact]
    public async Task RowsOfAnotherListMayChange()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Waiting"), Worlds.Package("Waiting")));
        (await oms.Get("orders/?limit=2")).ShouldBe(HttpStatus.Ok);
        (await oms.Patch("stock-locations/1/", """{"name":"Moda"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("orders/?limit=2&page=2")).ShouldBe(HttpStatus.Ok);
        (await oms.Hazard("paged_while_changing")).Should().Be("0");
    }

    [Fact]
    public async Task AStateOfTheCustomersOwnIsReadWhereThereIsOne()
    {
        const string Own = """{"states":[{"key":"Boxed","custom":true,"id":990,"name":"Kutulandı","enum_value":"9100"}]}""";
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Boxed")), Own);
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await oms.Hazard("unknown_state")).Should().Be("0");
        (await oms.Get("packages/")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("packages/2/")).ShouldBe(HttpStatus.Ok);
        (await oms.Hazard("unknown_state")).Should().Be("1", "a record meets it once");
        (await oms.Met("unknown_state")).Should().Be("""["package 2"]""");
    }

    private async Task<Oms> Frozen(string installation)
    {
        var oms = await simulator.Sandbox(installation: installation);
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""")).ShouldBe(HttpStatus.Ok);
        return oms;
    }
}
