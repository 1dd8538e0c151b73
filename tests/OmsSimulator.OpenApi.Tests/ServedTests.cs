using System.Net;
using System.Text.RegularExpressions;

namespace OmsSimulator.OpenApi.Tests;

public sealed partial class ServedTests(Server server) : IClassFixture<Server>
{
    [Theory]
    [InlineData("", "", null)]
    [InlineData("/sandboxes/acme", "/sandboxes/acme", null)]
    [InlineData("", "/sandboxes/acme", "acme")]
    public async Task TheDocumentsAreServedWithTheAddressThatTheyAreAskedBy(string prefix, string sandbox, string? header)
    {
        foreach (var document in Document.All)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{prefix}/openapi/{document.Name}.json");
            request.Headers.Host = "oms.localhost:81";
            if (header is not null)
                request.Headers.Add("X-Oms-Simulator-Sandbox", header);
            using var answer = await server.Http.SendAsync(request);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
            var served = document
                .Text.Replace(
                    "\"url\": \"http://127.0.0.1:8080\"",
                    $"\"url\": \"http://oms.localhost:81{sandbox}\"",
                    StringComparison.Ordinal
                )
                .Replace("\"url\": \"http://127.0.0.1:8080/", "\"url\": \"http://oms.localhost:81/", StringComparison.Ordinal);
            (await answer.Content.ReadAsStringAsync()).Should().Be(served);
        }
    }

    [Theory]
    [InlineData("/docs", "/docs/index.html")]
    [InlineData("/docs/", "/docs/index.html")]
    [InlineData("/sandboxes/acme/docs", "/sandboxes/acme/docs/index.html")]
    public async Task ThePageIsFoundByItsFolder(string address, string page)
    {
        using var answer = await server.Http.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        new Uri(new Uri(server.Http.BaseAddress!, address), answer.Headers.Location!).AbsolutePath.Should().Be(page);
    }

    [Theory]
    [InlineData("/docs/")]
    [InlineData("/sandboxes/acme/docs/")]
    public async Task ThePageLoadsItsAssetsFromTheServer(string folder)
    {
        var html = await server.Http.GetStringAsync($"{folder}index.html");
        var assets = Addresses().Matches(html).Select(match => match.Groups[1].Value).ToArray();
        assets.Should().HaveCountGreaterThan(4).And.NotContain(asset => asset.Contains("//", StringComparison.Ordinal));
        foreach (var asset in assets)
        {
            using var answer = await server.Http.GetAsync(new Uri(new Uri(server.Http.BaseAddress!, folder), asset));
            answer.StatusCode.Should().Be(HttpStatusCode.OK, asset);
            (await answer.Content.ReadAsByteArrayAsync()).Should().NotBeEmpty(asset);
        }
    }

    [Fact]
    public async Task ThePageOffersBothDocumentsByAddressesThatStayInTheSandbox()
    {
        var script = await server.Http.GetStringAsync("/sandboxes/acme/docs/index.js");
        foreach (var document in Document.All)
            script.Should().Contain($"\"../openapi/{document.Name}.json\"");
    }

    [Fact]
    public async Task AFileThatThePageDoesNotHaveIsNotFound()
    {
        using var answer = await server.Http.GetAsync("/docs/nothing.js");
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).Should().Be("""{"error":{"detail":"Not found."},"status_code":404}""");
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Addresses();
}
