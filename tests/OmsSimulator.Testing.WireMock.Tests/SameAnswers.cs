using System.IO.Compression;
using System.Text;
using WireMock.Server;
using WireMock.Settings;

namespace OmsSimulator.Testing.WireMock.Tests;

/// <summary>The mount answers byte for byte as a simulator that listens itself, but for the lines that the outer server adds.</summary>
public sealed class SameAnswers
{
    private const string Json = "Content-Type: application/json\r\n";

    private static readonly (string Name, byte[] Request)[] Requests =
    [
        ("a package", RawRequest.Of("GET /api/v1/oms/packages/1/")),
        ("a list", RawRequest.Of("GET /api/v1/oms/packages/?limit=3&state=100")),
        ("its second page", RawRequest.Of("GET /api/v1/oms/packages/?limit=3&page=2")),
        ("a page that is none", RawRequest.Of("GET /api/v1/oms/packages/?limit=3&page=9999")),
        ("a filter that is none", RawRequest.Of("GET /api/v1/oms/packages/?id__in=x")),
        ("no such package", RawRequest.Of("GET /api/v1/oms/packages/999999/")),
        ("no such path", RawRequest.Of("GET /api/v1/oms/parcels/")),
        ("a path without its slash", RawRequest.Of("GET /api/v1/oms/packages/1")),
        ("a query with letters", RawRequest.Of("GET /api/v1/oms/packages/?number=%C4%B0kitelli")),
        ("a wrong method", RawRequest.Of("DELETE /api/v1/oms/packages/1/")),
        ("only the head", RawRequest.Of("HEAD /api/v1/oms/packages/1/")),
        ("the options", RawRequest.Of("OPTIONS /api/v1/oms/packages/1/")),
        ("another format", RawRequest.Of("GET /api/v1/oms/packages/1/", headers: "Accept: text/html\r\n")),
        ("locations", RawRequest.Of("GET /api/v1/oms/stock_locations/")),
        ("orders", RawRequest.Of("GET /api/v1/oms/orders/?limit=2")),
        ("logs", RawRequest.Of("GET /api/v1/oms/state_transition_logs/?limit=2")),
        ("denial reasons", RawRequest.Of("GET /api/v1/oms/denial_reasons/")),
        ("a command", RawRequest.Of("POST /api/v1/oms/packages/1/command/", """{"transition": 2021}""", Json)),
        ("the same again", RawRequest.Of("POST /api/v1/oms/packages/1/command/", """{"transition": 2021}""", Json)),
        ("a command with an answer", RawRequest.Of("POST /api/v1/oms/packages/1/command/", """{"transition": 2321}""", Json)),
        ("a missing parameter", RawRequest.Of("POST /api/v1/oms/packages/1/command/", """{"transition": 2401}""", Json)),
        ("broken JSON", RawRequest.Of("POST /api/v1/oms/packages/1/command/", """{"transition": 2401""", Json)),
        ("no body", RawRequest.Of("POST /api/v1/oms/packages/1/command/", headers: $"{Json}Content-Length: 0\r\n")),
        ("another type", RawRequest.Of("POST /api/v1/oms/packages/1/command/", "<a/>", "Content-Type: text/xml\r\n")),
        ("letters that are none", Bytes("POST /api/v1/oms/packages/1/command/", [0x7b, 0xff, 0xfe, 0x7d])),
        ("a body that says it is gzip", Bytes("POST /api/v1/oms/packages/2/command/", Zipped(), "Content-Encoding: gzip\r\n")),
        ("chunks", Chunked("POST /api/v1/oms/packages/3/command/", """{"trans""", """ition": 1}""")),
        ("a body where none belongs", RawRequest.Of("GET /api/v1/oms/packages/2/", """{"x": 1}""", Json)),
        (
            "a form",
            RawRequest.Of("POST /api/v1/oms/packages/2/command/", "transition=2021", "Content-Type: application/x-www-form-urlencoded\r\n")
        ),
        ("a large body", RawRequest.Of("POST /api/v1/oms/packages/2/command/", $$"""{"x": "{{new string('y', 200_000)}}"}""", Json)),
        ("a path that climbs", RawRequest.Of("GET /api/v1/oms/%2e%2e/packages/")),
        ("an escaped slash", RawRequest.Of("GET /api/v1/oms%2Fpackages/1/")),
        ("the whole address", RawRequest.Of("GET http://oms.test/api/v1/oms/packages/2/")),
        ("an older protocol", Encoding.ASCII.GetBytes("GET /api/v1/oms/packages/2/ HTTP/1.0\r\nHost: oms.test\r\n\r\n")),
        ("a sandbox by prefix", RawRequest.Of("GET /sandboxes/default/api/v1/oms/packages/?limit=1")),
        ("a sandbox by header", RawRequest.Of("GET /api/v1/oms/packages/1/", headers: "X-Oms-Simulator-Sandbox: default\r\n")),
        ("no such sandbox", RawRequest.Of("GET /sandboxes/nobody/api/v1/oms/packages/1/")),
        ("a sandbox is made", RawRequest.Of("POST /__admin/sandboxes", """{"name": "a", "seed": "demo"}""", Json)),
        ("and asked", RawRequest.Of("GET /sandboxes/a/api/v1/oms/packages/5/")),
        ("a problem of the control surface", RawRequest.Of("POST /__admin/sandboxes", """{"nam": "b"}""", Json)),
        ("a fault: a status", Fault("""{"then": {"status": 503, "body": "down"}, "times": 1}""")),
        ("which is met", RawRequest.Of("GET /api/v1/oms/packages/1/")),
        ("a fault: no answer", Fault("""{"then": {"drop": "empty_response"}, "times": 1}""")),
        ("which is met", RawRequest.Of("GET /api/v1/oms/packages/1/")),
        ("a fault: half an answer", Fault("""{"then": {"drop": "truncated_body"}, "after": true, "times": 1}""")),
        ("which is met", RawRequest.Of("GET /api/v1/oms/packages/1/")),
        ("a fault: a reset", Fault("""{"then": {"drop": "connection_reset"}, "times": 1}""")),
        ("which is met", RawRequest.Of("GET /api/v1/oms/packages/1/")),
    ];

    [Fact]
    public async Task ToRawRequests()
    {
        var options = new SimulatorOptions { Seed = "demo", Time = new StandingTime() };
        await using var direct = await OmsServer.StartAsync(options);
        using var server = WireMockServer.Start(new WireMockServerSettings { DisableRequestBodyDecompressing = true });
        await using var mounted = server.UseOmsSimulator(options: options);
        var same = 0;
        foreach (var (name, request) in Requests)
        {
            var expected = await RawRequest.SendAsync(direct.Address, request);
            var found = await RawRequest.SendAsync(mounted.Server.Address, request);

            Own(found).Should().Be(Own(expected), "that is the answer to {0}", name);
            same++;
        }

        same.Should().BeGreaterThanOrEqualTo(25);
    }

    // Kestrel says its name where nobody forbids it, and the time.
    private static string Own(string answer) =>
        string.Join(
            "\r\n",
            answer
                .Split("\r\n")
                .Where(static line =>
                    !line.StartsWith("Date:", StringComparison.Ordinal) && !line.StartsWith("Server:", StringComparison.Ordinal)
                )
        );

    private static byte[] Fault(string document) => RawRequest.Of("POST /__admin/faults", document, Json);

    private static byte[] Bytes(string line, byte[] body, string headers = "") =>
        [
            .. Encoding.ASCII.GetBytes(
                $"{line} HTTP/1.1\r\nHost: oms.test\r\nConnection: close\r\n{Json}{headers}Content-Length: {body.Length}\r\n\r\n"
            ),
            .. body,
        ];

    private static byte[] Chunked(string line, params string[] chunks) =>
        Encoding.ASCII.GetBytes(
            $"{line} HTTP/1.1\r\nHost: oms.test\r\nConnection: close\r\n{Json}Transfer-Encoding: chunked\r\n\r\n"
                + string.Concat(chunks.Select(static chunk => $"{chunk.Length:x}\r\n{chunk}\r\n"))
                + "0\r\n\r\n"
        );

    private static byte[] Zipped()
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
            zip.Write("""{"transition": 2021}"""u8);
        return bytes.ToArray();
    }

    /// <summary>A time that stands, so that two simulators say the same.</summary>
    private sealed class StandingTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    }
}
