namespace OmsSimulator.Host.Tests.Faults;

[Collection(OpenMode.Name)]
public sealed class RateLimitTests(OpenSimulator simulator)
{
    [Fact]
    public async Task MoreRequestsThanTheLimitWaitForTheNextWindow()
    {
        var oms = await simulator.Sandbox(installation: """{"settings":{"rate_limit":{"requests":2,"per":"PT1M"}}}""");
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("packages/")).ShouldBe(HttpStatus.Ok);
        (await oms.Post("__admin/clock/advance", """{"by":"PT20.5S"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.NotFound);
        var refused = (await oms.Get("packages/")).ShouldBe(
            429,
            Envelope.Detail(429, "Request was throttled. Expected available in 40 seconds.")
        );
        refused.Header("Retry-After").Should().Be("40");
        refused.Header("X-Oms-Simulator-Reason").Should().NotBeNull();
        (await oms.Get("__admin/requests"))["meta.total"]
            .Should()
            .Be("3", "the control surface has no limit, and what is refused is recorded");
        (await oms.Get("__admin/contract-report"))["refusals"]
            .Should()
            .Be("1", "the package that is not there; a request too many is nothing against the contract");
        (await oms.Post("__admin/clock/advance", """{"by":"PT39S"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("packages/")).ShouldBe((HttpStatus)429).Header("Retry-After").Should().Be("1");
        (await oms.Post("__admin/clock/advance", """{"by":"PT0.5S"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("packages/")).ShouldBe(HttpStatus.Ok);
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2020-01-05T08:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("packages/")).ShouldBe(HttpStatus.Ok);
    }
}
