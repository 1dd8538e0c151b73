namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class ClockTests(OpenSimulator simulator)
{
    [Fact]
    public async Task AFrozenClockStandsStill()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2020-02-29T23:59:59.9999999Z"}""")).ShouldBe(
            200,
            """{"mode":"frozen","now":"2020-02-29T23:59:59.999999Z"}"""
        );
        (await oms.Command(1, """{"transition":1809}""")).ShouldBe(204);
        (await oms.Get("packages/1/"))["modified_date"].Should().Be("2020-02-29T23:59:59.999999Z");
        (await oms.Get("state-transition-logs/1/"))["created_date"].Should().Be("2020-02-29T23:59:59.999999Z");
        (await oms.Get("__admin/clock")).ShouldBe(200, """{"mode":"frozen","now":"2020-02-29T23:59:59.999999Z"}""");
    }

    [Fact]
    public async Task AdvancingMovesItAndSaysWhatWasDone()
    {
        var oms = await simulator.Sandbox();
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-01T00:00:00+03:00"}""")).ShouldBe(
            200,
            """{"mode":"frozen","now":"2025-12-31T21:00:00.000000Z"}"""
        );
        (await oms.Post("__admin/clock/advance", """{"by":"P1DT2H3M4.5S"}""")).ShouldBe(
            200,
            """{"mode":"frozen","now":"2026-01-01T23:03:04.500000Z","work":[],"complete":true}"""
        );
        (await oms.Post("__admin/clock/advance", """{"by":"PT0S"}""")).ShouldBe(
            200,
            """{"mode":"frozen","now":"2026-01-01T23:03:04.500000Z","work":[],"complete":true}"""
        );
    }

    [Fact]
    public async Task ARealClockRunsFromWhereItWasSet()
    {
        var oms = await simulator.Sandbox();
        (await oms.Put("__admin/clock", """{"mode":"real","now":"2040-01-01T00:00:00Z"}"""))
            .ShouldBe(HttpStatus.Ok)["now"]
            .Should()
            .StartWith("2040-01-01T00:00:0");
        (await oms.Post("__admin/clock/advance", """{"by":"PT1H"}"""))
            .ShouldBe(HttpStatus.Ok)["now"]
            .Should()
            .StartWith("2040-01-01T01:00:0");
        (await oms.Put("__admin/clock", """{"mode":"frozen"}""")).ShouldBe(HttpStatus.Ok)["now"].Should().StartWith("2040-01-01T01:00:");
        (await oms.Put("__admin/clock", """{"mode":"real"}""")).ShouldBe(HttpStatus.Ok)["now"].Should().NotStartWith("2040");
    }

    [Fact]
    public async Task TheFirstAndTheLastInstantAreTheClocks()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        foreach (var edge in (string[])["1900-01-01T00:00:00Z", "9000-01-01T00:00:00Z"])
            (await oms.Put("__admin/clock", $$"""{"mode":"frozen","now":"{{edge}}"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Post("__admin/clock/advance", """{"by":"PT0.000001S"}"""))
            .ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"]
            .Should()
            .Be("/by");
        (await oms.Post("__admin/clock/advance", """{"by":"PT0S"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Command(1, """{"transition":1809}""")).ShouldBe(204);
        (await oms.Get("packages/?modified_date__gte=9000-01-01")).Count.Should().Be(1);
    }

    [Theory]
    [InlineData("{}", "/mode")]
    [InlineData("""{"mode":"stopped"}""", "/mode")]
    [InlineData("""{"mode":null}""", "/mode")]
    [InlineData("""{"mode":"frozen","now":"yesterday"}""", "/now")]
    [InlineData("""{"mode":"frozen","now":"1899-12-31T23:59:59Z"}""", "/now")]
    [InlineData("""{"mode":"frozen","now":"9000-01-01T00:00:00.000001Z"}""", "/now")]
    [InlineData("""{"mode":"frozen","now":1767225600}""", "/now")]
    [InlineData("""{"mode":"frozen","at":"2026-01-01T00:00:00Z"}""", "/at")]
    [InlineData("[]", "")]
    public async Task WhatIsWrongLeavesTheClockAlone(string body, string pointer)
    {
        var oms = await simulator.Sandbox();
        var refused = (await oms.Put("__admin/clock", body)).ShouldBe(HttpStatus.Unprocessable);
        refused["errors.0.pointer"].Should().Be(pointer);
        refused.ContentType.Should().Be("application/problem+json");
        (await oms.Get("__admin/clock"))["mode"].Should().Be("real");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"by":"30M"}""")]
    [InlineData("""{"by":"-PT1S"}""")]
    [InlineData("""{"by":"PT-1S"}""")]
    [InlineData("""{"by":60}""")]
    [InlineData("""{"by":"P8000Y"}""")]
    [InlineData("""{"by":"P999999999999999999D"}""")]
    [InlineData("""{"by":"P"}""")]
    [InlineData("""{"by":"PT1S","to":"x"}""")]
    public async Task AWrongDurationMovesNothing(string body)
    {
        var oms = await simulator.Sandbox();
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-01T00:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Post("__admin/clock/advance", body)).ShouldBe(HttpStatus.Unprocessable);
        (await oms.Get("__admin/clock"))["now"].Should().Be("2026-01-01T00:00:00.000000Z");
    }
}
