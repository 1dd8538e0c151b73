namespace OmsSimulator.Host.Tests.Control;

[Collection(TokenMode.Name)]
public sealed class HealthTests(TokenSimulator simulator)
{
    [Fact]
    public async Task HealthNeedsNoKey()
    {
        var health = (await simulator.Default.Get("__admin/health")).ShouldBe(HttpStatus.Ok);
        health.Keys().Should().Be("status, version, uptimeInSeconds, store");
        (health["status"], health["version"]).Should().Be(("healthy", Simulator.Version));
        health.At("uptimeInSeconds").GetInt64().Should().BeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task TheControlSurfaceNeedsNoneEither()
    {
        var oms = await simulator.SandboxWithPackage();
        foreach (var path in (string[])["sandboxes", "clock", "installation", "contract", "packages/1/timeline", "packages/1/commands"])
            (await oms.Get($"__admin/{path}")).ShouldBe(HttpStatus.Ok);
    }
}
