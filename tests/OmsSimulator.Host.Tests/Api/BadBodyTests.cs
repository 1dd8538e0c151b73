using System.Text;

namespace OmsSimulator.Host.Tests.Api;

/// <summary>Bodies that are no good JSON, on every call of the vendor's API that takes one.</summary>
[Collection(OpenMode.Name)]
public sealed class BadBodyTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("""{"transition":1809""")]
    [InlineData("""{"transition":1809}}""")]
    [InlineData("""{"transition":1809} x""")]
    [InlineData("{'transition':1809}")]
    [InlineData("""{"transition":1809,}""")]
    [InlineData("""{/* a comment */"transition":1809}""")]
    [InlineData("""{"transition":01809}""")]
    [InlineData("""{"transition":NaN}""")]
    [InlineData("""{"transition":Infinity}""")]
    [InlineData("""{"transition":1809,"a":"\x"}""")]
    [InlineData("""{"transition":1809,"a":"\ud800"}""")]
    [InlineData("""{"transition":1809,"a":"\udc00\ud800"}""")]
    [InlineData("""{"transition":1809,"\ud800":1}""")]
    [InlineData("""{"transition":1809,"transition":1809}""")]
    [InlineData("""{"transition":1809,"transitio\u006e":1809}""")]
    [InlineData("""{"transition":1809,"input_parameters":{"a":1,"a":1}}""")]
    [InlineData("{\"transition\":1809,\"a\":\"\n\"}")]
    [InlineData("{\"transition\":1809,\"a\":\"\0\"}")]
    public async Task WhatIsNoJsonIsRefusedEverywhere(string body) => await IsRefused(Encoding.UTF8.GetBytes(body));

    [Theory]
    [InlineData("EFBBBF 7B7D")]
    [InlineData("7B 22 61 22 3A 22 FF 22 7D")]
    [InlineData("7B 22 61 22 3A 22 C0 80 22 7D")]
    [InlineData("7B 22 61 22 3A 22 ED A0 80 22 7D")]
    [InlineData("FF FE 7B 00 7D 00")]
    [InlineData("7B 22 61 22 3A 22 F4 90 80 80 22 7D")]
    public async Task WhatIsNoUtf8OrHasAMarkIsRefusedEverywhere(string bytes) =>
        await IsRefused(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));

    [Fact]
    public async Task SixtyFourDeepIsReadAndOneMoreIsNot()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        await IsRefused(Encoding.UTF8.GetBytes(Nested(65)));
        await IsRefused(Encoding.UTF8.GetBytes(Nested(100_000)));
        (await oms.Command(1, Nested(64))).ShouldBe(204);
    }

    [Fact]
    public async Task WhatIsWrongIsSaidWithItsPlace()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Command(1, "{\n  \"transition\": }"))["error.detail"]
            .Should()
            .StartWith("JSON parse error - ")
            .And.Contain("line 2 column 17");
    }

    private static string Nested(int depth) =>
        $$"""{"transition":1809,"deep":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}}}""";

    private async Task IsRefused(byte[] body)
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        var before = await oms.Picture();
        foreach (var (method, path) in ErrorShapeTests.Writes)
        {
            var refused = (await oms.SendBytes(method, path, body)).ShouldBe(HttpStatus.BadRequest, path);
            refused.ContentType.Should().Be("application/json");
            refused["error.detail"].Should().StartWith("JSON parse error - ", path);
            refused.Keys().Should().Be("error, status_code");
        }

        (await oms.Picture()).Should().Be(before);
    }
}
