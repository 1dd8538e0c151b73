using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>What the steps about values cannot say: patterns, the keys of a resource, bytes that are no text, another host.</summary>
[Binding]
public sealed class WireSteps(Sandbox sandbox, PackageDriver package)
{
    /// <summary>Bytes that are no text, as a command's body.</summary>
    [When("the command body is the bytes {string}")]
    public async Task TheCommandBodyIsTheBytes(string bytes)
    {
        using var body = new ByteArrayContent(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        await sandbox.Request("POST", package.CommandPath, body);
    }

    /// <summary>A request without the sandbox's prefix, of another host name.</summary>
    [When("{word} {word} is requested of the host {string}")]
    public Task IsRequestedOfTheHost(string method, string path, string host) =>
        package.Request(method, new UriBuilder(Server.Address) { Host = host }.Uri.GetLeftPart(UriPartial.Authority) + path);

    /// <summary>The last answer's body, a text of lines of which the last one is ended.</summary>
    [Then("the body is the text")]
    public void TheBodyIsTheText(string text) => Claim.Same("the body", sandbox.Body, text.ReplaceLineEndings("\n") + "\n");

    /// <summary>A regular expression for whole values of the last answer's JSON: a table of <c>path</c> and <c>pattern</c>.</summary>
    [Then("the body matches")]
    public void TheBodyMatches(DataTable table)
    {
        var values = Paths.Read(sandbox.Body, table.Rows.Select(row => row["path"]));
        foreach (var (row, value) in table.Rows.Zip(values))
            Claim.Matches(row["path"], value, package.Fill(row["pattern"]));
    }

    /// <summary>Exactly these keys, in this order; <c>""</c> is the body.</summary>
    [Then("the keys of {string} are")]
    public void TheKeysAre(string path, string keys)
    {
        var node = path.Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(JsonNode.Parse(sandbox.Body), (found, step) => int.TryParse(step, out var index) ? found![index] : found![step]);
        Claim.SameRows(
            $"the keys of \"{path}\"",
            node!.AsObject().Select(member => member.Key),
            keys.Split([',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
    }

    /// <summary>A regular expression for the whole value of a header.</summary>
    [Then("the header {string} matches {string}")]
    public void TheHeaderMatches(string header, string pattern) =>
        Claim.Matches($"the header {header}", Headers.Of(sandbox.Response, header), package.Fill(pattern));
}
