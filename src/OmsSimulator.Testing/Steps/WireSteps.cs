#nullable enable
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using FluentAssertions;
using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>What the steps about values cannot say: patterns, the keys of a resource, bytes that are no text, another host.</summary>
[Binding]
public sealed class WireSteps(Sandbox sandbox, PackageDriver package)
{
    [When("the command body is the bytes {string}")]
    public async Task TheCommandBodyIsTheBytes(string bytes)
    {
        using var body = new ByteArrayContent(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        await sandbox.Request("POST", package.CommandPath, body);
    }

    [When("{word} {word} is requested of the host {string}")]
    public Task IsRequestedOfTheHost(string method, string path, string host) =>
        package.Request(method, new UriBuilder(Server.Address) { Host = host }.Uri.GetLeftPart(UriPartial.Authority) + path);

    [Then("the body is the text")]
    public void TheBodyIsTheText(string text) => sandbox.Body.Should().Be(text.ReplaceLineEndings("\n") + "\n");

    [Then("the body matches")]
    public void TheBodyMatches(DataTable table)
    {
        var values = Paths.Read(sandbox.Body, table.Rows.Select(row => row["path"]));
        foreach (var (row, value) in table.Rows.Zip(values))
            value.Should().MatchRegex($"^(?:{package.Fill(row["pattern"])})$", row["path"]);
    }

    [Then("the keys of {string} are")]
    public void TheKeysAre(string path, string keys)
    {
        var node = path.Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(JsonNode.Parse(sandbox.Body), (found, step) => int.TryParse(step, out var index) ? found![index] : found![step]);
        node!.AsObject().Select(member => member.Key).Should().Equal(keys.Split([',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [Then("the header {string} matches {string}")]
    public void TheHeaderMatches(string header, string pattern) => Headers.Of(sandbox.Response, header).Should().MatchRegex($"^(?:{package.Fill(pattern)})$");
}
