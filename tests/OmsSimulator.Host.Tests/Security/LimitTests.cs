using System.Text;
using OmsSimulator.Host.Tests.Faults;

namespace OmsSimulator.Host.Tests.Security;

[Collection(OpenMode.Name)]
public sealed class LimitTests(OpenSimulator simulator)
{
    [Fact]
    public async Task ARequestLineIsBounded() =>
        (await Exchange($"GET /api/v1/oms/packages/?sort={new string('x', 16 * 1024)} HTTP/1.1\r\nHost: localhost\r\n\r\n"))
            .Should()
            .StartWith("HTTP/1.1 414 ");

    [Fact]
    public async Task OneOfFifteenKilobytesIsRead() =>
        (await simulator.Default.Get($"packages/?status={new string('1', 15 * 1024)}")).Status.Should().BeLessThan(500).And.NotBe(414);

    [Fact]
    public async Task HeadersAreBoundedInNumber() =>
        (
            await Exchange(
                $"GET /api/v1/oms/packages/ HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(1, 100).Select(number => $"X-{number}: 1\r\n"))}\r\n"
            )
        )
            .Should()
            .StartWith("HTTP/1.1 431 ");

    [Fact]
    public async Task HeadersAreBoundedInSize() =>
        (await Exchange($"GET /api/v1/oms/packages/ HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('x', 32 * 1024)}\r\n\r\n"))
            .Should()
            .StartWith("HTTP/1.1 431 ");

    [Theory]
    [InlineData("packages/1/command/", 64, 400)]
    [InlineData("packages/1/command/", 65, 400)]
    [InlineData("packages/1/command/", 400_000, 400)]
    [InlineData("__admin/world", 100_000, 400)]
    public async Task DeepDocumentsAreRefused(string path, int depth, int status)
    {
        var oms = await simulator.SandboxWithPackage();
        var before = await oms.Picture();
        var document = new StringBuilder().Insert(0, "[", depth).Append(']', depth).ToString();
        (await oms.Post(path, document)).Status.Should().Be(status);
        (await oms.Picture()).Should().Be(before);
    }

    private async Task<string> Exchange(string request) => (await RawConnection.Exchange(simulator.Address, request)).Text;
}
