using OmsSimulator.Host.Tests.Faults;

namespace OmsSimulator.Host.Tests.Requests;

/// <summary>Addresses in answers are those by which the client came.</summary>
public sealed class AddressTests
{
    [Fact]
    public async Task ARequestWithoutAHostIsAnsweredWithTheConnectionsAddress()
    {
        await using var simulator = await OwnSimulator.Start(new());
        var (text, _) = await RawConnection.Exchange(simulator.Address, "GET /api/v1/oms/packages/short/?limit=1 HTTP/1.0\r\n\r\n");
        text.Should().Contain($"\"next\":\"{simulator.Address}api/v1/oms/packages/short/?limit=1&page=2\"");
        (await simulator.Default.Get("__admin/requests?limit=1"))["requests.0.request.absoluteUrl"]
            .Should()
            .Be($"{simulator.Address}api/v1/oms/packages/short/?limit=1");
    }

    [Theory]
    [InlineData(true, "https://oms.example.com/shop/sandboxes/acme/api/v1/oms/packages/short/?limit=1&page=2")]
    [InlineData(false, "http://localhost/sandboxes/acme/api/v1/oms/packages/short/?limit=1&page=2")]
    public async Task AProxyIsBelievedWhereASettingSaysSo(bool believed, string next)
    {
        await using var simulator = await OwnSimulator.Start(new() { ForwardedHeaders = believed });
        (await simulator.Default.Post("__admin/sandboxes", """{"name":"acme","seed":"demo"}""")).ShouldBe(HttpStatus.Created);
        var (text, _) = await RawConnection.Exchange(
            simulator.Address,
            "GET /sandboxes/acme/api/v1/oms/packages/short/?limit=1 HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: oms.example.com\r\nX-Forwarded-Prefix: /shop\r\nConnection: close\r\n\r\n"
        );
        text.Should().Contain($"\"next\":\"{next}\"");
    }

    [Theory]
    [InlineData("evil.example.com", "localhost", 403)]
    [InlineData("localhost", "evil.example.com", 403)]
    [InlineData("localhost", "oms.example.com", 200)]
    public async Task BothNamesOfAForwardedRequestAreLookedAt(string host, string forwarded, int status)
    {
        await using var simulator = await OwnSimulator.Start(new() { ForwardedHeaders = true, AllowedHosts = ["oms.example.com"] });
        var (text, _) = await RawConnection.Exchange(
            simulator.Address,
            $"GET /__admin/clock HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-Host: {forwarded}\r\nConnection: close\r\n\r\n"
        );
        text.Should().StartWith($"HTTP/1.1 {status} ");
    }

    [Fact]
    public async Task AHeaderNamesTheSandboxAndThePathWins()
    {
        await using var simulator = await OwnSimulator.Start(new() { Seed = "empty" });
        (await simulator.Default.Post("__admin/sandboxes", """{"name":"acme","seed":"demo"}""")).ShouldBe(HttpStatus.Created);
        using var http = new HttpClient { BaseAddress = simulator.Address };
        http.DefaultRequestHeaders.Add("X-Oms-Simulator-Sandbox", "acme");
        var page = await Answer.Of(await http.GetAsync("api/v1/oms/packages/?limit=1"));
        page.Count.Should().BePositive();
        page["next"].Should().Be($"{simulator.Address}api/v1/oms/packages/?limit=1&page=2");
        (await Answer.Of(await http.GetAsync("sandboxes/default/api/v1/oms/packages/"))).Count.Should().Be(0);
        http.DefaultRequestHeaders.Remove("X-Oms-Simulator-Sandbox");
        http.DefaultRequestHeaders.Add("X-Oms-Simulator-Sandbox", "nobody");
        (await Answer.Of(await http.GetAsync("api/v1/oms/packages/"))).ShouldBe(
            404,
            Envelope.Detail(404, """Sandbox \"nobody\" does not exist.""")
        );
    }
}
