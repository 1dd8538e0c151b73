using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.Console.Tests;

/// <summary>What the program answers at <c>/</c> and below <c>/console</c>.</summary>
public sealed class PipelineTests : IAsyncLifetime
{
    private const string Key = "a-key-of-the-console";

    private readonly WebApplication open = Build(new SimulatorOptions());
    private readonly WebApplication guarded = Build(new SimulatorOptions { AdminKey = Key });
    private readonly WebApplication without = Build(new SimulatorOptions(), hasConsole: false);
    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        }
    );

    public Task InitializeAsync() => Task.WhenAll(open.StartAsync(), guarded.StartAsync(), without.StartAsync());

    public async Task DisposeAsync()
    {
        http.Dispose();
        await open.DisposeAsync();
        await guarded.DisposeAsync();
        await without.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "text/html", "console/")]
    [InlineData("/sandboxes/default/", "text/html,*/*", "../../console/default/board")]
    public async Task ABrowserIsSentToTheConsole(string path, string accept, string location)
    {
        using var answer = await Get(open, path, accept);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.Should().Be(location);
    }

    [Fact]
    public async Task OthersAreWelcomedInPlainText()
    {
        using var answer = await Get(open, "/", "*/*");
        (await answer.Content.ReadAsStringAsync()).Should().StartWith("OMS Simulator");
    }

    [Theory]
    [InlineData("/console/default/board")]
    [InlineData("/console/default/packages/1")]
    [InlineData("/console/_framework/blazor.web.js")]
    [InlineData("/console/_content/MudBlazor/MudBlazor.min.css")]
    public async Task EveryAnswerHasThePolicy(string path)
    {
        using var answer = await Get(open, path, "text/html");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Should()
            .Equal("default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
    }

    [Fact]
    public async Task NothingOfAPageIsOnAnotherOriginAndNoScriptStandsInIt()
    {
        using var answer = await Get(open, "/console/default/board", "text/html");
        var page = await answer.Content.ReadAsStringAsync();
        page.Should().NotMatchRegex("(src|href)=\"(https?:)?//").And.NotMatchRegex("<script[^>]*>[^<]").And.NotMatchRegex(" on[a-z]+=\"");
    }

    [Fact]
    public async Task ItIsPrerendered()
    {
        using var answer = await Get(open, "/console/default/packages/1", "text/html");
        (await answer.Content.ReadAsStringAsync()).Should().Contain("1000000136P1").And.Contain("COMPLETE_PACKAGING");
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Host", "evil.example")]
    public async Task APageOfAnotherOriginOrNameIsRefused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address(open), "/console/_blazor?id=1"));
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await http.SendAsync(request);
        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task WithoutTheTokenOfAPageNothingIsChanged()
    {
        using var form = new FormUrlEncodedContent([new("language", "tr")]);
        using var answer = await http.PostAsync(new Uri(Address(open), "/console/preferences"), form);
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        answer.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Theory]
    [InlineData("/console/default/board", "text/html", HttpStatusCode.Redirect)]
    [InlineData("/console/default/snapshot.ndjson", "*/*", HttpStatusCode.Unauthorized)]
    [InlineData("/console/_blazor/negotiate", "*/*", HttpStatusCode.Unauthorized)]
    [InlineData("/console/login", "text/html", HttpStatusCode.OK)]
    public async Task WithAKeyNothingIsShownBeforeItIsSaid(string path, string accept, HttpStatusCode status)
    {
        using var answer = await Get(guarded, path, accept);
        answer.StatusCode.Should().Be(status);
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("5000000012");
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAD")]
    public async Task AForgedSessionIsNone(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address(guarded), "/console/default/board"));
        request.Headers.Add("Cookie", $"oms-console-session={cookie}");
        using var answer = await http.SendAsync(request);
        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/console/")]
    [InlineData("/console/default/board")]
    public async Task OffThereIsNone(string path)
    {
        using var answer = await Get(without, path, "text/html");
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        using var root = await Get(without, "/", "text/html");
        root.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static WebApplication Build(SimulatorOptions options, bool hasConsole = true) =>
        Simulator.Build(ProgramParts.Complete(options with { Urls = "http://127.0.0.1:0" }, hasConsole: hasConsole));

    private static Uri Address(WebApplication server) =>
        new(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private async Task<HttpResponseMessage> Get(WebApplication server, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address(server), path));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await http.SendAsync(request);
    }
}
