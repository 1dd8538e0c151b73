namespace OmsSimulator.Host.Tests.Security;

public sealed class AdminKeyTests : IAsyncLifetime
{
    private const string Key = "s3cret-key";
    private OwnSimulator simulator = null!;

    public async Task InitializeAsync() => simulator = await OwnSimulator.Start(new() { Seed = "empty", AdminKey = Key });

    public async Task DisposeAsync() => await simulator.DisposeAsync();

    [Theory]
    [InlineData("__admin/sandboxes")]
    [InlineData("__admin/nothing")]
    [InlineData("__admin")]
    [InlineData("__admin/healthy")]
    [InlineData("__admin/health/x")]
    [InlineData("__admin//sandboxes")]
    [InlineData("__ADMIN/sandboxes")]
    [InlineData("%5F%5fadmin/sandboxes")]
    [InlineData("sandboxes/default/__admin/clock")]
    [InlineData("sandboxes/nobody/__admin/clock")]
    [InlineData("__admin/webhooks/sink/a")]
    public async Task WithoutTheKeyNothingIsTold(string path)
    {
        var refused = (await Raw("GET", path)).ShouldBe(
            401,
            """{"type":"about:blank","title":"Unauthorized","status":401,"detail":"The control surface is guarded by --admin-key: the header Authorization: Bearer <key> is expected."}"""
        );
        (refused.ContentType, refused.Header("WWW-Authenticate")).Should().Be(("application/problem+json", "Bearer"));
    }

    [Theory]
    [InlineData("x/../__admin/sandboxes")]
    [InlineData("sandboxes/x/../../__admin/sandboxes")]
    [InlineData("%2e%2E/__admin/sandboxes")]
    public async Task APathThatClimbsLeadsNowhere(string path) => (await Raw("GET", path)).Status.Should().Be(404);

    [Theory]
    [InlineData("GET", "__admin/health", null)]
    [InlineData("POST", "__admin/webhooks/sink/a", null)]
    [InlineData("POST", "__admin/webhooks/sink/a", "Bearer wrong")]
    public async Task WhatNeedsNoKeyTellsNotWhetherASandboxExists(string method, string path, string? authorization)
    {
        (await simulator.Default.As($"Bearer {Key}").Post("__admin/sandboxes", """{"name":"real"}""")).Status.Should().BeOneOf(201, 409);
        var real = await new Oms(simulator.Http, "sandboxes/real/") { Authorization = authorization }.Send(
            method,
            path,
            method == "POST" ? "x" : null
        );
        var nobody = await new Oms(simulator.Http, "sandboxes/nobody/") { Authorization = authorization }.Send(
            method,
            path,
            method == "POST" ? "x" : null
        );
        real.Status.Should().BeLessThan(300);
        nobody.Status.Should().Be(real.Status);
        nobody.ContentType.Should().Be(real.ContentType);
    }

    [Fact]
    public async Task WhoHasTheKeyIsToldThatThereIsNoSuchSandbox() =>
        (
            await new Oms(simulator.Http, "sandboxes/nobody/") { Authorization = $"Bearer {Key}" }.Post("__admin/webhooks/sink/a", "x")
        ).ShouldBe(HttpStatus.NotFound);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer s3cret-ke")]
    [InlineData("Bearer s3cret-keyy")]
    [InlineData("Bearer S3CRET-KEY")]
    [InlineData("Token s3cret-key")]
    [InlineData("Basic s3cret-key")]
    [InlineData("s3cret-key")]
    public async Task AnotherKeyChangesNothing(string? authorization)
    {
        (await simulator.Default.As(authorization).Post("__admin/sandboxes", """{"name":"mine"}""")).Status.Should().Be(401);
        (await simulator.Default.Get("__admin/health")).ShouldBe(HttpStatus.Ok);
        (await Raw("GET", "sandboxes/mine/api/v1/oms/packages/")).ShouldBe(HttpStatus.NotFound);
    }

    [Theory]
    [InlineData("Bearer s3cret-key")]
    [InlineData("bearer  s3cret-key ")]
    public async Task TheKeyOpensEveryWayToASandbox(string authorization)
    {
        var oms = simulator.Default.As(authorization);
        (await oms.Post("__admin/sandboxes", """{"name":"mine"}""")).ShouldBe(HttpStatus.Created);
        (await new Oms(simulator.Http, "sandboxes/mine/") { Authorization = authorization }.Get("__admin/clock")).ShouldBe(HttpStatus.Ok);
        (await new Oms(simulator.Http, "") { Authorization = authorization, Host = "mine-oms.localhost" }.Get("__admin/clock")).ShouldBe(
            HttpStatus.Ok
        );
        (await new Oms(simulator.Http, "") { Authorization = authorization, Host = "oms.example.com" }.Get("__admin/clock")).ShouldBe(
            HttpStatus.Ok,
            "who has the key needs no name"
        );
    }

    [Fact]
    public async Task AHostNameOpensNothing() =>
        (await new Oms(simulator.Http, "") { Host = "default-oms.localhost" }.Get("__admin/clock")).Status.Should().Be(401);

    [Theory]
    [InlineData("__admin/health")]
    [InlineData("__admin/health/")]
    [InlineData("sandboxes/default/__admin/health")]
    [InlineData("api/v1/oms/packages/")]
    [InlineData("openapi/control.json")]
    [InlineData("docs/")]
    public async Task HealthTheVendorsApiAndTheDescriptionsAreNotGuarded(string path) => (await Raw("GET", path)).ShouldBe(HttpStatus.Ok);

    [Fact]
    public async Task AWebhookIsSunkWithoutAKeyAndShownToWhoHasIt()
    {
        (await simulator.Default.Post("__admin/webhooks/sink/a", "hello")).ShouldBe(204);
        (await simulator.Default.Delete("__admin/webhooks/sink/a")).Status.Should().Be(401);
        (await simulator.Default.As($"Bearer {Key}").Get("__admin/webhooks/sink/a"))["requests.0.body"].Should().Be("hello");
        (await simulator.Default.Post("__admin/webhooks/samples", "{}")).Status.Should().Be(401);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("şifre")]
    public void AKeyThatNoHeaderCarriesIsNone(string key)
    {
        var build = () => Simulator.Build(new SimulatorOptions { Seed = "empty", AdminKey = key });
        var message = build.Should().Throw<SettingException>().Which.Message;
        message.Should().Be("--admin-key: expected 1 to 1024 printable ASCII characters without spaces");
    }

    // As it stands: HttpClient would tidy the path.
    private async Task<Answer> Raw(string method, string path)
    {
        using var request = new HttpRequestMessage(
            new(method),
            new Uri($"{simulator.Address}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
        );
        using var http = new HttpClient();
        return await Answer.Of(await http.SendAsync(request));
    }
}
