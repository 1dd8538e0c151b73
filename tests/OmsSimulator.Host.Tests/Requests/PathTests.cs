using OmsSimulator.Host.Tests.Faults;
using OmsSimulator.Requests;

namespace OmsSimulator.Host.Tests.Requests;

[Collection(OpenMode.Name)]
public sealed class PathTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData("/API/v1/oms/packages/")]
    [InlineData("/api/V1/oms/packages/")]
    [InlineData("/api/v1/oms/Packages/")]
    [InlineData("/api/v1/oms/packages/SHORT/")]
    [InlineData("/api/v1/oms/packages/1/Command/")]
    [InlineData("/api/v1/oms/packages/\u212A/")]
    [InlineData("/Whisperer/hooks/")]
    [InlineData("/api/v1/oms//packages/")]
    [InlineData("/api/v1/oms/packages/%2e%2e/")]
    [InlineData("/api/v1/oms/packages/..%2f/")]
    [InlineData("/api/v1/oms/x/%2E./packages/")]
    [InlineData("/api/v1/oms/./packages/")]
    [InlineData("/api/v1/oms/packages/%00/")]
    [InlineData("/api/v1/oms/packages/1%00/")]
    [InlineData("/api/v1/oms/packages/%00%00/?a=%00")]
    [InlineData("/api/v1/oms/packages/1%2f/")]
    [InlineData("/api/v1/oms/packages/%2F1/")]
    [InlineData("/api/v1/oms/packages/%FE/")]
    [InlineData("/api/v1/oms/packages/%C4%B1/")]
    [InlineData("/api/v1/oms/packages/%5C/")]
    [InlineData("/api/v1/oms/packages/1;x/")]
    public async Task APathThatIsNobodysIsNotFoundAndInTheJournalAsItWasWritten(string path)
    {
        var oms = await simulator.SandboxWithPackage();
        var answer = await Raw($"/sandboxes/{oms.Name}{Escaped(path)}");
        answer.Should().StartWith("HTTP/1.1 404 ").And.EndWith(Envelope.NotFound).And.Contain("X-Oms-Simulator-Request: ");
        (await oms.Get("__admin/requests?limit=1"))["requests.0.request.url"].Should().Be(Escaped(path));
    }

    [Theory]
    [InlineData("/sandboxes/x/../../__admin/clock")]
    [InlineData("/%2e%2e/__admin/clock")]
    [InlineData("/__admin/%2e%2e/__admin/clock")]
    [InlineData("/__Admin/clock")]
    [InlineData("/__admin/CLOCK")]
    [InlineData("/OPENAPI/oms.json")]
    public async Task NoOtherWayLeadsToTheControlSurface(string path) => (await Raw(path)).Should().StartWith("HTTP/1.1 404 ");

    [Fact]
    public async Task ASegmentThatIsEncodedForNothingIsStillTheSame() =>
        (await Raw($"/sandboxes/{(await simulator.SandboxWithPackage()).Name}/api/v1/oms/%70ackages/%31/"))
            .Should()
            .StartWith("HTTP/1.1 200 ");

    [Fact]
    public async Task ABodyIsNoRequestLine()
    {
        var oms = await simulator.Sandbox();
        const string Text = "GET /%00 HTTP/1.1\r\n\r\n";
        (await oms.Send("POST", "__admin/webhooks/sink/a", Text, "text/plain")).ShouldBe(204);
        using (
            var connection = await RawConnection.Send(
                simulator.Address,
                $"POST /sandboxes/{oms.Name}/__admin/webhooks/sink/a HTTP/1.1\r\nHost: x\r\nContent-Length: {Text.Length}\r\n\r\n"
            )
        )
        {
            var stream = connection.GetStream();
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(Text));
            var answer = new byte[4096];
            (await stream.ReadAsync(answer)).Should().BePositive();

            // The next request of the same connection is one again.
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET /sandboxes/{oms.Name}/api/%00 HTTP/1.1\r\nHost: x\r\n\r\n"));
            var length = await stream.ReadAsync(answer);
            System.Text.Encoding.ASCII.GetString(answer, 0, length).Should().StartWith("HTTP/1.1 404 ");
        }

        var sunk = (await oms.Get("__admin/webhooks/sink/a"))
            .At("requests")
            .EnumerateArray()
            .Select(request => request.GetProperty("body").GetString());
        sunk.Should().Equal(Text, Text);
    }

    [Fact]
    public async Task RequestsThatComeInOnePieceAreEachMended()
    {
        var oms = await simulator.Sandbox();
        var one = $"GET /sandboxes/{oms.Name}/api/%00 HTTP/1.1\r\nHost: x\r\n";
        var (text, _) = await RawConnection.Exchange(simulator.Address, $"{one}\r\n{one}\r\n{one}Connection: close\r\n\r\n");
        text.Split("HTTP/1.1 404 ").Should().HaveCount(4);
    }

    [Theory]
    [InlineData("/a/b", false)]
    [InlineData("/a/.b/c..", false)]
    [InlineData("/...", false)]
    [InlineData("/a/.", true)]
    [InlineData("/%2E/a", true)]
    [InlineData("/a/%2e./b", true)]
    [InlineData("..", true)]
    public void DotSegmentsAreSeenHoweverTheyAreWritten(string path, bool has) => RequestTarget.HasDotSegment(path).Should().Be(has);

    [Theory]
    [InlineData("/a/b?c/d", "/a/b")]
    [InlineData("http://host:1/a/b?c", "/a/b")]
    [InlineData("http://host", "")]
    [InlineData("*", "")]
    [InlineData("host:80", "")]
    public void ATargetHasAPath(string target, string path) => RequestTarget.PathOf(target).ToString().Should().Be(path);

    private static string Escaped(string path) => path.Replace("\u212A", "%E2%84%AA", StringComparison.Ordinal);

    private async Task<string> Raw(string path) =>
        (await RawConnection.Exchange(simulator.Address, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).Text;
}
