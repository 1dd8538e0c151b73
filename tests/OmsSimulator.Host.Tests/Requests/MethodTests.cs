using Microsoft.AspNetCore.Routing;
using OmsSimulator.Api;

namespace OmsSimulator.Host.Tests.Requests;

public sealed class MethodTests : IAsyncLifetime
{
    private OwnSimulator simulator = null!;

    public async Task InitializeAsync() => simulator = await OwnSimulator.Start(new() { Auth = AuthenticationMode.Token });

    public async Task DisposeAsync() => await simulator.DisposeAsync();

    [Fact]
    public void HeadIsWhereverGetIs()
    {
        var endpoints = ((IEndpointRouteBuilder)simulator.App)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .ToArray();
        endpoints.Should().HaveCountGreaterThan(60);
        foreach (var endpoint in endpoints)
        {
            var methods =
                endpoint.Metadata.GetMetadata<VendorPath>()?.Allowed.Split(", ")
                ?? [.. endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods];
            methods.Contains("HEAD").Should().Be(methods.Contains("GET"), endpoint.RoutePattern.RawText);
        }
    }

    [Theory]
    [InlineData("/__admin/health")]
    [InlineData("/__admin/clock")]
    [InlineData("/openapi/oms.json")]
    [InlineData("/docs/index.html")]
    [InlineData("/")]
    [InlineData("/api/v1/oms/packages/?limit=2")]
    [InlineData("/api/v1/oms/packages/1/")]
    [InlineData("/api/v1/oms/packages/9999/")]
    [InlineData("/__admin/nothing")]
    public async Task HeadHasTheHeadersOfGetAndNoBody(string path)
    {
        var oms = await LoggedIn();
        var (got, head) = (await Send(oms, "GET", path), await Send(oms, "HEAD", path));
        got.Bytes.Should().NotBeEmpty();
        (head.Status, head.ContentType, head.Bytes.Length).Should().Be((got.Status, got.ContentType, 0));
        if (got.Header("Content-Length") is { } length && head.Header("Content-Length") is { } said)
            said.Should().Be(length);
    }

    [Fact]
    public async Task TheJournalShowsHeadWithoutABody()
    {
        var oms = await LoggedIn();
        await Send(oms, "HEAD", "/api/v1/oms/packages/1/");
        var entry = (await oms.Get("__admin/requests?limit=1")).At("requests.0");
        (entry.GetProperty("request").GetProperty("method").GetString(), entry.GetProperty("response").GetProperty("body").GetString())
            .Should()
            .Be(("HEAD", ""));
    }

    [Theory]
    [InlineData("packages/", "Package List", "GET, HEAD, OPTIONS", "application/json")]
    [InlineData("packages/1/", "Package Instance", "GET, HEAD, OPTIONS", "application/json")]
    [InlineData("packages/1/command/", "Command", "POST, OPTIONS", "application/json")]
    [InlineData("packages/1/label/", "Label", "GET, HEAD, OPTIONS", "application/pdf")]
    [InlineData("packages/package_denial_reason/", "Package Denial Reason", "GET, POST, HEAD, OPTIONS", "application/json")]
    [InlineData("state-transition-logs/", "State Transition Log List", "GET, HEAD, OPTIONS", "application/json")]
    [InlineData("whisperer/hooks/1/", "Hook Instance", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS", "application/json")]
    public async Task OptionsDescribesAPath(string path, string name, string allowed, string renders)
    {
        var answer = (await (await LoggedIn()).Send("OPTIONS", path)).ShouldBe(
            200,
            $$"""{"name":"{{name}}","description":"","renders":["{{renders}}"],"parses":["application/json"]}"""
        );
        (answer.Header("Allow"), answer.ContentType).Should().Be((allowed, "application/json"));
    }

    [Fact]
    public async Task TheLoginDescribesItselfToAnybody() =>
        (await simulator.Default.Send("OPTIONS", "api/i1/auth/login/"))
            .ShouldBe(HttpStatus.Ok)
            .Header("Allow")
            .Should()
            .Be("POST, OPTIONS");

    [Theory]
    [InlineData("DELETE", "packages/")]
    [InlineData("OPTIONS", "packages/")]
    [InlineData("HEAD", "packages/1/command/")]
    public async Task CredentialsComeBeforeTheMethod(string method, string path) =>
        (await simulator.Default.Send(method, path)).Status.Should().Be(401);

    [Fact]
    public async Task AnUnknownPathComesBeforeCredentials() => (await simulator.Default.Get("nothing/")).ShouldBe(404, Envelope.NotFound);

    private async Task<Answer> Send(Oms oms, string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        request.Headers.TryAddWithoutValidation("Authorization", oms.Authorization);
        using var http = new HttpClient { BaseAddress = simulator.Address };
        return await Answer.Of(await http.SendAsync(request));
    }

    private async Task<Oms> LoggedIn()
    {
        var key = (await simulator.Default.Post("api/v1/auth/login/", """{"username":"demo","password":"demo"}""")).ShouldBe(HttpStatus.Ok)[
            "key"
        ];
        return simulator.Default.As($"Token {key}");
    }
}
