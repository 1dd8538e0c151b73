namespace OmsSimulator.Host.Tests.Security;

[Collection(OpenMode.Name)]
public sealed class BrowserTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Origin: ")]
    [InlineData("Origin: http://localhost:1")]
    [InlineData("Origin: file://")]
    [InlineData("Origin: chrome-extension://abc")]
    [InlineData("Origin: http://localhost.evil.example")]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    [InlineData("Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document")]
    public async Task APageOfAnotherOriginMaySteerNothing(string headers)
    {
        var oms = await simulator.SandboxWithPackage();
        var before = await oms.Picture();
        foreach (
            var (method, path) in new[] { ("POST", "reset"), ("DELETE", "requests"), ("OPTIONS", "world"), ("POST", "webhooks/sink/a") }
        )
        {
            var refused = await Send(method, $"sandboxes/{oms.Name}/__admin/{path}", headers);
            refused.ShouldBe(
                403,
                """{"type":"about:blank","title":"Forbidden","status":403,"detail":"A page of another origin may not use the control surface."}""",
                headers
            );
            refused.Header("Access-Control-Allow-Origin").Should().BeNull();
        }

        (await oms.Picture()).Should().Be(before);
        (await oms.Get("__admin/webhooks/sink/a")).At("requests").GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\nSec-Fetch-Dest: image")]
    [InlineData("Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: iframe")]
    public async Task NorReadAnything(string headers) => (await Send("GET", "__admin/clock", headers)).Status.Should().Be(403);

    [Theory]
    [InlineData("Origin: {own}\nSec-Fetch-Site: same-origin")]
    [InlineData("Sec-Fetch-Site: none\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document")]
    [InlineData("Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document")]
    [InlineData("Host: oms.localhost\nOrigin: https://OMS.localhost")]
    [InlineData("Host: oms:80\nOrigin: http://oms")]
    public async Task OurOwnPagesAndLinksToThemMay(string headers) => (await Send("GET", "__admin/clock", headers)).ShouldBe(HttpStatus.Ok);

    [Fact]
    public async Task TheVendorsApiAndHealthAskNoOrigin()
    {
        var oms = await simulator.SandboxWithPackage();
        foreach (var path in (string[])[$"sandboxes/{oms.Name}/api/v1/oms/packages/1/", "__admin/health"])
            (await Send("GET", path, "Origin: https://evil.example\nSec-Fetch-Site: cross-site")).ShouldBe(HttpStatus.Ok);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:8080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example.")]
    [InlineData("default-oms.akinon.net")]
    public async Task ANameThatAnybodyCanOwnIsNotThisMachine(string host) =>
        (await Send("GET", "__admin/clock", $"Host: {host}")).Status.Should().Be(403);

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:8080")]
    [InlineData("default-oms.localhost:8080")]
    [InlineData("host.docker.internal:8080")]
    [InlineData("oms-simulator:8080")]
    public async Task NamesThatNobodyCanOwnAre(string host) =>
        (await Send("GET", "__admin/clock", $"Host: {host}")).ShouldBe(HttpStatus.Ok);

    private async Task<Answer> Send(string method, string path, string headers)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(path, UriKind.Relative));
        foreach (
            var header in headers
                .Replace("{own}", simulator.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
                .Split('\n')
        )
        {
            var (name, value) = (
                header[..header.IndexOf(':', StringComparison.Ordinal)],
                header[(header.IndexOf(':', StringComparison.Ordinal) + 2)..]
            );
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Answer.Of(await simulator.Http.SendAsync(request));
    }
}
