using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace OmsSimulator.Host.Tests.Webhooks;

[Collection(OpenMode.Name)]
public sealed class DeliveryTests(OpenSimulator simulator)
{
    private const string Type = "package.status.transitioned";

    [FactNeeding("openssl")]
    public async Task TheSignatureIsThatOfOpenSsl()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address, "\"secret_key\":\"gizli ş\"");
        await Block(oms);
        var received = receiver.All.Should().ContainSingle().Subject;
        received.Text.Should().Contain("\\u0131").And.MatchRegex("^[ -~]*$", "Turkish letters are escaped");

        var start = new ProcessStartInfo("openssl", ["dgst", "-sha256", "-hmac", "gizli ş", "-r"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var openssl = Process.Start(start)!;
        await openssl.StandardInput.BaseStream.WriteAsync(received.Body);
        openssl.StandardInput.Close();
        received.Headers["X-Whisperer-Signature"].Should().Be($"sha256={(await openssl.StandardOutput.ReadToEndAsync()).Split(' ')[0]}");
    }

    [Fact]
    public async Task TheRequestIsAsTheLibraryMakesIt()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        await oms.Subscribe(
            Type,
            $"{receiver.Address}in?x=1",
            """ "additional_headers":{"x-whisperer-event":"mine","Content-Type":"text/x","X-Shop":"7","Authorization":"Key 1"},"config":{"auth":{"auth_type":"basic","username":"u","password":"ş"}} """
        );
        await Block(oms);
        var received = receiver.All.Should().ContainSingle().Subject;
        (received.Method, received.Path).Should().Be(("POST", "/in"));
        received
            .Text.Should()
            .StartWith($$$"""{"event": {"type": "{{{Type}}}", "uuid": "{{{received.Uuid}}}"}, "payload": {"id": 1, "number": """);
        received.Headers.Should().NotContainKey("X-Whisperer-Signature");
        received.Headers["X-Whisperer-Event"].Should().Be("mine");
        received.Headers["Content-Type"].Should().Be("text/x");
        received.Headers["X-Shop"].Should().Be("7");
        received.Headers["Authorization"].Should().Be($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("u:ş"))}");
    }

    [Fact]
    public async Task TheHeadersOfTheLibraryAreSent()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address);
        await Block(oms);
        var received = receiver.All.Should().ContainSingle().Subject;
        received.Headers["User-Agent"].Should().Be("python-requests/2.32");
        received.Headers["Accept"].Should().Be("*/*");
        received.Headers["Accept-Encoding"].Should().Be("gzip, deflate");
        received.Headers["Connection"].Should().Be("keep-alive");
        received.Headers["Content-Type"].Should().Be("application/json");
        received.Headers["X-Whisperer-Event"].Should().Be(Type);
    }

    [Fact]
    public async Task HeadersOfASubscriptionOverrideTheLibrarys()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address, """ "additional_headers":{"user-agent":"shop/1","ACCEPT":"text/plain"} """);
        await Block(oms);
        var received = receiver.All.Should().ContainSingle().Subject;
        received.Headers["User-Agent"].Should().Be("shop/1");
        received.Headers["Accept"].Should().Be("text/plain");
        received.Headers["Accept-Encoding"].Should().Be("gzip, deflate");
    }

    [Theory]
    [InlineData("""{"choice":"fixed","kwargs":{"seconds":60}}""", "1 2 3 4 5 6 7 8 9 10")]
    [InlineData("""{"choice":"linear","kwargs":{"base":60,"limit":120}}""", "0 1 3 5 7 9 11 13 15 17")]
    [InlineData("""{"choice":"exponential","kwargs":{"base":60,"limit":60}}""", "0:01 1:01 2:01 3:01 4:01 5:01 6:01 7:01 8:01 9:01")]
    public async Task ElevenAttemptsFollowTheCountdownAndEightMoreTheHourlyScan(string countdown, string minutes)
    {
        await using var receiver = await Receiver.Start();
        receiver.Does = static (context, _) => Receiver.Answer(context, 503);
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address, $"\"retry_countdown_config\":{countdown}");
        var first = await Block(oms);
        var work = first.Concat(await oms.Advance("P2D")).Select(Subscribing.Line).ToArray();
        var retries = minutes
            .Split(' ')
            .Select(minute =>
                minute.Contains(':')
                    ? $"00:{minute.Split(':')[0].PadLeft(2, '0')}:{minute.Split(':')[1]}"
                    : $"00:{minute.PadLeft(2, '0')}:00"
            );
        var scans = Enumerable.Range(0, 8).Select(hour => $"{hour:00}:40:00");
        work.Should().Equal(retries.Prepend("00:00:00").Concat(scans).Select((at, index) => $"{at} #{index + 1} 503"));
        receiver
            .All.Should()
            .HaveCount(19)
            .And.OnlyContain(received => received.Text == receiver.All.First().Text, "uuid and body stay the same");
        var listed = await oms.Get("__admin/webhooks");
        (listed["webhooks.0.state"], listed["webhooks.0.sent"], listed["meta.pending"]).Should().Be(("failed", "19", "0"));
        var row = await oms.Get(Subscribing.HookEvents);
        (row["results.0.retry_count"], row["results.0.delivered"], row["results.0.response_http_status"], row["results.0.object_id"])
            .Should()
            .Be(("19", "false", "503", "1"));
        row["results.0.request_datetimes.18"].Should().Be("2026-02-01T10:20:00.000000Z", "the latest first");
    }

    [Fact]
    public async Task ARandomCountdownIsTheSameInEveryRun()
    {
        var runs = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            var oms = await simulator.Frozen();
            await oms.Subscribe(
                Type,
                "http://127.0.0.1:9/",
                """ "retry_countdown_config":{"choice":"random","kwargs":{"min_value":10,"max_value":1000}} """
            );
            await Block(oms);
            runs.Add(string.Join('\n', (await oms.Advance("PT3H")).Select(Subscribing.Line)));
        }

        runs[0].Should().Be(runs[1]).And.Contain("#11 500");
    }

    [Fact]
    public async Task ANetworkFailureCountsAs500AndARedirectionIsTheEnd()
    {
        await using var receiver = await Receiver.Start();
        receiver.Does = (context, _) =>
        {
            context.Response.Headers.Location = $"{receiver.Address}elsewhere";
            return Receiver.Answer(context, 302);
        };
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address);
        await oms.Subscribe(Type, "http://127.0.0.1:9/");
        await oms.Subscribe(Type, "http://no-such-host.invalid/");
        var work = (await Block(oms)).ToDictionary(
            done => done.GetProperty("target_url").GetString()!,
            done => (done.GetProperty("status").GetInt32(), done.GetProperty("delivered").GetBoolean())
        );
        work[receiver.Address].Should().Be((302, false));
        work["http://127.0.0.1:9/"].Should().Be((500, false));
        work["http://no-such-host.invalid/"].Should().Be((500, false));
        (await oms.Advance("PT1S")).Should().HaveCount(2, "what was redirected is not sent again");
        receiver.All.Should().ContainSingle();
        (await oms.Get("__admin/webhooks")).Text.Should().Contain("refused");
    }

    [Fact]
    public async Task ADeletedSubscriptionGetsNothingNewAndStillWhatIsOnItsWay()
    {
        await using var receiver = await Receiver.Start();
        receiver.Does = (context, _) => Receiver.Answer(context, receiver.All.Count == 1 ? 500 : 200);
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, receiver.Address);
        await Block(oms);
        (await oms.Delete($"{Subscribing.Hooks}1/")).ShouldBe(204);
        (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        (await oms.Advance("PT1M")).Should().ContainSingle();
        receiver.All.Should().HaveCount(2).And.OnlyContain(received => received.Uuid == receiver.All.First().Uuid);
    }

    [Fact]
    public async Task AReceiverThatHangsDelaysNobodyElse()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var slow = await Receiver.Start();
        await using var quick = await Receiver.Start();
        slow.Does = (_, _) => release.Task;
        quick.Does = (_, _) =>
        {
            if (quick.All.Count == 2)
                arrived.TrySetResult();
            return Task.CompletedTask;
        };
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, slow.Address);
        await oms.Subscribe(Type, quick.Address);
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        await arrived.Task;
        slow.All.Count.Should().BeLessThanOrEqualTo(1, "one request of a subscription is under way, the other waits");
        release.SetResult();
        await oms.Advance();
        slow.All.Should().HaveCount(2);
    }

    [Fact]
    public async Task TenThousandWebhooksAllArriveAtAReceiverThatFailsAThirdOfTheTime()
    {
        const int Many = 10_000;
        await using var receiver = await Receiver.Start();
        var asked = 0;
        receiver.Does = (context, _) => Receiver.Answer(context, Interlocked.Increment(ref asked) % 3 == 0 ? 500 : 200);

        // Without the check of schemas, which would take longer than all deliveries.
        using var plain = new HttpClient { BaseAddress = simulator.Address };
        var oms = new Oms(plain, $"sandboxes/{(await simulator.Frozen()).Name}/");
        await oms.Subscribe(
            "package.created",
            receiver.Address,
            """ "retry_countdown_config":{"choice":"fixed","kwargs":{"seconds":60}} """
        );
        await oms.World($$"""{"packages":[{{string.Join(',', Enumerable.Repeat(Worlds.Package("Waiting"), Many))}}]}""");
        var work = (await oms.Advance()).Concat(await oms.Advance("PT10M")).ToArray();
        var byUuid = work.GroupBy(done => done.GetProperty("uuid").GetString()!).ToArray();
        byUuid.Should().HaveCount(Many);
        receiver.All.Select(received => received.Uuid).Distinct().Count().Should().Be(Many);
        receiver.All.Should().HaveCount(work.Length);
        byUuid.Where(one => !AsTheCountdownSays([.. one])).Should().BeEmpty();

        (await oms.Get("__admin/webhooks?limit=1"))["meta"].Should().Be($$"""{"total":{{Many}},"pending":0,"dropped":0}""");
    }

    // Once a minute until it arrived.
    private static bool AsTheCountdownSays(System.Text.Json.JsonElement[] attempts) =>
        attempts
            .Select(Subscribing.Line)
            .SequenceEqual(
                attempts.Select(
                    (_, index) =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"00:{index:00}:00 #{index + 1} {(index + 1 == attempts.Length ? 200 : 500)}"
                        )
                )
            );

    private static async Task<System.Text.Json.JsonElement[]> Block(Oms oms)
    {
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        return await oms.Advance();
    }
}
