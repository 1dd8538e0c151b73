namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class ErrorShapeTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData("packages/9/")]
    [InlineData("packages/abc/")]
    [InlineData("packages/-1/")]
    [InlineData("packages/1.0/")]
    [InlineData("packages/1e0/")]
    [InlineData("packages/99999999999999999999999/")]
    [InlineData("packages/%C4%B1/")]
    [InlineData("packages/9/document/")]
    [InlineData("packages/9/label/")]
    [InlineData("packages/package-items/9/")]
    [InlineData("packages/package_denial_reason/9/")]
    [InlineData("orders/9/")]
    [InlineData("order_items/9/")]
    [InlineData("orderexecutionplans/9/")]
    [InlineData("state-transition-logs/9/")]
    [InlineData("state-transition-logs/0/")]
    [InlineData("stock-locations/9/")]
    [InlineData("cargo-company/9/")]
    [InlineData("nothing/")]
    [InlineData("packages/1/nothing/")]
    [InlineData("api/v2/oms/packages/")]
    public async Task WhatDoesNotExistIsNotFound(string path)
    {
        var oms = await simulator.SandboxWithPackage();
        var answer = (await oms.Get(path)).ShouldBe(404, Envelope.NotFound);
        answer.ContentType.Should().Be("application/json");
        answer.Header("X-Oms-Simulator-Version").Should().Be(Simulator.Version);
        answer.Header("X-Oms-Simulator-Reason").Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("PATCH", "packages/package_denial_reason/9/")]
    [InlineData("PUT", "packages/package_denial_reason/x/")]
    [InlineData("DELETE", "packages/package_denial_reason/9/")]
    [InlineData("PATCH", "stock-locations/9/")]
    [InlineData("POST", "nothing/")]
    public async Task AChangeOfNothingIsNotFound(string method, string path) =>
        (await (await simulator.Sandbox()).Send(method, path, "{}")).ShouldBe(404, Envelope.NotFound);

    [Theory]
    [InlineData("DELETE", "packages/", "GET, HEAD, OPTIONS")]
    [InlineData("POST", "packages/1/", "GET, HEAD, OPTIONS")]
    [InlineData("GET", "packages/1/command/", "POST, OPTIONS")]
    [InlineData("PUT", "packages/package_denial_reason/", "GET, POST, HEAD, OPTIONS")]
    [InlineData("POST", "packages/package_denial_reason/1/", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS")]
    [InlineData("PUT", "stock-locations/1/", "GET, PATCH, HEAD, OPTIONS")]
    [InlineData("GET", "api/v1/auth/login/", "POST, OPTIONS")]
    [InlineData("BREW", "orders/", "GET, HEAD, OPTIONS")]
    public async Task AnotherMethodIsNotAllowedAndSaysWhichAre(string method, string path, string allowed)
    {
        var answer = (await (await simulator.SandboxWithPackage()).Send(method, path, "{}")).ShouldBe(
            405,
            Envelope.Detail(405, $"""Method \"{method}\" not allowed.""")
        );
        answer.ContentType.Should().Be("application/json");
        answer.Header("Allow").Should().Be(allowed);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/jsonx")]
    [InlineData("text/json")]
    public async Task AnotherMediaTypeIsUnsupported(string mediaType)
    {
        var oms = await simulator.SandboxWithPackage();
        foreach (var (method, path) in Writes)
        {
            (await oms.Send(method, path, """{"title":"x"}""", mediaType)).ShouldBe(
                415,
                Envelope.Detail(415, $"""Unsupported media type \"{mediaType}\" in request."""),
                path
            );
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=UTF-8")]
    [InlineData("application/json ;charset=utf-8")]
    public async Task JsonIsSupportedHoweverItIsWritten(string mediaType)
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        (await oms.Send("POST", "packages/1/command/", """{"transition":1809}""", mediaType)).ShouldBe(204);
    }

    [Fact]
    public async Task NoMediaTypeIsUnsupportedToo() =>
        (await (await simulator.SandboxWithPackage()).Send("POST", "packages/1/command/", "{}", mediaType: null)).ShouldBe(
            415,
            Envelope.Detail(415, """Unsupported media type \"\" in request.""")
        );

    [Fact]
    public async Task ADenialReasonInUseIsAConflict()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Run(1, "REFUSE_THE_PACKAGE", "Waiting", "NeedsRescheduling", """{"denial_reason":1}""")).ShouldBe(204);
        (await oms.Delete("packages/package_denial_reason/1/")).ShouldBe(409, Envelope.Detail(409, "Denial reason 1 is in use."));
    }

    [Fact]
    public async Task AStockQueryOutOfItsBoundsIsUnprocessable() =>
        (await (await simulator.SandboxWithPackage()).Get("query-stock-availability")).ShouldBe(
            422,
            Envelope.Detail(422, "sku is expected 1 to 100 times.")
        );

    [Theory]
    [InlineData("sandboxes/nobody/api/v1/oms/packages/", "nobody")]
    [InlineData("sandboxes/Nobody/api/v1/oms/packages/1/command/", "Nobody")]
    [InlineData("sandboxes/n%22b/api/v1/oms/packages/", """n\"b""")]
    [InlineData("sandboxes/", "")]
    public async Task AnUnknownSandboxIsNamedInTheVendorsEnvelope(string address, string name)
    {
        using var response = await simulator.Http.GetAsync(new Uri(address, UriKind.Relative));
        var answer = (await Answer.Of(response)).ShouldBe(404, Envelope.Detail(404, $"""Sandbox \"{name}\" does not exist."""));
        answer.ContentType.Should().Be("application/json");
        answer.Header("X-Oms-Simulator-Version").Should().Be(Simulator.Version);
    }

    [Fact]
    public async Task AnUnknownSandboxIsAProblemOnTheControlSurface()
    {
        using var response = await simulator.Http.GetAsync(new Uri("sandboxes/nobody/__admin/clock", UriKind.Relative));
        (await Answer.Of(response))
            .ShouldBe(404, """{"type":"about:blank","title":"Not Found","status":404,"detail":"Sandbox \"nobody\" does not exist."}""")
            .ContentType.Should()
            .Be("application/problem+json");
    }

    [Fact]
    public async Task TheControlSurfaceAnswersInProblems()
    {
        var oms = await simulator.Sandbox();
        (await oms.Get("__admin/nothing"))
            .ShouldBe(404, """{"type":"about:blank","title":"Not Found","status":404,"detail":"No such path."}""")
            .ContentType.Should()
            .Be("application/problem+json");
        var refused = (await oms.Delete("__admin/clock")).ShouldBe(
            405,
            """{"type":"about:blank","title":"Method Not Allowed","status":405,"detail":"Method DELETE is not allowed here, allowed: GET, HEAD, PUT."}"""
        );
        refused.ContentType.Should().Be("application/problem+json");
        refused.Header("Allow").Should().Be("GET, HEAD, PUT");
    }

    internal static (string Method, string Path)[] Writes { get; } =
    [
        ("POST", "packages/1/command/"),
        ("POST", "packages/package_denial_reason/"),
        ("PATCH", "packages/package_denial_reason/1/"),
        ("PUT", "packages/package_denial_reason/1/"),
        ("PATCH", "stock-locations/1/"),
        ("POST", "api/v1/auth/login/"),
        ("POST", "api/i1/auth/login/"),
    ];
}
