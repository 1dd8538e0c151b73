namespace OmsSimulator.Host.Tests.Sandboxes;

[Collection(OpenMode.Name)]
public sealed class AddressTests(OpenSimulator simulator)
{
    [Fact]
    public async Task ASandboxIsReachedByPathAndByHost()
    {
        var oms = await simulator.SandboxWithPackage();
        var whole = (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        foreach (
            var host in (string[])
                [
                    $"{oms.Name}-oms.localhost",
                    $"{oms.Name}-oms.localhost:8080",
                    $"{oms.Name.ToUpperInvariant()}-OMS.localhost",
                    $"{oms.Name}-oms.akinon.net",
                ]
        )
        {
            (await new Oms(simulator.Http, "") { Host = host }.Get("packages/1/")).ShouldBe(200, whole.Text, host);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("oms.localhost")]
    [InlineData("-oms.localhost")]
    [InlineData("a.b-oms.localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("xn--0.com")]
    [InlineData("default-oms.localhost")]
    public async Task AnyOtherHostIsTheDefault(string host) =>
        (await new Oms(simulator.Http, "") { Host = host }.Get("packages/")).ShouldBe(HttpStatus.Ok);

    [Theory]
    [InlineData("xn--0.com")]
    [InlineData("xn--0-oms.localhost.xn--0")]
    [InlineData("[::1]:80")]
    [InlineData("xn--mnchen-3ya.localhost:1")]
    public async Task AStrangeHostIsKeptAsItWasSent(string host)
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Waiting")));
        var page = await new Oms(simulator.Http, $"sandboxes/{oms.Name}/") { Host = host }.Get("packages/?limit=1");
        page["next"].Should().Be($"http://{host}/sandboxes/{oms.Name}/api/v1/oms/packages/?limit=1&page=2");
    }

    [Fact]
    public async Task AHostOfNobodyIsNotFound()
    {
        var oms = new Oms(simulator.Http, "") { Host = "nobody-oms.localhost" };
        (await oms.Get("packages/")).ShouldBe(404, Envelope.Detail(404, """Sandbox \"nobody\" does not exist."""));
        (await oms.Get("__admin/clock")).ShouldBe(HttpStatus.NotFound).ContentType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task ThePathWinsOverTheHost()
    {
        var oms = await simulator.SandboxWithPackage();
        (await new Oms(simulator.Http, $"sandboxes/{oms.Name}/") { Host = "nobody-oms.localhost" }.Get("packages/")).Count.Should().Be(1);
    }
}
