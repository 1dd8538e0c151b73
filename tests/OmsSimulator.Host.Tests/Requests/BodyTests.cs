using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OmsSimulator.Host.Tests.Faults;

namespace OmsSimulator.Host.Tests.Requests;

[Collection(OpenMode.Name)]
public sealed class BodyTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData("ISO-8859-1", "Ürün ç")]
    [InlineData("latin1", "Ürün ç")]
    [InlineData("iso-8859-9", "Işık ğüşiöç İ")]
    [InlineData("windows-1254", "Işık ğ")]
    [InlineData("utf-16", "Işık 😀")]
    [InlineData("utf-16le", "Işık 😀")]
    [InlineData("UTF-16BE", "Işık 😀")]
    [InlineData("\"utf-8\"", "Işık 😀")]
    [InlineData("us-ascii", "plain")]
    public async Task ABodyIsDecodedByItsCharset(string charset, string title)
    {
        var oms = await simulator.Sandbox();
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset.Trim('"'));
        var made = await oms.SendBytes(
            "POST",
            "packages/package_denial_reason/",
            encoding.GetBytes($$"""{"title":"{{title}}"}"""),
            $"application/json; charset={charset}"
        );
        made.ShouldBe(HttpStatus.Created)["title"].Should().Be(title);
    }

    [Theory]
    [InlineData("utf-8", "7B 22 74 69 74 6C 65 22 3A 22 FC 22 7D")]
    [InlineData("us-ascii", "7B 22 74 69 74 6C 65 22 3A 22 C3 BC 22 7D")]
    [InlineData("utf-16", "7B 00 22 00 22")]
    [InlineData("utf-16", "00 D8 7B 00")]
    [InlineData("utf-16", "7B 22 74 69 74 6C 65 22 3A 22 61 22 7D")]
    [InlineData("nobody-knows", "7B 22 74 69 74 6C 65 22 3A 22 FC 22 7D")]
    public async Task BytesThatAreNotOfTheCharsetAreNoJsonAndChangeNothing(string charset, string bytes)
    {
        var oms = await simulator.SandboxWithPackage();
        var before = await oms.Picture();
        var refused = await oms.SendBytes(
            "POST",
            "packages/package_denial_reason/",
            Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)),
            $"application/json; charset={charset}"
        );
        refused.ShouldBe(HttpStatus.BadRequest)["error.detail"].Should().StartWith("JSON parse error - ");
        (await oms.Picture()).Should().Be(before);
    }

    [Fact]
    public async Task AMarkOfUtf16IsNoneOfTheText()
    {
        var oms = await simulator.Sandbox();
        foreach (var (encoding, title) in new[] { (Encoding.Unicode, "a"), (Encoding.BigEndianUnicode, "b") })
        {
            byte[] body = [.. encoding.Preamble, .. encoding.GetBytes($$"""{"title":"{{title}}"}""")];
            (await oms.SendBytes("POST", "packages/package_denial_reason/", body, "application/json; charset=utf-16"))
                .ShouldBe(HttpStatus.Created)["title"]
                .Should()
                .Be(title);
        }
    }

    [Theory]
    [InlineData(
        "packages/1/command/",
        "application/json",
        """{"error":{"non_field_errors":"transition or slug required"},"status_code":400}"""
    )]
    [InlineData("packages/1/command/", null, """{"error":{"non_field_errors":"transition or slug required"},"status_code":400}""")]
    [InlineData("packages/1/command/", "text/plain", """{"error":{"non_field_errors":"transition or slug required"},"status_code":400}""")]
    [InlineData("packages/package_denial_reason/", null, """{"error":{"title":["This field is required."]},"status_code":400}""")]
    public async Task NoBodyIsAnEmptyObjectWhateverItsType(string path, string? mediaType, string answer)
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Send("POST", path, "", mediaType)).ShouldBe(400, answer);
        var type = mediaType is null ? "" : $"Content-Type: {mediaType}\r\n";
        var chunked = await RawConnection.Exchange(
            simulator.Address,
            $"POST /sandboxes/{oms.Name}/api/v1/oms/{path} HTTP/1.1\r\nHost: x\r\n{type}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n"
        );
        chunked.Text.Should().EndWith(answer);
    }

    [Fact]
    public async Task WhatADjangoServerWouldLoseIsServedWithAWarning()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        var (text, _) = await RawConnection.Exchange(
            simulator.Address,
            $"POST /sandboxes/{oms.Name}/api/v1/oms/packages/1/command HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n13\r\n{{\"transition\":1809}}\r\n0\r\n\r\n"
        );
        text.Should().StartWith("HTTP/1.1 204 ");
        (await oms.Patch("packages/package_denial_reason/1", """{"title":"Snow"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Delete("packages/package_denial_reason/1")).ShouldBe(204);
        var report = (await oms.Get("__admin/contract-report")).Text;
        report.Should().Contain("one with Transfer-Encoding: chunked");
        report.Split("one that does not").Should().HaveCount(4, report);
    }

    [Theory]
    [InlineData("FFFFFFFF\r\n{}\r\n0\r\n\r\n")]
    [InlineData("FFFFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n")]
    [InlineData("zz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("2\r\n{}\r\n0\r\nX: a\0b\r\n\r\n")]
    [InlineData("2\r\n{}xx0\r\n\r\n")]
    [InlineData("-1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("7FFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n")]
    public async Task ABrokenChunkIsTheClientsMistake(string body)
    {
        var oms = await simulator.SandboxWithPackage();
        foreach (
            var (path, envelope) in new[]
            {
                ("api/v1/oms/packages/1/command/", "\"status_code\":400"),
                ("__admin/world", "\"status\":400"),
                ("__admin/webhooks/sink/a", "\"status\":400"),
            }
        )
        {
            var (text, _) = await RawConnection.Exchange(
                simulator.Address,
                $"POST /sandboxes/{oms.Name}/{path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{body}"
            );
            text.Should().StartWith("HTTP/1.1 400 ", path).And.Contain(envelope, path);
        }

        (await oms.Get("__admin/requests?limit=1")).At("requests.0.response").GetProperty("status").GetInt32().Should().Be(400);
    }

    [Fact]
    public async Task ABrokenChunkIsNoFaultOfOursAtAnyAddressThatTakesABody()
    {
        var oms = await simulator.SandboxWithPackage();
        using var client = new HttpClient { BaseAddress = simulator.Address };
        var taken = 0;
        foreach (var document in new[] { "control", "oms" })
        {
            var paths = JsonDocument.Parse(await client.GetStringAsync($"/openapi/{document}.json")).RootElement.GetProperty("paths");
            foreach (var (path, method) in paths.EnumerateObject().SelectMany(Bodies))
            {
                var below = Regex.Replace(path, "{[^}]*}", "1").TrimStart('/');
                var (text, _) = await RawConnection.Exchange(
                    simulator.Address,
                    $"{method.ToUpperInvariant()} /sandboxes/{oms.Name}/{below} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n7FFFFFFFFFFFFFFF\r\nx"
                );
                text.Should().MatchRegex("^HTTP/1.1 4", $"{method} {path}");
                taken += text.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        taken.Should().BeGreaterThan(20, "most of them read the body");
    }

    private static IEnumerable<(string Path, string Method)> Bodies(JsonProperty path) =>
        path
            .Value.EnumerateObject()
            .Where(operation => operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("requestBody", out _))
            .Select(operation => (path.Name, operation.Name));

    [Fact]
    public async Task AClientThatResetsInTheMiddleOfABodyIsInTheJournalWithoutAnAnswer()
    {
        var oms = await simulator.SandboxWithPackage();
        var connection = await RawConnection.Send(
            simulator.Address,
            $"POST /sandboxes/{oms.Name}/api/v1/oms/packages/1/command/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{"
        );
        connection.LingerState = new LingerOption(enable: true, seconds: 0);
        connection.Close();
        await Eventually.Is(async () => (await oms.Get("__admin/requests")).At("requests").GetArrayLength() == 1);
        var entry = (await oms.Get("__admin/requests")).At("requests.0");
        entry.GetProperty("response").GetProperty("status").GetInt32().Should().Be(0);
    }
}
