namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class OpenModeTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData(null)]
    [InlineData("Token 0123456789012345678901234567890123456789")]
    [InlineData("Basic ZGVtbzpkZW1v")]
    [InlineData("nonsense")]
    public async Task NobodyIsTurnedAway(string? authorization) =>
        (await (await simulator.SandboxWithPackage()).As(authorization).Get("packages/1/")).ShouldBe(HttpStatus.Ok);

    [Fact]
    public async Task AKeyStillSaysWhoItIs()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        var key = (await oms.Post("api/i1/auth/login/", """{"username":"demo","password":"demo"}"""))["key"];
        (await oms.As($"Bearer {key}").Command(1, """{"transition":1809}""")).ShouldBe(204);
        (await oms.Get("state-transition-logs/1/"))["user"].Should().Be("1");
    }
}
