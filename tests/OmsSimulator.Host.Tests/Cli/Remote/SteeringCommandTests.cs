namespace OmsSimulator.Host.Tests.Cli.Remote;

/// <summary>Clock, faults, world, partners and webhooks of a sandbox, steered from the command line.</summary>
[Collection(OpenMode.Name)]
public sealed class SteeringCommandTests(OpenSimulator simulator) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task TheClockIsStoppedMovedOnAndLetGo()
    {
        var oms = await simulator.Sandbox();
        (await Run(oms, "clock", "freeze", "2026-01-05T08:00:00Z")).Done().Output.Should().Be("2026-01-05T08:00:00.000000Z (frozen)\n");
        (await Run(oms, "clock", "advance", "PT30M")).Done().Output.Should().StartWith("2026-01-05T08:30:00.000000Z (frozen)\n");
        (await Run(oms, "clock", "show", "--json")).Done().Json["mode"]!.GetValue<string>().Should().Be("frozen");
        (await Run(oms, "clock", "run")).Done().Output.Should().EndWith("(real)\n");
        (await Run(oms, "clock", "freeze")).Done().Output.Should().StartWith("2026-01-05T08:3").And.EndWith("(frozen)\n");
        (await Run(oms, "clock", "advance", "soon")).Failed(1, "/by: expected an ISO 8601 duration");
    }

    [Fact]
    public async Task FaultsAreAddedListedAndRemoved()
    {
        var oms = await simulator.SandboxWithPackage();
        (
            await Run(
                oms,
                "fault",
                "add",
                """{"match": {"method": "GET"}, "then": {"status": 502, "body": "<h1>Bad Gateway</h1>", "content_type": "text/html"}}"""
            )
        )
            .Done()
            .Output.Should()
            .Contain("Bad Gateway");
        using var http = new HttpClient { BaseAddress = simulator.Address };
        var broken = await Answer.Of(await http.GetAsync(new Uri($"sandboxes/{oms.Name}/api/v1/oms/packages/1/", UriKind.Relative)));
        broken.ShouldBe(502, "<h1>Bad Gateway</h1>").ContentType.Should().Be("text/html");
        (await Run(oms, "fault", "list", "--json")).Done().Json["faults"]![0]!["fired"]!.GetValue<int>().Should().Be(1);
        (await Run(oms, "fault", "remove", "1")).Done();
        (await Run(oms, "fault", "remove", "1")).Failed(1, "404");
        (await Run(oms, "fault", "clear")).Done();
        (await Run(oms, "fault", "add", """{"them": {"status": 502}}""")).Failed(1, "/them: unknown key");
    }

    [Fact]
    public async Task AWorldIsAddedFromYaml()
    {
        var oms = await simulator.Sandbox();
        var file = Path.Combine(folder, "world.yaml");
        await File.WriteAllTextAsync(file, "stock_locations:\n  - erp_code: L9\nproducts:\n  - sku: MUG\n");
        (await Run(oms, "world", "add", file)).Done().Output.Should().Be("1 stock locations: L9\n1 products: MUG\n");
        (await Run(oms, "world", "add", Path.Combine(folder, "none.yaml"))).Failed(2, "FILE: cannot read the file");
        await File.WriteAllTextAsync(file, "stock_location:\n  - erp_code: L9\n");
        (await Run(oms, "world", "add", file)).Failed(1, "/stock_location: unknown key");
    }

    [Fact]
    public async Task APartnerIsToldWhatToAnswer()
    {
        var oms = await simulator.Sandbox();
        (await Run(oms, "partner", "list")).Done().Output.Should().ContainAll("omnitron", "invoice", "carrier", "bill", "stand-in");
        (await Run(oms, "partner", "set", "invoice", """{"answers": {"status": 500}}""")).Done().Output.Should().Contain("500");
        (await Run(oms, "partner", "calls", "invoice", "--json")).Done().Json["calls"]!.AsArray().Should().BeEmpty();
        (await Run(oms, "partner", "calls", "nobody")).Exit.Should().Be(1);
    }

    [Fact]
    public async Task WebhooksAreListedShownAndSentAgain()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        (await Run(oms, "webhooks", "sample", "package.created", $"{receiver.Address}in")).Done();
        (await oms.Post("__admin/clock/advance", """{"by":"PT0S"}""")).ShouldBe(HttpStatus.Ok);
        var uuid = receiver.All.Should().ContainSingle().Subject.Uuid;
        (await Run(oms, "webhooks", "list")).Done().Output.Should().Contain(uuid);
        (await Run(oms, "webhooks", "show", uuid[..8])).Done().Output.Should().ContainAll(uuid, "204");
        (await Run(oms, "webhooks", "replay", uuid[..8])).Done();
        (await Run(oms, "webhooks", "mode", "--duplicate", "1")).Done();
        (await Run(oms, "webhooks", "sample", "package.craeted", receiver.Address)).Failed(2, "; did you mean \"package.created\"?");
        (await Run(oms, "webhooks", "show", "zzzz")).Failed(2, "no webhook begins with zzzz");
    }

    private Task<Run> Run(Oms oms, params string[] arguments) =>
        Shell.Simulator([.. arguments, "--sandbox", oms.Name, "--url", simulator.Address.ToString()]);
}
