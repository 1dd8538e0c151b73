namespace OmsSimulator.Host.Tests.Coverage;

[Collection(TokenMode.Name)]
public sealed class TokenHazardTests(TokenSimulator simulator)
{
    private const string Login = """{"username":"demo","password":"demo"}""";

    [Theory]
    [InlineData(true, "1: logged_in 1")]
    [InlineData(false, "1: given_up 1")]
    public async Task ATokenThatHasEndedIsFollowedByALoginOrNot(bool logsIn, string expected)
    {
        var oms = await Frozen("""{"settings":{"token_lifetime":"PT1H"}}""");
        var client = oms.As($"Token {(await oms.Post("api/v1/auth/login/", Login))["key"]}");
        (await client.Get("packages/")).ShouldBe(HttpStatus.Ok);
        await oms.Advance("PT1H");
        (await client.Get("packages/")).Status.Should().Be(401);
        if (logsIn)
            (await oms.Post("api/v1/auth/login/", Login)).ShouldBe(HttpStatus.Ok);
        await oms.Advance("PT61S");
        (await oms.Hazard("token_expired")).Should().Be(expected);
        (await oms.Met("token_expired")).Should().Be("""["demo"]""");
    }

    [Fact]
    public async Task AKeyThatNobodyHadHasNotEnded()
    {
        var oms = await Frozen("""{"settings":{"token_lifetime":"PT1H"}}""");
        (await oms.As("Token nobody's").Get("packages/")).Status.Should().Be(401);
        (await oms.Get("packages/")).Status.Should().Be(401);
        (await oms.Hazard("token_expired")).Should().Be("0");
    }

    private async Task<Oms> Frozen(string installation)
    {
        var oms = await simulator.Sandbox(Worlds.With(), installation);
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""")).ShouldBe(HttpStatus.Ok);
        return oms;
    }
}
