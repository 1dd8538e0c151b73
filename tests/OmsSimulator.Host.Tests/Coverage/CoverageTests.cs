using System.Text.Json;

namespace OmsSimulator.Host.Tests.Coverage;

[Collection(OpenMode.Name)]
public sealed class CoverageTests(OpenSimulator simulator)
{
    private const string Pack = """{"transition":2021}""";

    [Fact]
    public async Task NothingIsCoveredOfWhatTheInstallationMakesPossible()
    {
        var oms = await simulator.SandboxWithPackage();
        var all = (await oms.Get(Covering.Path)).ShouldBe(HttpStatus.Ok);
        (all["scope"], all["label"], all["installation"]).Should().Be(("sandbox", "null", "default"));
        all["summary.transitions"].Should().Be("""{"covered":0,"total":86}""", "one of the 87 nothing reaches");
        all["summary.refusals"].Should().Be("""{"covered":0,"total":395}""");
        all["summary.selectors"].Should().Be("""{"covered":0,"total":9}""");
        all["summary.events"].Should().Be("""{"covered":0,"total":19}""");
        all.At("transitions").GetArrayLength().Should().Be(87);
    }

    [Fact]
    public async Task WhatClientsSendIsCounted()
    {
        var oms = await simulator.SandboxWithPackage();
        await Live(oms);
        (await oms.Rows("transitions")).Should().Equal("COMPLETE_PACKAGING Waiting Packed 1", "SHIP_THE_PACKAGE Packed Shipped 1");
        (await oms.Rows("refusals")).Should().Equal("COMPLETE_PACKAGING Shipped 2");
        (await oms.Rows("selectors")).Should().Equal("transition 1", "both 1", "neither 1");
        (await oms.Rows("fields")).Should().Equal("REFUSE_THE_PACKAGE denial_reason missing 1");
    }

    [Fact]
    public async Task TransfersAreCountedToo()
    {
        var oms = await TransferWorld.In(simulator);
        (await oms.Transfer(1, """{"slug":"transfer__transfer_ready_for_dispatch__waiting__ready-for-shipment"}""")).ShouldBe(204);
        (await oms.Transfer(1, """{"slug":"transfer__transfer_delivered__in-transit__transfer-complete"}""")).Status.Should().Be(406);
        (await oms.Rows("transitions")).Should().Equal("TRANSFER_READY_FOR_DISPATCH Waiting ReadyForShipment 1");
        (await oms.Rows("refusals")).Should().Equal("TRANSFER_DELIVERED ReadyForShipment 1");
    }

    [Fact]
    public async Task WorldsTheClockAndReplaysAreNobodysSuite()
    {
        var oms = await simulator.SandboxWithPackage();
        await Live(oms);
        var journal = (await oms.Get("__admin/requests?simulator=true")).Text;
        var before = (await oms.Get(Covering.Path))["summary"];
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        (await oms.Post("__admin/replay", journal)).ShouldBe(HttpStatus.Ok);
        await oms.World("""{"packages":[{"stock_location":"L1","state":"OutOfStock","items":[{"sku":"A","quantity":1}]}]}""");
        await oms.Advance("PT1H");
        (await oms.Get(Covering.Path))["summary"].Should().Be(before);
        (await oms.Rows("transitions")).Should().Equal("COMPLETE_PACKAGING Waiting Packed 1", "SHIP_THE_PACKAGE Packed Shipped 1");
    }

    [Fact]
    public async Task CountersSurviveAResetAndARestoreAndASnapshotHoldsNone()
    {
        var oms = await simulator.SandboxWithPackage();
        var snapshot = (await oms.Get("__admin/snapshot")).Text;
        (await oms.Command(1, Pack)).ShouldBe(204);
        (await oms.Get("__admin/snapshot")).Text.Should().NotContain("coverage");
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        (await oms.Command(1, Pack)).ShouldBe(204);
        (await oms.Send("PUT", "__admin/snapshot", snapshot, "application/x-ndjson")).Status.Should().BeInRange(200, 204);
        (await oms.Command(1, Pack)).ShouldBe(204);
        (await oms.Rows("transitions")).Should().Equal("COMPLETE_PACKAGING Waiting Packed 3");
        var other = await simulator.Sandbox();
        (await other.Send("PUT", "__admin/snapshot", snapshot, "application/x-ndjson")).Status.Should().BeInRange(200, 204);
        (await other.Covered("transitions")).Should().Be(0);
    }

    [Fact]
    public async Task ADroppedSandboxStaysInItsLabelAndAForkStartsAtZeroWithIt()
    {
        var label = $"label {simulator.FreeName()}";
        var one = await Labelled(label);
        (await one.Command(1, Pack)).ShouldBe(204);
        var copy = simulator.FreeName();
        (await simulator.Default.Post($"__admin/sandboxes/{one.Name}/fork", $$"""{"name":"{{copy}}"}""")).ShouldBe(HttpStatus.Created);
        var fork = new Oms(simulator.Http, $"sandboxes/{copy}/");
        (await fork.Covered("transitions")).Should().Be(0);
        (await fork.Run(1, "SHIP_THE_PACKAGE", "Packed", "Shipped")).ShouldBe(HttpStatus.Ok);
        (await simulator.Default.Delete($"__admin/sandboxes/{one.Name}")).ShouldBe(204);
        (await simulator.Default.Rows("transitions", $"?label={Uri.EscapeDataString(label)}"))
            .Should()
            .BeEquivalentTo("COMPLETE_PACKAGING Waiting Packed 1", "SHIP_THE_PACKAGE Packed Shipped 1");
        (await simulator.Default.Rows("transitions", "?scope=all"))
            .Should()
            .Contain(row => row.StartsWith("COMPLETE_PACKAGING Waiting Packed "));

        (await simulator.Default.Delete($"{Covering.Path}?label={Uri.EscapeDataString(label)}")).ShouldBe(204);
        (await simulator.Default.Covered("transitions", $"?label={Uri.EscapeDataString(label)}")).Should().Be(0);
        (await fork.Covered("transitions")).Should().Be(0);
    }

    [Fact]
    public async Task ManyDroppedSandboxesAreSummed()
    {
        var label = simulator.FreeName();
        for (var time = 0; time < 40; time++)
        {
            var oms = await Labelled(label);
            (await oms.Command(1, Pack)).ShouldBe(204);
            (await simulator.Default.Delete($"__admin/sandboxes/{oms.Name}")).ShouldBe(204);
        }

        (await simulator.Default.Rows("transitions", $"?label={label}")).Should().Equal("COMPLETE_PACKAGING Waiting Packed 40");
    }

    [Fact]
    public async Task DeletingBeginsTheSandboxAnewAndLeavesTheSum()
    {
        await using var own = await OwnSimulator.Start(new SimulatorOptions { Seed = "demo" });
        (await own.Default.Command(1, Pack)).ShouldBe(204);
        (await own.Default.Delete(Covering.Path)).ShouldBe(204);
        (await own.Default.Covered("transitions")).Should().Be(0);
        (await own.Default.Covered("transitions", "?scope=all")).Should().Be(1);
        (await own.Default.Delete($"{Covering.Path}?scope=all")).ShouldBe(204);
        (await own.Default.Covered("transitions", "?scope=all")).Should().Be(0);
    }

    [Fact]
    public async Task AnotherInstallationKeepsWhatWasCountedAndAddsItsOwn()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Command(1, Pack)).ShouldBe(204);
        (
            await oms.Put(
                "__admin/installation",
                """{"name":"acme","transitions":[{"id":77,"command":"COMPLETE_PACKAGING","from":"Preparing","to":"Packed","slug":"paketle"}]}"""
            )
        ).ShouldBe(HttpStatus.Ok);
        await oms.World("""{"packages":[{"stock_location":"L1","state":"Preparing","items":[{"sku":"A","quantity":1}]}]}""");
        (await oms.Command(2, """{"slug":"paketle"}""")).ShouldBe(204);
        (await oms.Rows("transitions"))
            .Should()
            .BeEquivalentTo("COMPLETE_PACKAGING Waiting Packed 1", "COMPLETE_PACKAGING Preparing Packed 1");
        (await oms.Get(Covering.Path))["installation"].Should().Be("default, acme");
    }

    [Fact]
    public async Task AnInstallationOfOnesOwnIsTheSameAfterManyResets()
    {
        var oms = await simulator.Sandbox(
            Worlds.With(Worlds.Package("Waiting")),
            """{"name":"acme","settings":{"quota_rule":"membership"}}"""
        );
        for (var time = 0; time < 12; time++)
        {
            (await oms.Command(1, Pack)).ShouldBe(204);
            (await oms.Post("__admin/reset", "")).ShouldBe(204);
        }

        (await oms.Rows("transitions")).Should().Equal("COMPLETE_PACKAGING Waiting Packed 12");
        (await oms.Get(Covering.Path))["installation"].Should().Be("acme");
        (await oms.Delete(Covering.Path)).ShouldBe(204);
        (await oms.Covered("transitions")).Should().Be(0);
    }

    [Fact]
    public async Task AnErpThatOnlyPacksReachesAllOfIt()
    {
        var oms = await simulator.SandboxWithPackage();
        var narrowed = (
            await oms.Get($"{Covering.Path}?commands=READY_FOR_PICKUP,SELF_SERVICE_PACKAGE_DELIVERY&exclude=SELF_SERVICE_PACKAGE_DELIVERY")
        ).ShouldBe(HttpStatus.Ok);
        narrowed["summary.transitions"].Should().Be("""{"covered":0,"total":1}""");
        narrowed["summary.refusals"].Should().Be("""{"covered":0,"total":17}""");
        narrowed["summary.fields"].Should().Be("""{"covered":0,"total":3}""");
        narrowed["summary.effects"].Should().Be("""{"covered":0,"total":0}""");
        narrowed["summary.events"].Should().Be("""{"covered":0,"total":1}""");
        (await oms.Get($"{Covering.Path}?visible=instore"))
            .At("summary.transitions.total")
            .GetInt32()
            .Should()
            .Be(85, "1841 is shown in oms_web alone");
    }

    [Theory]
    [InlineData("?format=pdf", "/format")]
    [InlineData("?colour=red", "/colour")]
    [InlineData("?scope=none", "/scope")]
    [InlineData("?scope=all&label=x", "/label")]
    [InlineData("?label=", "/label")]
    [InlineData("?commands=", "/commands")]
    [InlineData("?commands=COMPLETE_PACKAGIN", "/commands")]
    [InlineData("?exclude=x", "/exclude")]
    [InlineData("?visible=nowhere", "/visible")]
    public async Task AWrongQueryNamesItsPlace(string query, string pointer)
    {
        var oms = await simulator.Sandbox();
        (await oms.Get($"{Covering.Path}{query}")).ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"].Should().Be(pointer);
        if (!query.Contains("format", StringComparison.Ordinal) && !query.Contains("COMPLETE", StringComparison.Ordinal))
            (await oms.Delete($"{Covering.Path}{query}")).ShouldBe(HttpStatus.Unprocessable);
    }

    [Fact]
    public async Task ALabelThatNoSandboxHasIsNotFound()
    {
        (await simulator.Default.Get($"{Covering.Path}?label=nobody's")).ShouldBe(HttpStatus.NotFound);
        (await simulator.Default.Delete($"{Covering.Path}?label=nobody's")).ShouldBe(HttpStatus.NotFound);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"a\\nb\"")]
    [InlineData("5")]
    public async Task AWrongLabelMakesNoSandbox(string label)
    {
        var name = simulator.FreeName();
        (await simulator.Default.Post("__admin/sandboxes", $$"""{"name":"{{name}}","label":{{label}}}"""))
            .ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"]
            .Should()
            .Be("/label");
        (await simulator.Default.Get($"__admin/sandboxes/{name}")).ShouldBe(HttpStatus.NotFound);
    }

    [Fact]
    public async Task ARequestThatSaysSoIsNotCounted()
    {
        var oms = await simulator.SandboxWithPackage();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"sandboxes/{oms.Name}/api/v1/oms/packages/1/command/")
        {
            Content = new StringContent(Pack, System.Text.Encoding.UTF8, Oms.Json),
            Headers = { { "X-Oms-Simulator-Coverage", "off" } },
        };
        using var answer = await simulator.Http.SendAsync(request);
        ((int)answer.StatusCode).Should().Be(204);
        (await oms.Covered("transitions")).Should().Be(0);
    }

    [Fact]
    public async Task WhereItIsOffNothingIsCounted()
    {
        await using var own = await OwnSimulator.Start(new SimulatorOptions { Seed = "demo", CountsCoverage = false });
        (await own.Default.Command(1, Pack)).ShouldBe(204);
        var all = (await own.Default.Get(Covering.Path)).ShouldBe(HttpStatus.Ok);
        all.At("transitions").EnumerateArray().Sum(row => row.GetProperty("count").GetInt32()).Should().Be(0);
    }

    private static async Task Live(Oms oms)
    {
        (await oms.Command(1, """{"transition":2101}""")).Status.Should().Be(400);
        (await oms.Command(1, Pack)).ShouldBe(204);
        (await oms.Run(1, "SHIP_THE_PACKAGE", "Packed", "Shipped")).ShouldBe(HttpStatus.Ok);
        (await oms.Command(1, Pack)).Status.Should().Be(406);
        (await oms.Command(1, Pack)).Status.Should().Be(406);
        (await oms.Command(1, "{}")).Status.Should().Be(400);
    }

    private async Task<Oms> Labelled(string label)
    {
        var name = simulator.FreeName();
        var made = await simulator.Default.Post(
            "__admin/sandboxes",
            $$"""{"name":"{{name}}","label":{{JsonSerializer.Serialize(label)}},"seed":{{Worlds.With(Worlds.Package("Waiting"))}}}"""
        );
        made.ShouldBe(HttpStatus.Created);
        return new Oms(simulator.Http, $"sandboxes/{name}/");
    }
}
