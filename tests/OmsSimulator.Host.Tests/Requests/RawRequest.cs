using System.Globalization;
using System.Text;

namespace OmsSimulator.Host.Tests.Requests;

/// <summary>
/// Makes requests that no client library would send: odd methods, paths, headers, encodings, chunks, and bodies that end too early.
/// </summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="sandbox">The sandbox that most of them name.</param>
internal sealed class RawRequest(Random random, string sandbox)
{
    private static readonly string[] Methods =
    [
        "GET",
        "GET",
        "GET",
        "POST",
        "POST",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "HEAD",
        "OPTIONS",
        "TRACE",
        "get",
        "BREW",
        "M-SEARCH",
        "CONNECT",
    ];

    private static readonly string[] Paths =
    [
        "/api/v1/oms/packages/",
        "/api/v1/oms/packages/short/?limit=2",
        "/api/v1/oms/packages/1/",
        "/api/v1/oms/packages/1/command/",
        "/api/v1/oms/packages/1/label/",
        "/api/v1/oms/packages/package_denial_reason/",
        "/api/v1/oms/packages/package_denial_reason/1/",
        "/api/v1/oms/transfer_orders/",
        "/api/v1/oms/orders/",
        "/api/v1/oms/state-transition-logs/",
        "/api/v1/oms/stock-locations/1/",
        "/api/v1/oms/query-stock-availability?sku=A",
        "/api/i1/auth/login/",
        "/whisperer/hooks/",
        "/whisperer/hook_events/",
        "/__admin/world",
        "/__admin/stock",
        "/__admin/clock",
        "/__admin/installation",
        "/__admin/requests/find",
        "/__admin/requests/count",
        "/__admin/requests?limit=3",
        "/__admin/contract-report",
        "/__admin/packages/1/timeline",
        "/__admin/snapshot",
        "/__admin/replay",
        "/__admin/webhooks/sink/x",
        "/__admin/webhooks",
        "/__admin/partners/carrier",
        "/__admin/schemas/world/validate",
        "/__admin/health",
        "/openapi/oms.json",
        "/docs",
        "/",
        "*",
        "nothing",
        "/nothing",
    ];

    private static readonly string[] Spoils =
    [
        "%00",
        "%2e%2e",
        "..",
        "%2F",
        "%FF",
        "%",
        "%zz",
        "//",
        "/./",
        ";x",
        "%C4%B1",
        "%F0%9F%98%80",
        "\u0131",
        "?",
        "?a=%00&a",
        "?limit=-1",
        "#x",
        "%0d%0aX: y",
        " ",
        "\t",
        "\0",
        "ÿ",
    ];

    private static readonly string[] Headers =
    [
        "Accept: application/xml",
        "Accept: */*",
        "Accept: ,;q=,/",
        "Accept-Encoding: gzip",
        "Authorization: Token x",
        "Authorization: Bearer",
        "Authorization: \t",
        "Cookie: a=b",
        "Connection: close",
        "Connection: upgrade",
        "Upgrade: websocket",
        "Expect: 100-continue",
        "Origin: https://evil.example",
        "Sec-Fetch-Site: cross-site",
        "Range: bytes=0-1",
        "X-Forwarded-Host: evil",
        "X-HTTP-Method-Override: DELETE",
        "X-Oms-Simulator-Sandbox: nobody",
        "X-Oms-Simulator-Sandbox: ",
        "If-None-Match: *",
        "Content-Encoding: gzip",
        "X: ÿ",
        "X: \0",
        ": x",
        "X",
        "X : y",
        " folded",
        "Te: trailers",
        "Host: second",
        "Content-Length: 5",
        "Transfer-Encoding: gzip, chunked",
    ];

    private static readonly string[] Hosts =
    [
        "localhost",
        "127.0.0.1",
        "xn--0",
        "nobody-oms.localhost",
        "[::1",
        "a b",
        "",
        "localhost:99999",
        "evil.example",
        "-oms.x",
        "ÿ",
    ];

    private static readonly string[] Types =
    [
        "application/json",
        "application/json",
        "application/json; charset=utf-16",
        "application/json; charset=iso-8859-9",
        "application/json; charset=utf-7",
        "application/json; charset=",
        "application/json; charset=\"",
        "application/yaml",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        ";",
        "",
    ];

    private static readonly string[] Bodies =
    [
        """{"transition":2021,"slug":"package__complete_packaging__waiting__packed","input_parameters":{"a":[1,2,{"b":null}]}}""",
        """{"title":"Deprem","priority":3}""",
        """{"username":"demo","password":"demo"}""",
        """{"event_type":"package.created","target_url":"http://127.0.0.1:1/","secret_key":"x"}""",
        """{"orders":[{"number":"77","items":[{"sku":"A","quantity":1}]}]}""",
        """{"method":"POST","urlPath":"/a","bodyPatterns":[{"matchesJsonPath":"$.a"}]}""",
        """{"requests":[{"request":{"method":"GET","url":"/api/v1/oms/packages/"},"response":{"status":200}}]}""",
        """{"mode":"frozen","now":"2026-03-01T00:00:00Z"}""",
        "a: [1, 2\nb: !<> x",
        "",
    ];

    /// <summary>The bytes of one request.</summary>
    public byte[] Next()
    {
        var body = Body();
        var head = new StringBuilder(
            $"{Pick(Methods)} {Target()} {(random.Next(20) == 0 ? Pick(["HTTP/1.0", "HTTP/2", "HTTP/1.1x", "", "http/1.1"]) : "HTTP/1.1")}\r\n"
        );
        if (random.Next(30) > 0)
            head.Append(CultureInfo.InvariantCulture, $"Host: {(random.Next(5) == 0 ? Pick(Hosts) : "localhost")}\r\n");
        for (var count = random.Next(4); count > 0 && random.Next(2) == 0; count--)
            head.Append(Pick(Headers)).Append("\r\n");
        if (body.Length > 0 || random.Next(3) == 0)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {Pick(Types)}\r\n");
        body = Framed(head, body);
        head.Append("\r\n");
        byte[] whole = [.. Encoding.Latin1.GetBytes(head.ToString()), .. body];
        return random.Next(12) == 0 ? whole[..random.Next(whole.Length)] : whole;
    }

    private string Target()
    {
        var path = Pick(Paths);
        if (path.StartsWith('/') && random.Next(10) > 0)
            path = $"/sandboxes/{sandbox}{path}";
        if (random.Next(15) == 0)
            path = $"http://localhost{path}";
        if (random.Next(3) > 0)
            return path;
        var at = random.Next(path.Length + 1);
        return $"{path[..at]}{Pick(Spoils)}{path[at..]}";
    }

    private byte[] Body()
    {
        var text = Pick(Bodies);
        if (text.Length == 0)
            return [];
        return random.Next(4) switch
        {
            0 when text[0] == '{' => Mutation.Of(text, random),
            1 => Encoding.Unicode.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private byte[] Framed(StringBuilder head, byte[] body)
    {
        switch (random.Next(8))
        {
            case 0:
                head.Append(
                    CultureInfo.InvariantCulture,
                    $"Content-Length: {Pick(["-1", "x", "99999999999999999999", $"{body.Length + 7}", "0", "+3"])}\r\n"
                );
                return body;
            case 1 or 2 or 3:
                head.Append("Transfer-Encoding: chunked\r\n");
                return Chunked(body);
            case 4 when body.Length == 0:
                return body;
            default:
                head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
                return body;
        }
    }

    private byte[] Chunked(byte[] body)
    {
        var chunks = new List<byte>();
        for (var sent = 0; sent < body.Length; )
        {
            var length = Math.Min(1 + random.Next(64), body.Length - sent);
            var size =
                random.Next(25) == 0
                    ? Pick(["FFFFFFFF", "80000000", "zz", "-1", "", "0x5", "7FFFFFFFFFFFFFFF"])
                    : length.ToString(random.Next(2) == 0 ? "x" : "X4", CultureInfo.InvariantCulture);
            var extension = random.Next(10) == 0 ? Pick([";a=b", ";", " ", ";\0", ";" + new string('x', 200)]) : "";
            chunks.AddRange(Encoding.Latin1.GetBytes($"{size}{extension}\r\n"));
            chunks.AddRange(body.AsSpan(sent, length));
            chunks.AddRange("\r\n"u8);
            sent += length;
        }

        var trailer = random.Next(8) == 0 ? Pick(["X: y\r\n", "X: \0\r\n", "Content-Length: 3\r\n", ": \r\n", "X\r\n", "ÿ: ÿ\r\n"]) : "";
        chunks.AddRange(Encoding.Latin1.GetBytes($"{(random.Next(20) == 0 ? "" : "0\r\n")}{trailer}\r\n"));
        return [.. chunks];
    }

    private T Pick<T>(T[] of) => of[random.Next(of.Length)];
}
