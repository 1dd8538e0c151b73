namespace OmsSimulator.Host.Tests.Requests;

[Collection(OpenMode.Name)]
public sealed class AcceptTests(OpenSimulator simulator)
{
    private const string NotAcceptable = """{"error":{"detail":"Could not satisfy the request Accept header."},"status_code":406}""";

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/html, application/xhtml+xml")]
    [InlineData("text/*")]
    [InlineData("application/jsonx")]
    [InlineData("json")]
    [InlineData("image/png;q=0.5,text/plain")]
    public async Task WhatWeCannotServeIsNotAcceptable(string accept)
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        foreach (
            var (method, path, body) in new[]
            {
                ("GET", "packages/", null),
                ("POST", "packages/1/command/", """{"transition":1809}"""),
                ("DELETE", "packages/", null),
            }
        )
        {
            (await Send(oms, method, path, accept, body)).ShouldBe(406, NotAcceptable, path).ContentType.Should().Be("application/json");
        }

        (await oms.StateOf(1)).Should().Be("WaitingRemoteAction");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*/*")]
    [InlineData("application/*")]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=utf-8")]
    [InlineData("text/html,application/xml;q=0.9, */*;q=0.8")]
    [InlineData("application/json;q=0")]
    public async Task WhatWeCanServeIsServed(string? accept) =>
        (await Send(await simulator.SandboxWithPackage(), "GET", "packages/1/", accept)).ShouldBe(HttpStatus.Ok);

    [Theory]
    [InlineData("application/pdf", 200)]
    [InlineData("application/json", 200)]
    [InlineData("*/*", 200)]
    [InlineData("text/html", 406)]
    public async Task ADocumentIsServedInItsOwnType(string accept, int status)
    {
        var oms = await simulator.SandboxWithPackage("Packed");
        var answer = await Send(oms, "GET", "packages/1/document/", accept);
        (answer.Status, answer.ContentType).Should().Be((status, status == 200 ? "application/pdf" : "application/json"));
    }

    private async Task<Answer> Send(Oms oms, string method, string path, string? accept, string? body = null)
    {
        using var request = new HttpRequestMessage(new(method), $"sandboxes/{oms.Name}/api/v1/oms/{path}");
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (body is not null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return await Answer.Of(await simulator.Http.SendAsync(request));
    }
}
