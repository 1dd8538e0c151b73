using System.IO.Compression;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using OmsSimulator.Cli.Drift;
using OmsSimulator.Domain;
using OmsSimulator.Host.Tests.Cli.Remote;

namespace OmsSimulator.Host.Tests.Cli.Drift;

/// <summary>The proxy that records: what passes is unchanged, and kept without what must not be kept.</summary>
[Collection(OpenMode.Name)]
public sealed class RecordTests(OpenSimulator simulator) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    private string Recorded => Path.Combine(folder, "walk.har");

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_000)]
    [InlineData(3_000_000)]
    public async Task BytesPassAsTheyAre(int length)
    {
        var (sent, answered) = (RandomNumberGenerator.GetBytes(length), RandomNumberGenerator.GetBytes(length));
        await using var target = await Receiver.Start();
        target.Does = async (context, _) =>
        {
            context.Response.StatusCode = 201;
            context.Response.ContentType = "application/octet-stream";
            context.Response.Headers["X-Acme"] = "a, b";
            await context.Response.Body.WriteAsync(answered);
        };
        await using var proxy = await Proxy(target.Address);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{proxy.Address}/a%2Fb/%C5%9F?x=%20&y=a+b")
        {
            Content = new ByteArrayContent(sent),
        };
        request.Headers.TryAddWithoutValidation("X-Client", "erp");
        using var answer = await http.SendAsync(request);
        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(answered);
        ((int)answer.StatusCode).Should().Be(201);
        answer.Headers.GetValues("X-Acme").Should().Equal("a, b");
        target.All.Single().Body.Should().Equal(sent);
        target.All.Single().Headers["X-Client"].Should().Be("erp");
        target.All.Single().Headers.Keys.Should().NotContain(name => name.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("""{"count":1,  "next":"{0}api/v1/oms/packages/?page=2&a=\u0026","previous":null,"results":[{"next":"{0}x"}]}""")]
    [InlineData("""{"count":1.0,"next":"https://elsewhere.example/?page=2","results":[]}""")]
    [InlineData("""["{0}"]""")]
    [InlineData("""{"next":"{0}""")]
    public async Task OnlyTheTargetsOwnAddressInNextAndPreviousIsWrittenOtherwise(string body)
    {
        await using var target = await Receiver.Start();
        var answered = body.Replace("{0}", target.Address, StringComparison.Ordinal);
        target.Does = async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.Location = $"{target.Address}there?a=1";
            await context.Response.WriteAsync(answered);
        };
        await using (var proxy = await Proxy(target.Address))
        {
            using var answer = await http.GetAsync(new Uri($"{proxy.Address}/list/"));
            var own = $"{proxy.Address}/";
            var text = await answer.Content.ReadAsStringAsync();
            text.Should()
                .Be(
                    answered.StartsWith("{\"count\":1,", StringComparison.Ordinal)
                        ? answered.Replace(
                            $"\"{target.Address}api/v1/oms/packages/?page=2&a=\\u0026\"",
                            $"\"{own}api/v1/oms/packages/?page=2&a=&\"",
                            StringComparison.Ordinal
                        )
                        : answered
                );
            answer.Headers.Location!.OriginalString.Should().Be($"{own}there?a=1");
            await proxy.Stop();
        }

        var kept = Read().Exchanges.Single();
        kept.Url.Should().Be($"{target.Address}list/");
        kept.ResponseHeader("Location").Should().Be($"{target.Address}there?a=1");
        if (kept.ResponseJson is not null)
        {
            kept.ResponseBody.Should()
                .NotContain(":8081")
                .And.Contain(answered.Contains("elsewhere", StringComparison.Ordinal) ? "elsewhere" : target.Address);
        }
    }

    [Fact]
    public async Task APackedPageIsReadAndPackedAgain()
    {
        await using var target = await Receiver.Start();
        target.Does = async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync(Encoding.UTF8.GetBytes($$"""{"next":"{{target.Address}}?page=2","results":["ş"]}"""));
        };
        await using (var proxy = await Proxy(target.Address))
        {
            using var answer = await http.GetAsync(new Uri($"{proxy.Address}/"));
            answer.Content.Headers.ContentEncoding.Should().Equal("gzip");
            await using var unpacked = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
            (await new StreamReader(unpacked).ReadToEndAsync()).Should().Be($$"""{"next":"{{proxy.Address}}/?page=2","results":["ş"]}""");
            await proxy.Stop();
        }

        Read().Exchanges.Single().ResponseBody.Should().Be($$"""{"next":"{{target.Address}}?page=2","results":["ş"]}""");
    }

    [Fact]
    public async Task AClientThatPagesStaysInTheProxy()
    {
        var oms = await simulator.Sandbox(Worlds.With(Enumerable.Range(0, 7).Select(_ => Worlds.Package("Waiting"))));
        var pages = 0;
        await using (var proxy = await Proxy($"{simulator.Address}sandboxes/{oms.Name}/"))
        {
            var next = (string?)$"{proxy.Address}/api/v1/oms/packages/?limit=2";
            while (next is not null)
            {
                next.Should().StartWith($"{proxy.Address}/api/");
                var page = await Answer.Of(await http.GetAsync(new Uri(next)));
                pages++;
                next = page.At("next").GetString();
            }

            await proxy.Stop();
        }

        pages.Should().Be(4);
        var kept = Read();
        kept.Exchanges.Should().HaveCount(4);
        kept.Exchanges[0].ResponseBody.Should().Contain($"{simulator.Address}sandboxes/{oms.Name}/api/v1/oms/packages/?limit=2&page=2");
    }

    [Theory]
    [InlineData("GET", "/api/v1/oms/packages/", 204)]
    [InlineData("HEAD", "/api/v1/oms/packages/", 204)]
    [InlineData("OPTIONS", "/api/v1/oms/packages/1/command/", 204)]
    [InlineData("POST", "/api/i1/auth/login/", 204)]
    [InlineData("POST", "/api/v1/auth/login/?next=/", 204)]
    [InlineData("POST", "/api/v1/oms/packages/1/command/", 403)]
    [InlineData("POST", "/api/v1/oms/packages/1/command/../../../../auth/login/", 403)]
    [InlineData("POST", "/api/v1/auth/login/%2e%2e/x/", 403)]
    [InlineData("PUT", "/api/v1/auth/login/", 403)]
    [InlineData("PATCH", "/api/v1/oms/stock-locations/1/", 403)]
    [InlineData("DELETE", "/whisperer/hooks/1/", 403)]
    [InlineData("POST", "/whisperer/hooks/", 403)]
    [InlineData("BREW", "/", 403)]
    public async Task ReadOnlyLetsNothingElsePass(string method, string path, int expected)
    {
        await using var target = await Receiver.Start();
        await using (var proxy = await Proxy(target.Address, readOnly: true))
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", new Uri(proxy.Address).Port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes($"{method} {path} HTTP/1.1\r\nHost: oms\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            );
            var answer = await new StreamReader(stream).ReadToEndAsync();
            answer.Should().StartWith($"HTTP/1.1 {expected} ");
            if (expected == 403)
                answer.Should().Contain("""{"error":{"detail":"oms-simulator record --read-only lets""");
            await proxy.Stop();
        }

        target.All.Should().HaveCount(expected == 403 ? 0 : 1);
        Read().Exchanges.Should().HaveCount(expected == 403 ? 0 : 1);
    }

    [Fact]
    public async Task WebhooksGoToTheirReceiverByteForByteAndAreKept()
    {
        const string Body =
            """{"event": {"type": "package.created", "uuid": "0123456789abcdef0123456789abcdef"}, "payload": {"id": 1, "city": "\u0130zmir"}}""";
        await using var target = await Receiver.Start();
        await using var receiver = await Receiver.Start();
        receiver.Does = static (context, _) => Receiver.Answer(context, 202);
        await using (var proxy = await Proxy(target.Address, readOnly: true, webhooks: receiver.Address))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{proxy.Address}/erp/hooks?a=1")
            {
                Content = new StringContent(Body, Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("X-Whisperer-Event", "package.created");
            request.Headers.TryAddWithoutValidation("X-Whisperer-Signature", $"sha256={new string('b', 64)}");
            ((int)(await http.SendAsync(request)).StatusCode).Should().Be(202);
            await proxy.Stop();
        }

        target.All.Should().BeEmpty();
        var came = receiver.All.Single();
        (came.Method, came.Path, came.Text).Should().Be(("POST", "/erp/hooks", Body));
        came.Headers["X-Whisperer-Signature"].Should().Be($"sha256={new string('b', 64)}");
        var kept = Read().Exchanges.Single();
        (kept.Event, kept.Status).Should().Be(("package.created", 202));
        kept.RequestJson!.Value.GetProperty("payload").GetProperty("city").GetString().Should().Be("İzmir");
    }

    [Fact]
    public async Task SecretsAndPersonalDataDoNotReachTheFile()
    {
        await using var target = await Receiver.Start();
        target.Does = static (context, _) =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync("""{"key":"geheim","customer":{"first_name":"Ayşe","city":"İzmir"}}""");
        };
        await using (var proxy = await Proxy(target.Address))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{proxy.Address}/api/v1/auth/login/?token=geheim")
            {
                Content = new StringContent("""{"username":"Ayşe","password":"geheim"}""", Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("Authorization", "Token geheim");
            (await (await http.SendAsync(request)).Content.ReadAsStringAsync()).Should().Contain("geheim").And.Contain("Ayşe");
            await proxy.Stop();
        }

        (await File.ReadAllTextAsync(Recorded)).Should().NotContain("geheim").And.NotContain("Ayşe").And.Contain("İzmir");
    }

    [Fact]
    public async Task ATargetThatCannotBeReachedIsAnUnfinishedExchange()
    {
        await using (var proxy = await Proxy("http://127.0.0.1:1/"))
        {
            ((int)(await http.GetAsync(new Uri($"{proxy.Address}/"))).StatusCode).Should().Be(502);
            await proxy.Stop();
        }

        Read().Exchanges.Single().Status.Should().Be(0);
    }

    [Fact]
    public async Task TheCommandLineRecordsUntilItIsEnded()
    {
        await using var target = await Receiver.Start();
        using var end = new CancellationTokenSource();
        using var output = new Lines();
        var run = Shell.Simulator(
            output,
            end.Token,
            "record",
            "--target",
            target.Address,
            "--out",
            Recorded,
            "--urls",
            "http://127.0.0.1:0"
        );
        var address = (await output.Next()).Split(' ')[0];
        (await http.GetAsync(new Uri($"{address}/api/v1/oms/packages/"))).StatusCode.Should().Be(System.Net.HttpStatusCode.NoContent);
        await end.CancelAsync();
        var ended = await run;
        (ended.Exit, ended.Error).Should().Be((0, $"1 exchanges are in {Recorded}\n"));
        Read().Exchanges.Should().ContainSingle();
        (await Shell.Simulator("record", "--target", target.Address, "--out", Recorded)).Failed(2, "cannot make the file");
        (await Shell.Simulator("record", "--target", "oms", "--out", $"{Recorded}2")).Failed(2, "--target");
    }

    private Task<RecordingProxy> Proxy(string target, bool readOnly = false, string? webhooks = null) =>
        RecordingProxy.Start(
            new RecordOptions(new Uri(target), "http://127.0.0.1:0")
            {
                ReadOnly = readOnly,
                Webhooks = webhooks is null ? null : new Uri(webhooks),
            },
            HarFile.Create(Recorded, new RecordingRedaction()),
            TimeProvider.System
        );

    private Recording Read()
    {
        using var stream = new FileStream(Recorded, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return HarReader.Read(copy.ToArray())!;
    }
}
