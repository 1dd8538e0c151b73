using System.Globalization;
using System.Text;

namespace OmsSimulator.Host.Tests.Faults;

[Collection(OpenMode.Name)]
public sealed class FaultTests(OpenSimulator simulator) : IDisposable
{
    // What a fault answers is the caller's, and has no schema.
    private readonly HttpClient http = new() { BaseAddress = simulator.Address };

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task BeforeTheEffectNothingChanges()
    {
        var oms = await Sandbox();
        var made = await Define(oms, """{"match":{"command":"COMPLETE_PACKAGING"},"then":{"status":503,"body":{"busy":true}}}""");
        var facts = await oms.Facts();
        made.ShouldBe(
            201,
            """{"id":1,"match":{"command":"COMPLETE_PACKAGING"},"after":false,"then":{"status":503,"body":{"busy":true}},"matched":0,"fired":0}"""
        );
        var answer = (await oms.Command(1, """{"transition":2021}""")).ShouldBe(503, """{"busy":true}""");
        answer.ContentType.Should().Be("application/json");
        (await oms.Facts()).Should().Be(facts);
        var entry = await oms.Get($"__admin/requests/{answer.Header("X-Oms-Simulator-Request")}");
        (entry["response.status"], entry["response.body"], entry["simulator.fault"], entry["simulator.command"])
            .Should()
            .Be(("503", """{"busy":true}""", "1", "COMPLETE_PACKAGING"));
        entry["request.body"].Should().Be("""{"transition":2021}""");
        entry.At("simulator.facts").GetArrayLength().Should().Be(0);
        (await oms.Command(1, """{"transition":2303}""")).ShouldBe(204);
        (await oms.Get("__admin/faults/1")).ShouldBe(
            200,
            """{"id":1,"match":{"command":"COMPLETE_PACKAGING"},"after":false,"then":{"status":503,"body":{"busy":true}},"matched":1,"fired":1}"""
        );
    }

    [Fact]
    public async Task WhatWasSentIsShownAlsoWhereNoEndpointReadsIt()
    {
        var oms = await Sandbox();
        await Define(oms, """{"match":{"method":"POST"},"then":{"status":503}}""");
        (await oms.Command(1, """{"transition":2021}""")).Status.Should().Be(503);
        (await oms.Command(1, "{")).Status.Should().Be(503);
        (await oms.Send("POST", "packages/1/command/", "a=b", "text/plain")).Status.Should().Be(503);
        var all = await oms.Get("__admin/requests?simulator=true");
        (all["requests.2.request.body"], all["requests.1.request.body"], all["requests.0.request.body"])
            .Should()
            .Be(("""{"transition":2021}""", "{", ""));
        (await oms.StateOf(1)).Should().Be("Waiting");
    }

    [Theory]
    [InlineData("""{"command":"COMPLETE_PACKAGING"}""")]
    [InlineData("""{"path":"/api/v1/oms/packages/"}""")]
    public async Task AfterTheEffectTheAnswerIsSpoiled(string match)
    {
        var oms = await Sandbox();
        await Define(oms, $$$"""{"match":{{{match}}},"times":1,"after":true,"then":{"status":502}}""");
        var answer = (await oms.Command(1, """{"transition":2021}""")).ShouldBe(
            502,
            """{"error":{"detail":"A fault was asked for."},"status_code":502}"""
        );
        (await oms.StateOf(1)).Should().Be("Packed");
        var entry = await oms.Get($"__admin/requests/{answer.Header("X-Oms-Simulator-Request")}");
        (entry["response.status"], entry["simulator.fault"], entry["simulator.state_after"]).Should().Be(("502", "1", "Packed"));
        (await oms.Command(1, """{"transition":2021}""")).ShouldBe(406, Envelope.NotAllowed);
    }

    [Fact]
    public async Task AnAnswerWithABodyIsReplacedWhole()
    {
        var oms = await Sandbox();
        await Define(oms, """{"match":{"method":"GET","package":1},"after":true,"then":{"status":204}}""");
        var answer = (await oms.Get("packages/1/")).ShouldBe(204);
        answer.ContentType.Should().BeNull();
        (await oms.Get("packages/2/")).ShouldBe(HttpStatus.NotFound);
        (await oms.Get("packages/")).ShouldBe(HttpStatus.Ok);
    }

    [Theory]
    [InlineData("""{"match":{"method":"GET"},"nth":2,"then":{"status":503}}""", "200 503 200 200 200")]
    [InlineData("""{"match":{"method":"ANY"},"nth":2,"times":2,"then":{"status":503}}""", "200 503 503 200 200")]
    [InlineData("""{"times":3,"then":{"status":503}}""", "503 503 503 200 200")]
    [InlineData("""{"match":{"method":"POST"},"then":{"status":503}}""", "200 200 200 200 200")]
    [InlineData("""{"match":{"path":"/api/v1/oms/packages/1"},"then":{"status":503}}""", "503 503 503 503 503")]
    [InlineData("""{"match":{"path":"/api/v1/oms/orders/"},"then":{"status":503}}""", "200 200 200 200 200")]
    [InlineData("""{"match":{"state":"Waiting","package":1},"then":{"status":503}}""", "503 503 503 503 503")]
    [InlineData("""{"match":{"state":"Packed"},"then":{"status":503}}""", "200 200 200 200 200")]
    [InlineData("""{"match":{"partner":"carrier"},"then":{"status":503}}""", "200 200 200 200 200")]
    [InlineData("""{"match":{"webhook":"package.created"},"then":{"drop":"connection_reset"}}""", "200 200 200 200 200")]
    [InlineData("""{"probability":1,"then":{"status":503}}""", "503 503 503 503 503")]
    public async Task ItFiresWhereItMatchesAndAsOftenAsItMay(string fault, string statuses)
    {
        var oms = await Sandbox();
        (await Define(oms, fault)).ShouldBe(HttpStatus.Created);
        var answered = new List<int>();
        for (var call = 0; call < 5; call++)
            answered.Add((await oms.Get("packages/1/")).Status);
        string.Join(' ', answered).Should().Be(statuses);
    }

    [Fact]
    public async Task ChancesAreThoseOfTheRandomSeed()
    {
        async Task<string> Story()
        {
            var oms = await Sandbox();
            await Define(oms, """{"probability":0.3,"then":{"status":503}}""");
            var story = new StringBuilder();
            for (var call = 0; call < 100; call++)
                story.Append((await oms.Get("packages/1/")).Status == 503 ? 'x' : '.');
            return story.ToString();
        }

        var one = await Story();
        (await Story()).Should().Be(one);
        one.Count(letter => letter == 'x').Should().BeInRange(15, 45);
    }

    [Fact]
    public async Task TheFirstOfTwoThatCouldFireDoes()
    {
        var oms = await Sandbox();
        await Define(oms, """{"times":1,"then":{"status":500}}""");
        await Define(oms, """{"then":{"status":502}}""");
        (await oms.Get("packages/1/")).Status.Should().Be(500);
        (await oms.Get("packages/1/")).Status.Should().Be(502);
        var all = await oms.Get("__admin/faults");
        (all["faults.0.matched"], all["faults.0.fired"], all["faults.1.matched"], all["faults.1.fired"], all["meta.total"])
            .Should()
            .Be(("2", "1", "2", "1", "2"));
    }

    [Theory]
    [InlineData("connection_reset", false)]
    [InlineData("connection_reset", true)]
    [InlineData("empty_response", false)]
    [InlineData("empty_response", true)]
    [InlineData("truncated_body", false)]
    [InlineData("truncated_body", true)]
    public async Task TheConnectionIsLost(string drop, bool after)
    {
        var oms = await Sandbox();
        await Define(
            oms,
            string.Create(
                CultureInfo.InvariantCulture,
                $$$"""{"match":{"command":"COMPLETE_PACKAGING"},"after":{{{(after ? "true" : "false")}}},"then":{"drop":"{{{drop}}}"}}"""
            )
        );
        var (text, wasReset) = await RawConnection.Exchange(
            simulator.Address,
            RawConnection.Post($"/sandboxes/{oms.Name}/api/v1/oms/packages/1/command/", """{"transition":2021}""")
        );
        wasReset.Should().Be(drop == "connection_reset");
        if (drop == "truncated_body")
        {
            text.Should()
                .StartWith("HTTP/1.1 500 ")
                .And.Contain("Content-Length: 63\r\n")
                .And.EndWith("\r\n\r\n{\"error\":{\"detail\":\"A fault was");
        }
        else
        {
            text.Should().BeEmpty();
        }
        (await oms.StateOf(1)).Should().Be(after ? "Packed" : "Waiting");
        var all = await oms.Get("__admin/requests?simulator=true");
        (all["requests.0.response.status"], all["requests.0.simulator.fault"]).Should().Be((drop == "truncated_body" ? "500" : "0", "1"));
    }

    [Fact]
    public async Task ARealAnswerIsTruncatedInItsMiddle()
    {
        var oms = await Sandbox();
        var whole = (await oms.Get("packages/1/")).Text;
        await Define(oms, """{"after":true,"then":{"drop":"truncated_body"}}""");
        var (text, wasReset) = await RawConnection.Exchange(
            simulator.Address,
            RawConnection.Get($"/sandboxes/{oms.Name}/api/v1/oms/packages/1/")
        );
        wasReset.Should().BeFalse();
        var bytes = Encoding.UTF8.GetByteCount(whole);
        text.Should().StartWith("HTTP/1.1 200 OK\r\n").And.Contain($"Content-Length: {bytes}\r\n");
        text.Split("\r\n\r\n", 2)[1].Should().Be(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(whole).AsSpan(0, bytes / 2)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ADelayedAnswerIsTheRealOne(bool after)
    {
        var oms = await Sandbox();
        var whole = (await oms.Get("packages/1/")).Text;
        await Define(oms, $$$"""{"after":{{{(after ? "true" : "false")}}},"then":{"delay":"PT0.2S"}}""");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        (await oms.Get("packages/1/")).ShouldBe(200, whole);
        watch.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(0.19));
        (await oms.Command(1, """{"transition":2021}""")).ShouldBe(204);
        (await oms.Get("__admin/requests?simulator=true"))["requests.0.simulator.fault"].Should().Be("1");
    }

    [Fact]
    public async Task WhoDoesNotWaitIsRecordedAndNothingHappens()
    {
        var oms = await Sandbox();
        await Define(oms, """{"match":{"command":"COMPLETE_PACKAGING"},"then":{"delay":"PT5M"}}""");
        using (
            var connection = await RawConnection.Send(
                simulator.Address,
                RawConnection.Post($"/sandboxes/{oms.Name}/api/v1/oms/packages/1/command/", """{"transition":2021}""")
            )
        )
        {
            await Eventually.Is(async () => (await oms.Get("__admin/faults/1"))["fired"] == "1");
        }

        await Eventually.Is(async () => (await oms.Get("__admin/requests?simulator=true"))["meta.total"] == "1");
        (await oms.Get("__admin/requests?simulator=true"))["requests.0.response.status"].Should().Be("0");
        (await oms.StateOf(1)).Should().Be("Waiting");
    }

    [Fact]
    public async Task FaultsAreListedAndTakenAway()
    {
        var oms = await Sandbox();
        (await oms.Get("__admin/faults")).ShouldBe(200, """{"faults":[],"meta":{"total":0}}""");
        await Define(oms, """{"then":{"status":503}}""");
        await Define(oms, """{"match":{"partner":"invoice"},"probability":0.5,"then":{"delay":"PT1M30S","drop":"connection_reset"}}""");
        (await oms.Get("__admin/faults/2")).ShouldBe(
            200,
            """{"id":2,"match":{"partner":"invoice"},"probability":0.5,"after":false,"then":{"delay":"PT1M30S","drop":"connection_reset"},"matched":0,"fired":0}"""
        );
        (await oms.Delete("__admin/faults/1")).ShouldBe(204);
        (await oms.Delete("__admin/faults/1")).ShouldBe(HttpStatus.NotFound);
        (await oms.Get("__admin/faults/x")).ShouldBe(HttpStatus.NotFound);
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await oms.Delete("__admin/faults")).ShouldBe(204);
        (await oms.Get("__admin/faults"))["meta.total"].Should().Be("0");
        (await Define(oms, """{"then":{"status":503}}"""))["id"].Should().Be("3");
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await Define(oms, """{"then":{"status":503}}"""))["id"].Should().Be("1");
    }

    [Fact]
    public async Task ASandboxHoldsAThousand()
    {
        var oms = await Sandbox();
        for (var defined = 0; defined < 1000; defined++)
            await Define(oms, """{"match":{"package":9},"then":{"status":503}}""");
        await IsFull(oms, """{"then":{"status":503}}""");
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await oms.Delete("__admin/faults/1")).ShouldBe(204);
        await Define(oms, """{"match":{"package":9},"then":{"status":503}}""");
        (await oms.Get("__admin/faults"))["meta.total"].Should().Be("1000");
    }

    [Fact]
    public async Task BodiesOfFaultsTakeAtMostSixteenMebibytes()
    {
        var oms = await Sandbox();
        var large = $$$"""{"match":{"package":9},"then":{"status":503,"body":"{{{new string('x', 7 * 1024 * 1024)}}}"}}""";
        await Define(oms, large);
        await Define(oms, large);
        await IsFull(oms, large);
        (await oms.Get("__admin/faults"))["meta.total"].Should().Be("2");
    }

    private static async Task IsFull(Oms oms, string fault)
    {
        var refused = await oms.Post("__admin/faults", fault);
        refused.ShouldBe(HttpStatus.Unprocessable);
        refused["errors.0.detail"].Should().StartWith("a sandbox holds at most 1000 faults");
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("{}", "/then")]
    [InlineData("""{"then":null}""", "/then")]
    [InlineData("""{"then":{}}""", "/then")]
    [InlineData("""{"then":[]}""", "/then")]
    [InlineData("""{"then":{"status":99}}""", "/then/status")]
    [InlineData("""{"then":{"status":600}}""", "/then/status")]
    [InlineData("""{"then":{"status":"503"}}""", "/then/status")]
    [InlineData("""{"then":{"delay":"2s"}}""", "/then/delay")]
    [InlineData("""{"then":{"delay":"PT5M0.1S"}}""", "/then/delay")]
    [InlineData("""{"then":{"delay":"PT0S"}}""", "/then/delay")]
    [InlineData("""{"then":{"drop":"all"}}""", "/then/drop")]
    [InlineData("""{"then":{"body":{}}}""", "/then/body")]
    [InlineData("""{"then":{"status":204,"body":{}}}""", "/then/body")]
    [InlineData("""{"then":{"status":503,"drop":"connection_reset"}}""", "/then/status")]
    [InlineData("""{"then":{"status":204,"drop":"truncated_body"}}""", "/then/drop")]
    [InlineData("""{"then":{"status":200,"drop":"truncated_body"}}""", "/then/drop")]
    [InlineData("""{"then":{"status":503,"code":1}}""", "/then/code")]
    [InlineData("""{"nth":0,"then":{"status":503}}""", "/nth")]
    [InlineData("""{"times":0,"then":{"status":503}}""", "/times")]
    [InlineData("""{"probability":0,"then":{"status":503}}""", "/probability")]
    [InlineData("""{"probability":1.1,"then":{"status":503}}""", "/probability")]
    [InlineData("""{"probability":"0.5","then":{"status":503}}""", "/probability")]
    [InlineData("""{"after":1,"then":{"status":503}}""", "/after")]
    [InlineData("""{"match":[],"then":{"status":503}}""", "/match")]
    [InlineData("""{"match":{"method":"FETCH"},"then":{"status":503}}""", "/match/method")]
    [InlineData("""{"match":{"path":"api"},"then":{"status":503}}""", "/match/path")]
    [InlineData("""{"match":{"command":"NOTHING"},"then":{"status":503}}""", "/match/command")]
    [InlineData("""{"match":{"state":"Lost"},"then":{"status":503}}""", "/match/state")]
    [InlineData("""{"match":{"package":0},"then":{"status":503}}""", "/match/package")]
    [InlineData("""{"match":{"partner":"bank"},"then":{"status":503}}""", "/match/partner")]
    [InlineData("""{"match":{"webhook":""},"then":{"status":503}}""", "/match/webhook")]
    [InlineData("""{"match":{"partner":"bill","webhook":"package.created"},"then":{"status":503}}""", "/match/webhook")]
    [InlineData("""{"match":{"partner":"bill","method":"GET"},"then":{"status":503}}""", "/match/method")]
    [InlineData("""{"match":{"webhook":"package.created","package":1},"then":{"status":503}}""", "/match/package")]
    [InlineData("""{"match":{"customer":1},"then":{"status":503}}""", "/match/customer")]
    [InlineData("""{"nht":1,"then":{"status":503}}""", "/nht")]
    public async Task WhatIsWrongIsNamedAndNothingIsDefined(string fault, string pointer)
    {
        var oms = await Sandbox();
        (await Define(oms, fault)).ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"].Should().Be(pointer);
        (await oms.Get("__admin/faults"))["meta.total"].Should().Be("0");
    }

    [Fact]
    public async Task PartnersAndWebhooksAskForTheirOwn()
    {
        await using var sandboxes = new OwnSandboxes();
        var faults = (await sandboxes.Default()).Part<OmsSimulator.Faults.FaultList>();
        faults.ForPartner("carrier").Should().BeNull();
        var effect = new OmsSimulator.Domain.FaultEffect { Status = 503, After = true };
        await faults.Define(new(new() { Partner = "carrier" }, effect) { Times = 1 });
        await faults.Define(new(new() { Webhook = "package.created" }, effect));
        faults.ForPartner("invoice").Should().BeNull();
        faults.ForPartner("carrier")!.Then.Should().Be(effect);
        faults.ForPartner("carrier").Should().BeNull();
        faults.ForWebhook("package.created")!.Id.Should().Be(2);
        faults.ForWebhook("package.refused").Should().BeNull();
    }

    private static Task<Answer> Define(Oms oms, string fault) => oms.Post("__admin/faults", fault);

    private async Task<Oms> Sandbox()
    {
        var made = await simulator.SandboxWithPackage();
        return new Oms(http, $"sandboxes/{made.Name}/");
    }
}
