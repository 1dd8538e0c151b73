namespace OmsSimulator.Host.Tests.Api;

[Collection(TokenMode.Name)]
public sealed class LoginTests(TokenSimulator simulator)
{
    private const string Demo = """{"username":"demo","password":"demo"}""";
    private static readonly string NoCredentials = Envelope.Detail(401, "Authentication credentials were not provided.");
    private static readonly string InvalidToken = Envelope.Detail(401, "Invalid token.");

    [Theory]
    [InlineData("api/i1/auth/login/")]
    [InlineData("api/v1/auth/login/")]
    [InlineData("api/v1/auth/login")]
    public async Task ALoginAnswersAKey(string path)
    {
        var oms = await simulator.SandboxWithPackage();
        var login = (await oms.Post(path, Demo)).ShouldBe(HttpStatus.Ok);
        login.Text.Should().MatchRegex("^\\{\"key\":\"[0-9a-f]{40}\"\\}$");
        (await oms.Post(path, Demo)).Text.Should().Be(login.Text, "it is still valid");
        foreach (var scheme in (string[])["Token", "Bearer", "token"])
            (await oms.As($"{scheme} {login["key"]}").Get("packages/1/")).ShouldBe(HttpStatus.Ok);
    }

    [Theory]
    [InlineData("""{"username":"demo","password":"Demo"}""", "non_field_errors", "Unable to log in with provided credentials.")]
    [InlineData("""{"username":"nobody","password":"demo"}""", "non_field_errors", "Unable to log in with provided credentials.")]
    [InlineData("""{"username":"demo","password":" demo"}""", "non_field_errors", "Unable to log in with provided credentials.")]
    [InlineData("""{"username":"demo"}""", "password", "This field is required.")]
    [InlineData("""{"username":null,"password":"demo"}""", "username", "This field may not be null.")]
    [InlineData("""{"username":1,"password":"demo"}""", "username", "Not a valid string.")]
    [InlineData("""{"username":"demo","password":""}""", "password", "This field may not be blank.")]
    [InlineData("[]", "non_field_errors", "Invalid data. Expected a dictionary, but got list.")]
    public async Task AWrongLoginIsABadRequest(string body, string field, string sentence) =>
        (await (await simulator.SandboxWithPackage()).Post("api/v1/auth/login/", body)).ShouldBe(400, Envelope.Field(field, sentence));

    [Fact]
    public async Task WithoutAValidKeyNothingIsAnsweredAndNothingChanges()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        var facts = await oms.Facts();
        foreach (
            var (authorization, body) in ((string?, string)[])
                [
                    (null, NoCredentials),
                    ("Basic ZGVtbzpkZW1v", NoCredentials),
                    ("Token", NoCredentials),
                    ("x", NoCredentials),
                    ("Token 0123456789012345678901234567890123456789", InvalidToken),
                    ("Bearer x", InvalidToken),
                    ("Token ", InvalidToken),
                ]
        )
        {
            var stranger = oms.As(authorization);
            var refused = (await stranger.Command(1, """{"transition":1809}""")).Status;
            refused.Should().Be(401);
            foreach (
                var path in (string[])
                    ["packages/", "packages/1/", "packages/99/", "orders/", "stocklocations/list-simple/", "query-stock-availability?sku=A"]
            )
            {
                var answer = await stranger.Get(path);
                answer.Status.Should().Be(401, $"{path} {authorization}");
                answer.Text.Should().BeOneOf(body, NoCredentials);
                answer.ContentType.Should().Be("application/json");
                answer.Header("X-Oms-Simulator-Version").Should().Be(Simulator.Version);
            }
        }

        (await oms.As("Token 0").Get("packages/"))
            .ShouldBe(401, InvalidToken)
            .Header("X-Oms-Simulator-Reason")
            .Should()
            .NotContain("Token 0");
        (await oms.As(null).Get("packages/")).ShouldBe(401, NoCredentials);
        (await oms.Facts()).Should().Be(facts);
        (await oms.StateOf(1)).Should().Be("WaitingRemoteAction");
    }

    [Fact]
    public async Task TheKeyComesBeforeThePackageAndTheBody() =>
        (await (await simulator.Sandbox()).Send("POST", "packages/99/command/", "{", "text/plain")).ShouldBe(401, NoCredentials);

    [Fact]
    public async Task AKeyIsOneSandboxs()
    {
        var one = await simulator.SandboxWithPackage();
        var other = await simulator.Sandbox(
            Worlds.With(Worlds.Package("Waiting")).Replace("\"username\": \"demo\"", "\"username\": \"other\"", StringComparison.Ordinal)
        );
        var key = (await one.Post("api/v1/auth/login/", Demo))["key"];
        (await one.As($"Token {key}").Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await other.As($"Token {key}").Get("packages/1/")).ShouldBe(401, InvalidToken);
    }

    [Fact]
    public async Task AKeyExpiresByTheSandboxsClock()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), """{"settings":{"token_lifetime":"PT1H"}}""");
        (await oms.Put("__admin/clock", """{"mode":"frozen"}""")).ShouldBe(HttpStatus.Ok);
        var key = (await oms.Post("api/v1/auth/login/", Demo))["key"];
        (await oms.Post("__admin/clock/advance", """{"by":"PT59M59.999999S"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.As($"Token {key}").Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await oms.Post("__admin/clock/advance", """{"by":"PT0.000001S"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.As($"Token {key}").Get("packages/1/")).ShouldBe(401, InvalidToken);
        var fresh = (await oms.Post("api/v1/auth/login/", Demo))["key"];
        fresh.Should().NotBe(key);
        (await oms.As($"Token {fresh}").Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await oms.As($"Token {key}").Get("packages/1/")).ShouldBe(401, InvalidToken);
    }

    [Fact]
    public async Task WhoSentACommandStandsInTheLog()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        var demo = oms.As($"Token {(await oms.Post("api/v1/auth/login/", Demo))["key"]}");
        (await demo.Command(1, """{"transition":1809}""")).ShouldBe(204);
        var log = await demo.Get("state-transition-logs/1/");
        (log["user"], log["attributes"])
            .Should()
            .Be(
                (
                    "1",
                    """{"command.slug":"PKG_STATE_TRANSITION","command.transition_id":1809,"remote_user_pk":1,"remote_user_mail":"demo"}"""
                )
            );
    }
}
