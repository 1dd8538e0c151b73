using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class LargeBodyTests(OpenSimulator simulator)
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task ABodyOfTheLimitIsRead()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        (await oms.Command(1, Padded(Megabyte))).ShouldBe(204);
    }

    [Theory]
    [InlineData(Megabyte + 1, false)]
    [InlineData(Megabyte + 1, true)]
    [InlineData(10 * Megabyte, false)]
    [InlineData(10 * Megabyte, true)]
    [InlineData(16 * Megabyte, false)]
    public async Task ALargerOneIsReadToItsEndAndTheConnectionIsStillGood(int length, bool chunked)
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        var before = await oms.Picture();
        var connections = 0;
        using var http = new HttpClient(
            new SocketsHttpHandler { ConnectCallback = (context, stop) => Connect(context.DnsEndPoint, () => connections++, stop) }
        )
        {
            BaseAddress = simulator.Address,
        };
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Padded(length)));
        body.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"sandboxes/{oms.Name}/api/v1/oms/packages/1/command/")
        {
            Content = body,
        };
        request.Headers.TransferEncodingChunked = chunked;

        var refused = (await Answer.Of(await http.SendAsync(request))).ShouldBe(
            413,
            Envelope.Detail(413, "Request body is too large: at most 1048576 bytes are accepted.")
        );
        refused.ContentType.Should().Be("application/json");
        (await Answer.Of(await http.GetAsync($"sandboxes/{oms.Name}/api/v1/oms/packages/1/"))).ShouldBe(HttpStatus.Ok);
        connections.Should().Be(1);
        (await oms.Picture()).Should().Be(before);
    }

    [Fact]
    public async Task ALargeBodyOfAnotherMediaTypeIsAnsweredToo() =>
        (await (await simulator.SandboxWithPackage()).Send("POST", "packages/1/command/", Padded(10 * Megabyte), "text/plain")).ShouldBe(
            415,
            Envelope.Detail(415, """Unsupported media type \"text/plain\" in request.""")
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OneOfSeventeenMegabytesIsAnsweredAndTheConnectionIsClosed(bool saysItsLength)
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, simulator.Address.Port));
        await using var stream = new NetworkStream(socket);
        var length = saysItsLength ? $"Content-Length: {17 * Megabyte}" : "Transfer-Encoding: chunked";
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /sandboxes/{oms.Name}/api/v1/oms/packages/1/command/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{length}\r\n\r\n"
            )
        );
        var chunk = saysItsLength
            ? new byte[Megabyte]
            : [.. Encoding.ASCII.GetBytes($"{Megabyte:x}\r\n"), .. new byte[Megabyte], (byte)'\r', (byte)'\n'];
        var sending = Send(stream, chunk, 17, saysItsLength ? [] : "0\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        await sending;

        answer
            .Should()
            .StartWith("HTTP/1.1 413 ")
            .And.Contain("Connection: close")
            .And.EndWith(Envelope.Detail(413, "Request body is too large: at most 1048576 bytes are accepted."));
        (await oms.StateOf(1)).Should().Be("WaitingRemoteAction");
    }

    [Fact]
    public async Task TheLimitIsTheInstallations()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("WaitingRemoteAction")), """{ "settings": { "body_limit": 100 } }""");
        (await oms.Command(1, Padded(101))).ShouldBe(
            413,
            Envelope.Detail(413, "Request body is too large: at most 100 bytes are accepted.")
        );
        (await oms.Command(1, Padded(100))).ShouldBe(204);
    }

    [Fact]
    public async Task TheControlSurfaceHasNoLimit()
    {
        var oms = await simulator.Sandbox();
        (await oms.Post("__admin/world", $$"""{"products":[{"sku":"A"}]{{new string(' ', 20 * Megabyte)}}}""")).ShouldBe(
            HttpStatus.Created
        );
    }

    private static string Padded(int length)
    {
        const string Start = """{"transition":1809""";
        return $"{Start}{new string(' ', length - Start.Length - 1)}}}";
    }

    private static async Task Send(Stream stream, byte[] chunk, int times, byte[] last)
    {
        try
        {
            for (var sent = 0; sent < times; sent++)
                await stream.WriteAsync(chunk);
            await stream.WriteAsync(last);
        }
        catch (IOException)
        {
            // The simulator need not read it all.
        }
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint to, Action connected, CancellationToken stop)
    {
        connected();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(to, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
