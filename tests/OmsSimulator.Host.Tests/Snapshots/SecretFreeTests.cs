namespace OmsSimulator.Host.Tests.Snapshots;

/// <summary>A snapshot for a colleague or the vendor: no secret is in it, and it loads.</summary>
[Collection(OpenMode.Name)]
public sealed class SecretFreeTests(OpenSimulator simulator)
{
    private static readonly string[] Secrets =
    [
        "s3cret-hook",
        "s3cret-auth",
        "s3cret-partner",
        "s3cret-query",
        "s3cret-config",
        "s3cret-basic",
        "s3cret-login",
    ];

    private const string Installation = """
        {"transitions":[{"command":"COMPLETE_PACKAGING","from":"Waiting","to":"Packed","config":{"remote_invoice_call":{"remote_url":"http://127.0.0.1:9/","auth":{"request_type":"token","token":"s3cret-config"}}}}]}
        """;

    [Fact]
    public async Task NoSecretIsInItAndItLoads()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Installation);
        await oms.World("""{"users":[{"username":"ayşe","password":"s3cret-login"}]}""");
        var key = (await oms.Post("api/v1/auth/login/", """{"username":"ayşe","password":"s3cret-login"}""")).ShouldBe(HttpStatus.Ok)[
            "key"
        ];
        (
            await oms.Post(
                "whisperer/hooks/",
                """{"event_type":"package.created","target_url":"http://127.0.0.1:9/hook?token=s3cret-query","secret_key":"s3cret-hook","additional_headers":{"Authorization":"s3cret-auth","X-Shop":"1"},"config":{"auth":{"auth_type":"basic","username":"u","password":"s3cret-basic"}}}"""
            )
        ).ShouldBe(HttpStatus.Created);
        (await oms.Put("__admin/partners/invoice", """{"address":"http://127.0.0.1:9/?key=s3cret-partner"}""")).ShouldBe(HttpStatus.Ok);
        var whole = (await oms.Get("__admin/snapshot")).ShouldBe(HttpStatus.Ok);
        whole.Text.Should().Contain("s3cret-hook").And.Contain("s3cret-config").And.Contain(key, "the test would find them");

        var shared = (await oms.Get("__admin/snapshot?secrets=omit")).ShouldBe(HttpStatus.Ok);
        foreach (var secret in (string[])[.. Secrets, key])
            shared.Text.Should().NotContain(secret);
        shared.Text.Should().NotContain("\"line\":\"token\"");

        var other = await simulator.Sandbox();
        (await other.SendBytes("PUT", "__admin/snapshot", shared.Bytes, "application/x-ndjson")).ShouldBe(204);
        (await other.Get("packages/?limit=100"))
            .Text.Should()
            .Be((await oms.Get("packages/?limit=100")).Text.Replace(oms.Name, other.Name, StringComparison.Ordinal));
        (await other.Post("api/v1/auth/login/", """{"username":"ayşe","password":"s3cret-login"}""")).ShouldBe(
            HttpStatus.BadRequest,
            "nobody can log in"
        );
        (await other.Get("whisperer/hooks/"))["results.0.additional_headers"].Should().Be("""{"X-Shop":"1"}""");
        (await other.Get("__admin/snapshot?secrets=omit")).ShouldBe(HttpStatus.Ok);
    }

    [Theory]
    [InlineData("secrets=keep", "/secrets: expected omit")]
    [InlineData("secret=omit", "/secret: unknown here; expected secrets")]
    public async Task AWrongQueryIsRefused(string query, string problem) =>
        (await (await simulator.Sandbox()).Get($"__admin/snapshot?{query}"))
            .ShouldBe(HttpStatus.Unprocessable)["detail"]
            .Should()
            .StartWith(problem);
}
