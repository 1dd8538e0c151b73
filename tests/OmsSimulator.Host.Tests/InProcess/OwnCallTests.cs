namespace OmsSimulator.Host.Tests.InProcess;

public sealed class OwnCallTests : IAsyncLifetime
{
    private const string Pack = """{"transition":2021}""";
    private const string Packages = "api/v1/oms/packages/";

    private OwnSimulator simulator = null!;
    private HttpClient looking = null!;
    private HttpClient sending = null!;

    public async Task InitializeAsync()
    {
        simulator = await OwnSimulator.Start(new() { Seed = "empty" });
        (looking, sending) = (simulator.App.Looking(), simulator.App.Sending());
        await simulator.Default.World(Worlds.With(Worlds.Package("Waiting")));
    }

    public async Task DisposeAsync()
    {
        looking.Dispose();
        sending.Dispose();
        await simulator.DisposeAsync();
    }

    [Fact]
    public async Task ALookIsAnsweredAsAClientIs()
    {
        (await simulator.Default.Put("__admin/clock", """{"mode":"frozen"}""")).ShouldBe(HttpStatus.Ok);
        var looked = await Answer.Of(await looking.GetAsync(new Uri($"{Packages}1/", UriKind.Relative)));
        var asked = await simulator.Default.Get("packages/1/");
        looked.ShouldBe(200, asked.Text);
        (looked.ContentType, looked.Header("X-Oms-Simulator-Version")).Should().Be((asked.ContentType, Simulator.Version));
        looked.Header("X-Oms-Simulator-Request").Should().BeNull("it has no entry in the journal");
        (await Look("sandboxes/nobody/api/v1/oms/packages/")).Status.Should().Be(404);
        (await Look("__admin/clock")).ShouldBe(200, (await simulator.Default.Get("__admin/clock")).Text);
        using var head = await looking.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"{Packages}1/"));
        ((int)head.StatusCode, (await head.Content.ReadAsByteArrayAsync()).Length).Should().Be((200, 0));
    }

    [Fact]
    public async Task ALookEatsNoFaultAndLeavesNothingBehind()
    {
        var oms = simulator.Default;
        (await oms.Put("__admin/installation", """{"settings":{"rate_limit":{"requests":2,"per":"PT1H"}}}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Post("__admin/faults", """{"match":{"method":"GET"},"times":1,"then":{"status":503}}""")).ShouldBe(HttpStatus.Created);
        var before = await Traces(oms);
        for (var time = 0; time < 5; time++)
        {
            (await Look($"{Packages}1/")).ShouldBe(HttpStatus.Ok);
            (await Look($"{Packages}?limit=1")).ShouldBe(HttpStatus.Ok);
            (await Look($"{Packages}99/")).ShouldBe(HttpStatus.NotFound);
            (await Look($"{Packages}?colour=1")).Status.Should().BeOneOf(200, 400);
            (await Look("__admin/packages/1/commands")).ShouldBe(HttpStatus.Ok);
        }

        (await Traces(oms)).Should().Be(before);
        (await oms.Get("__admin/faults/1"))["fired"].Should().Be("0");
        (await Send("GET", $"{Packages}1/")).Status.Should().Be(503, "the fault is still there for who asks as a client");
    }

    [Fact]
    public async Task ALookNeedsNoKey()
    {
        await using var closed = await OwnSimulator.Start(new() { Auth = AuthenticationMode.Token, AdminKey = "s3cret-key" });
        using var look = closed.App.Looking();
        using var send = closed.App.Sending();
        (await Answer.Of(await look.GetAsync(new Uri(Packages, UriKind.Relative)))).ShouldBe(HttpStatus.Ok);
        (await Answer.Of(await look.GetAsync(new Uri("__admin/sandboxes", UriKind.Relative)))).ShouldBe(HttpStatus.Ok);
        (await Answer.Of(await send.GetAsync(new Uri(Packages, UriKind.Relative)))).Status.Should().Be(401);
        (await Answer.Of(await send.GetAsync(new Uri("__admin/sandboxes", UriKind.Relative)))).Status.Should().Be(401);
        send.DefaultRequestHeaders.Authorization = new("Bearer", "s3cret-key");
        (await Answer.Of(await send.GetAsync(new Uri("__admin/sandboxes", UriKind.Relative)))).ShouldBe(HttpStatus.Ok);
    }

    [Fact]
    public async Task WhatIsSentIsAClientsCallWithTheConsolesMark()
    {
        var oms = simulator.Default;
        (await Send("POST", $"{Packages}1/command/", Pack)).ShouldBe(204);
        (await oms.StateOf(1)).Should().Be("Packed");
        (await Send("POST", $"{Packages}1/command/", Pack)).ShouldBe(406, Envelope.NotAllowed);
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        var all = await oms.Get("__admin/requests?simulator=true");
        (all["requests.0.simulator.from"], all["requests.1.simulator.from"]).Should().Be(("client", "console"));
        (all["requests.1.request.body"], all["requests.1.request.clientIp"], all["requests.1.request.absoluteUrl"])
            .Should()
            .Be((Pack, "127.0.0.1", $"http://localhost/{Packages}1/command/"));
        (await oms.Get("__admin/requests?from=console"))
            .At("requests")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("response").GetProperty("status").GetInt32())
            .Should()
            .Equal(406, 204);
        (await oms.Get("__admin/requests?from=client")).At("requests").GetArrayLength().Should().Be(1);
        (await oms.Get("__admin/contract-report"))["refusals"].Should().Be("1");
        (await oms.Rows("transitions")).Should().Equal("COMPLETE_PACKAGING Waiting Packed 1");
    }

    [Fact]
    public async Task TheMarkOutlivesASnapshot()
    {
        var oms = simulator.Default;
        (await Send("GET", $"{Packages}1/")).ShouldBe(HttpStatus.Ok);
        var snapshot = (await oms.Get("__admin/snapshot")).ShouldBe(HttpStatus.Ok).Bytes;
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        (await oms.SendBytes("PUT", "__admin/snapshot", snapshot, "application/x-ndjson")).Status.Should().BeOneOf(200, 204);
        (await oms.Get("__admin/requests?from=console&simulator=true"))["requests.0.simulator.from"].Should().Be("console");
    }

    [Fact]
    public async Task AnotherSenderIsNoneOfThisJournal() =>
        (await simulator.Default.Get("__admin/requests?from=browser"))
            .ShouldBe(HttpStatus.Unprocessable)["errors.0.detail"]
            .Should()
            .Be("expected client or console");

    [Theory]
    [InlineData("X-Oms-Simulator-From")]
    [InlineData("X-Oms-Simulator-Console")]
    [InlineData("console-send")]
    public async Task NoHeaderMakesAClientTheConsole(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Packages}1/");
        request.Headers.Add(header, ["console"]);
        (await Answer.Of(await simulator.Http.SendAsync(request))).ShouldBe(HttpStatus.Ok);
        (await simulator.Default.Get("__admin/requests?simulator=true"))["requests.0.simulator.from"].Should().Be("client");
    }

    [Fact]
    public async Task ALostConnectionIsALostAnswer()
    {
        (
            await simulator.Default.Post(
                "__admin/faults",
                """{"match":{"command":"COMPLETE_PACKAGING"},"after":true,"then":{"drop":"empty_response"}}"""
            )
        ).ShouldBe(HttpStatus.Created);
        var lost = () => Send("POST", $"{Packages}1/command/", Pack);
        (await lost.Should().ThrowAsync<HttpRequestException>()).Which.HttpRequestError.Should().Be(HttpRequestError.ResponseEnded);
        (await simulator.Default.StateOf(1)).Should().Be("Packed");
        (await simulator.Default.Get("__admin/requests?from=console&simulator=true"))["requests.0.response.status"].Should().Be("0");
    }

    [Fact]
    public async Task WhoCancelsIsNotWaitedFor()
    {
        (await simulator.Default.Post("__admin/faults", """{"match":{"method":"GET"},"then":{"delay":"PT5M"}}""")).ShouldBe(
            HttpStatus.Created
        );
        using var stop = new CancellationTokenSource();
        var asked = sending.GetAsync(new Uri($"{Packages}1/", UriKind.Relative), stop.Token);
        asked.IsCompleted.Should().BeFalse();
        await stop.CancelAsync();
        var cancelled = () => asked;
        await cancelled.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task ALookChangesNothing()
    {
        var changing = () => looking.PostAsync(new Uri($"{Packages}1/command/", UriKind.Relative), new StringContent(Pack));
        (await changing.Should().ThrowAsync<InvalidOperationException>()).WithMessage("A look-up is a GET or a HEAD, found POST*");
        (await simulator.Default.StateOf(1)).Should().Be("Waiting");
    }

    [Fact]
    public async Task ALargeAnswerIsReadWhileItIsWritten()
    {
        using var response = await looking.GetAsync(
            new Uri("__admin/snapshot", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead
        );
        await using var body = await response.Content.ReadAsStreamAsync();
        using var lines = new StreamReader(body);
        var read = new List<string>();
        while (await lines.ReadLineAsync() is { } line)
            read.Add(line);
        read.Should().HaveCountGreaterThan(5).And.OnlyContain(static line => line.StartsWith('{'));
    }

    private Task<Answer> Look(string path) => To(looking, "GET", path, null);

    private Task<Answer> Send(string method, string path, string? body = null) => To(sending, method, path, body);

    private static async Task<Answer> To(HttpClient client, string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, Oms.Json);
        return await Answer.Of(await client.SendAsync(request));
    }

    // Whatever a request can leave behind.
    private static async Task<string> Traces(Oms oms) =>
        string.Join(
            '\n',
            (await oms.Get("__admin/requests?simulator=true")).Text,
            (await oms.Get("__admin/contract-report")).Text,
            (await oms.Get(Covering.Path)).Text,
            (await oms.Get("__admin/faults")).Text,
            await oms.Facts()
        );
}
