namespace OmsSimulator.Host.Tests.Security;

/// <summary>What a client sends names no file: only the command line does.</summary>
[Collection(OpenMode.Name)]
public sealed class FileSystemTests(OpenSimulator simulator) : IDisposable
{
    private const string Secret = "\"secret-of-this-machine\"";
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    private string FilePath => Path.Combine(folder, "world.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("POST", "__admin/sandboxes", """{"name":"{free}","seed":"{path}"}""", 422)]
    [InlineData("POST", "__admin/sandboxes", """{"name":"{free}","installation":"{path}"}""", 422)]
    [InlineData("POST", "__admin/sandboxes", """{"name":"{path}"}""", 422)]
    [InlineData("POST", "__admin/sandboxes", """{"name":"../x"}""", 422)]
    [InlineData("PUT", "__admin/installation", "\"{path}\"", 422)]
    [InlineData("POST", "__admin/world", "\"{path}\"", 422)]
    [InlineData("POST", "__admin/schemas/package/validate", """{"$ref":"file://{path}"}""", 200)]
    [InlineData("POST", "whisperer/hooks/", """{"event_type":"package.created","target_url":"file://{path}"}""", 400)]
    [InlineData("POST", "__admin/webhooks/samples", """{"event_type":"package.created","target_url":"file://{path}"}""", 422)]
    [InlineData("PUT", "__admin/partners/invoice", """{"address":"file://{path}"}""", 422)]
    [InlineData("POST", "__admin/requests/find", """{"bodyFileName":"{path}"}""", 422)]
    public async Task APathInADocumentIsAWord(string method, string path, string body, int status)
    {
        await File.WriteAllTextAsync(FilePath, Secret);
        var oms = await simulator.Sandbox();
        var answer = await oms.Send(
            method,
            path,
            body.Replace("{path}", FilePath, StringComparison.Ordinal).Replace("{free}", simulator.FreeName(), StringComparison.Ordinal)
        );
        answer.Status.Should().Be(status, answer.Text);
        answer.Text.Should().NotContain(Secret.Trim('"'));
        NothingIsWritten();
    }

    [Theory]
    [InlineData("__admin/schemas/{path}")]
    [InlineData("__admin/schemas/..%2f..%2f..%2f..%2f..%2f..{escaped}")]
    [InlineData("__admin/schemas/../../../../../..{path}")]
    [InlineData("openapi/..%2f..%2f..%2f..%2f..%2f..{escaped}")]
    [InlineData("docs/..%2f..%2f..%2f..%2f..%2f..{escaped}")]
    [InlineData("docs/../../../../../..{path}")]
    [InlineData("sandboxes/..%2f..{escaped}/api/v1/oms/packages/")]
    [InlineData("__admin/requests/{escaped}")]
    public async Task APathInAnAddressIsAName(string address)
    {
        await File.WriteAllTextAsync(FilePath, Secret);
        var written = address
            .Replace("{path}", FilePath, StringComparison.Ordinal)
            .Replace("{escaped}", Uri.EscapeDataString(FilePath), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"{simulator.Address}{written}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
        );
        using var http = new HttpClient();
        var answer = await Answer.Of(await http.SendAsync(request));
        answer.Status.Should().BeInRange(400, 499, answer.Text);
        answer.Text.Should().NotContain(Secret.Trim('"'));
    }

    [Fact]
    public async Task ASinksAddressIsNoFile()
    {
        var oms = await simulator.Sandbox();
        (await oms.Post($"__admin/webhooks/sink/{Uri.EscapeDataString(FilePath)}", "x")).ShouldBe(204);
        NothingIsWritten();
    }

    private void NothingIsWritten() => Directory.GetFileSystemEntries(folder).Should().BeSubsetOf([FilePath]);
}
