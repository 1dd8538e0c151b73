using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.Walks;

/// <summary>What a recorded walk begins with, what it does again, and what it cannot say.</summary>
[Collection(OpenMode.Name)]
public sealed class WalkTests(OpenSimulator simulator)
{
    private static readonly Transition Pack = Oms.Way("COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Waiting", "Packed");

    [Fact]
    public async Task ItBeginsWithTheWorldOfTheSandboxAndTheInstallation()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), """{"installation":{"name":"Acme"}}""");
        await oms.Run(1, Pack);
        var feature = await Feature(oms, 0);
        feature.Should().Contain("Given the installation").And.Contain("\"name\":\"Acme\"").And.Contain("And the world").And.NotContain("demo world");
    }

    [Fact]
    public async Task ADemoWorldInAnInstallationIsMadeInIt()
    {
        var oms = await simulator.Sandbox("\"demo\"", """{"installation":{"name":"Acme"}}""");
        await oms.Run(1, Pack);
        (await Feature(oms, 0)).Should().Contain("Given the installation").And.Contain("And the world").And.Contain("TSH100-01");
    }

    [Fact]
    public async Task AResetIsItsBeginning()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Post("__admin/clock/advance", """{"by":"PT1H"}""");
        await oms.Run(1, Pack);
        (await oms.Post("__admin/reset", "")).ShouldBe(HttpStatus.NoContent);
        await oms.Run(1, Pack);
        (await Feature(oms, 0)).Should().NotContain("PT1H");
    }

    [Fact]
    public async Task WhatTheControlSurfaceChangedStandsWhereItCame()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Run(1, Pack);
        await oms.Post("__admin/clock/advance", """{"by":"PT1H"}""");
        (await oms.Post("__admin/clock/advance", """{"by":"soon"}""")).ShouldBe(HttpStatus.Unprocessable);
        await oms.Get("packages/1/");
        var feature = await Feature(oms, 0);
        feature.Should().NotContain("soon", "what was refused changed nothing");
        feature.IndexOf("/command/", StringComparison.Ordinal).Should().BeLessThan(feature.IndexOf("PT1H", StringComparison.Ordinal));
        feature.IndexOf("PT1H", StringComparison.Ordinal).Should().BeLessThan(feature.IndexOf("When GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AForkHasTheBeginningOfItsOriginal()
    {
        var oms = await simulator.Sandbox("\"demo\"");
        await oms.Post("__admin/clock/advance", """{"by":"PT1H"}""");
        var copy = simulator.FreeName();
        (await simulator.Default.Post($"__admin/sandboxes/{oms.Name}/fork", $$"""{"name":"{{copy}}"}""")).ShouldBe(HttpStatus.Created);
        var fork = new Oms(simulator.Http, $"sandboxes/{copy}/");
        await fork.Run(1, Pack);
        (await Feature(fork, 0)).Should().Contain("Given the demo world").And.Contain("PT1H");
    }

    [Fact]
    public async Task OfASnapshotNobodyKnowsHowItBegan()
    {
        var oms = await simulator.SandboxWithPackage();
        var snapshot = (await oms.Get("__admin/snapshot")).ShouldBe(HttpStatus.Ok).Text;
        (await oms.Send("PUT", "__admin/snapshot", snapshot, "application/x-ndjson")).Status.Should().BeLessThan(300);
        await oms.Run(1, Pack);
        (await Scenario(oms, await Id(oms, 0))).ShouldBe(HttpStatus.Conflict)["detail"].Should().Contain("snapshot");
    }

    [Fact]
    public async Task AFaultThatWasChosenIsDefinedAndOthersAreLeftOut()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Post("__admin/faults", """{"times":1,"then":{"status":503}}""");
        (await oms.Run(1, Pack)).Status.Should().Be(503);
        await oms.Post("__admin/faults", """{"times":1,"after":true,"then":{"status":504}}""");
        (await oms.Run(1, Pack)).Status.Should().Be(504);
        (await Feature(oms, 0)).Should().Contain("Given the fault").And.Contain("\"after\":true").And.Contain("the response is 504").And.NotContain("503");
        await oms.Get("packages/1/");
        (await Feature(oms, 0)).Should().NotContain("the fault").And.Contain("COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "it happened, only its answer was lost");
    }

    [Fact]
    public async Task FaultsOfPartnersStayUnderTheirNewIds()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Post("__admin/faults", """{"match":{"path":"/api/v1/oms/orders/"},"then":{"status":503}}""");
        await oms.Post("__admin/faults", """{"match":{"partner":"carrier"},"then":{"status":503}}""");
        (await oms.Delete("__admin/faults/2")).ShouldBe(HttpStatus.NoContent);
        (await oms.Delete("__admin/faults/1")).ShouldBe(HttpStatus.NoContent);
        await oms.Get("packages/1/");
        var feature = await Feature(oms, 0);
        feature.Should().Contain("\"partner\":\"carrier\"").And.Contain("DELETE /__admin/faults/1 was requested").And.NotContain("faults/2");
        feature.Should().NotContain("orders");
    }

    [Fact]
    public async Task WhatCannotBeClaimedIsRefusedByItsPlace()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.SendBytes("POST", "packages/1/command/", [0xFF, 0xFE]);
        (await Scenario(oms, await Id(oms, 0))).ShouldBe(HttpStatus.Unprocessable)["detail"].Should().StartWith("/ids/0: its body is no text");
        await oms.Post("api/v1/auth/login/", """{"username":"a","password":"b"}""");
        (await Scenario(oms, await Id(oms, 0))).ShouldBe(HttpStatus.Unprocessable)["detail"].Should().StartWith("/ids/0: it is a login");
    }

    [Fact]
    public async Task SecretsStayOut()
    {
        var oms = await simulator.Sandbox();
        await oms.World("""{"users":[{"username":"ayse","password":"gizli-sifre"}]}""");
        await oms.Get("packages/");
        (await Feature(oms, 0)).Should().Contain("ayse").And.NotContain("gizli-sifre");
    }

    [Fact]
    public async Task CallsThatTheJournalForgotAreCounted()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Run(1, Pack);
        (await oms.Delete("__admin/requests")).ShouldBe(HttpStatus.NoContent);
        await oms.Get("packages/1/");
        (await Feature(oms, 0)).Should().Contain("The journal has 1 calls no more");
    }

    [Fact]
    public async Task InCSharpItIsATestWithTheSameClaims()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Run(1, Pack);
        await oms.Run(1, Pack);
        var file = (await oms.Post("__admin/requests/scenario?format=csharp", $$"""{"ids":["{{await Id(oms, 0)}}"],"title":"Packed twice"}""")).ShouldBe(HttpStatus.Ok).Text;
        file.Should().Contain("public async Task PackedTwice()").And.Contain("Assert.Equal(406, sent1.Status);").And.Contain("Assert.False(sent1.ChangedAnything);");
    }

    private static async Task<string> Id(Oms oms, int index) =>
        (await oms.Get("__admin/requests?simulator=true")).At("requests")[index].GetProperty("id").GetString()!;

    private static Task<Answer> Scenario(Oms oms, string id) => oms.Post("__admin/requests/scenario", $$"""{"ids":["{{id}}"]}""");

    // Of the call that came so many before the last.
    private static async Task<string> Feature(Oms oms, int index) => (await Scenario(oms, await Id(oms, index))).ShouldBe(HttpStatus.Ok).Text;
}
