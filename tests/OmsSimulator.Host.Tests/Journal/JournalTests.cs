using System.Text.Json;

namespace OmsSimulator.Host.Tests.Journal;

[Collection(OpenMode.Name)]
public sealed class JournalTests(OpenSimulator simulator)
{
    [Fact]
    public async Task ACommandIsRecordedWithWhatItDid()
    {
        var oms = await simulator.SandboxWithPackage("Waiting");
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:15:30.123456Z"}""")).ShouldBe(HttpStatus.Ok);
        var answer = (await oms.Command(1, """{"transition":2021}""")).ShouldBe(204);
        var all = (await oms.Get("__admin/requests?simulator=true")).ShouldBe(HttpStatus.Ok);
        all["meta.total"].Should().Be("1");
        all["requestJournalDisabled"].Should().Be("false");
        var entry = all.At("requests.0");
        entry.GetProperty("id").GetString().Should().Be(answer.Header("X-Oms-Simulator-Request"));
        all["requests.0.request.url"].Should().Be("/api/v1/oms/packages/1/command/");
        all["requests.0.request.absoluteUrl"].Should().Be($"{simulator.Address}sandboxes/{oms.Name}/api/v1/oms/packages/1/command/");
        all["requests.0.request.method"].Should().Be("POST");
        all["requests.0.request.clientIp"].Should().Be("127.0.0.1");
        all["requests.0.request.body"].Should().Be("""{"transition":2021}""");
        all["requests.0.request.loggedDate"].Should().Be("1767600930123");
        all["requests.0.request.loggedDateString"].Should().Be("2026-01-05T08:15:30.123456Z");
        all["requests.0.request.headers.Content-Type"].Should().Be("application/json");
        all["requests.0.response.status"].Should().Be("204");
        all["requests.0.response.body"].Should().BeEmpty();
        all["requests.0.wasMatched"].Should().Be("true");
        all["requests.0.simulator.sandbox"].Should().Be(oms.Name);
        all["requests.0.simulator.command"].Should().Be("COMPLETE_PACKAGING");
        all["requests.0.simulator.package"].Should().Be("1");
        all["requests.0.simulator.state_before"].Should().Be("Waiting");
        all["requests.0.simulator.state_after"].Should().Be("Packed");
        all.At("requests.0.simulator.facts")
            .EnumerateArray()
            .Select(fact => fact.GetProperty("type").GetString())
            .Should()
            .Contain("package_state_changed");
        (await oms.Get($"__admin/requests/{entry.GetProperty("id").GetString()}")).ShouldBe(200, entry.GetRawText());
    }

    [Fact]
    public async Task ARefusalIsRecordedWithItsReasonAndTheLegalCommands()
    {
        var oms = await simulator.SandboxWithPackage("Waiting");
        var refused = (await oms.Command(1, """{"transition":2401}""")).ShouldBe(406, Envelope.NotAllowed);
        var one = (await oms.Get($"__admin/requests/{refused.Header("X-Oms-Simulator-Request")}")).ShouldBe(HttpStatus.Ok);
        one["wasMatched"].Should().Be("false");
        one["response.body"].Should().Be(refused.Text);
        one["simulator.reason"].Should().Be(refused.Header("X-Oms-Simulator-Reason"));
        string.Join(", ", one.At("simulator.allowed").EnumerateArray().Select(id => id.GetInt32()))
            .Should()
            .Be(refused.Header("X-Oms-Simulator-Allowed"));
        (one["simulator.state_before"], one["simulator.state_after"]).Should().Be(("Waiting", "Waiting"));
        one.At("simulator.facts").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task EverythingOnTheVendorsSurfaceIsRecordedAndNothingElse()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Get("packages/?limit=1")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("packages/99/")).ShouldBe(HttpStatus.NotFound);
        (await oms.Delete("packages/")).Status.Should().Be(405);
        (await oms.Get("api/nowhere?x=%20a")).ShouldBe(HttpStatus.NotFound);
        (await oms.Post("packages/package_denial_reason/", "{")).ShouldBe(HttpStatus.BadRequest);
        (await oms.Send("POST", "packages/package_denial_reason/", "title=x", "text/plain")).Status.Should().Be(415);
        (await oms.Post("packages/package_denial_reason/", """{"title":"x"}""")).ShouldBe(HttpStatus.Created);
        (await oms.Get("__admin/clock")).ShouldBe(HttpStatus.Ok);
        var all = await oms.Get("__admin/requests?simulator=true");
        all.At("requests")
            .EnumerateArray()
            .Select(entry =>
                $"{entry.GetProperty("request").GetProperty("method")} {entry.GetProperty("request").GetProperty("url")} {entry.GetProperty("response").GetProperty("status")}"
            )
            .Should()
            .Equal(
                "POST /api/v1/oms/packages/package_denial_reason/ 201",
                "POST /api/v1/oms/packages/package_denial_reason/ 415",
                "POST /api/v1/oms/packages/package_denial_reason/ 400",
                "GET /api/nowhere?x=%20a 404",
                "DELETE /api/v1/oms/packages/ 405",
                "GET /api/v1/oms/packages/99/ 404",
                "GET /api/v1/oms/packages/?limit=1 200"
            );
        all["requests.0.simulator.facts.0.type"].Should().Be("denial_reason_saved");
        all["requests.1.request.body"].Should().BeEmpty("nothing read it");
        all["requests.6.response.body"].Should().Contain("\"count\":1");
        (await oms.Get("__admin/requests/unmatched")).At("requests").GetArrayLength().Should().Be(5);
        (await oms.Get("__admin/requests?limit=2")).At("requests").GetArrayLength().Should().Be(2);
        (await oms.Delete("__admin/requests")).ShouldBe(204);
        (await oms.Get("__admin/requests"))["meta.total"].Should().Be("0");
    }

    [Fact]
    public async Task SecretsAreNotShown()
    {
        var oms = await simulator.Sandbox();
        await oms.World("""{"users":[{"username":"ayşe","password":"gizli"}]}""");
        var key = (await oms.Post("api/v1/auth/login/", """{"username":"ayşe","password":"gizli"}""")).ShouldBe(HttpStatus.Ok)["key"];
        (await oms.As($"Token {key}").Get("packages/")).ShouldBe(HttpStatus.Ok);
        var all = (await oms.Get("__admin/requests?simulator=true")).ShouldBe(HttpStatus.Ok);
        all.Text.Should().NotContain(key).And.NotContain("gizli");
        all["requests.0.request.headers.Authorization"].Should().Be("***");
        all["requests.1.response.body"].Should().Be("""{"key":"***"}""");
        all["requests.1.request.body"].Should().Be("""{"username":"ayşe","password":"***"}""");
        all["requests.1.simulator.facts.0.key"].Should().Be("***");
    }

    [Fact]
    public async Task TheSameRequestsHaveTheSameIdsAlsoAfterAReset()
    {
        var one = await simulator.SandboxWithPackage();
        var other = await simulator.SandboxWithPackage();
        var id = (await one.Get("packages/1/")).Header("X-Oms-Simulator-Request");
        (await other.Get("packages/1/")).Header("X-Oms-Simulator-Request").Should().Be(id);
        (await one.Get("packages/1/")).Header("X-Oms-Simulator-Request").Should().NotBe(id);
        (await one.Post("__admin/reset", "")).ShouldBe(204);
        (await one.Get("__admin/requests"))["meta.total"].Should().Be("0");
        (await one.Get("packages/1/")).Header("X-Oms-Simulator-Request").Should().Be(id);
        Guid.Parse(id!).ToString().Should().Be(id);
    }

    [Fact]
    public async Task OnlyTheNewerThanAnInstantAreListed()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        await oms.Get("packages/1/");
        (await oms.Post("__admin/clock/advance", """{"by":"PT1M"}""")).ShouldBe(HttpStatus.Ok);
        await oms.Get("packages/");
        var newer = await oms.Get("__admin/requests?since=2026-01-05T08:00:00Z");
        newer.At("requests").GetArrayLength().Should().Be(1);
        newer["requests.0.request.url"].Should().Be("/api/v1/oms/packages/");
        (await oms.Get("__admin/requests?since=2026-01-05T11:01:00+03:00")).At("requests").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task WhatIsOursStandsOnlyWhereItIsAskedFor()
    {
        var oms = await simulator.SandboxWithPackage();
        var id = (await oms.Command(1, """{"transition":2021}""")).ShouldBe(204).Header("X-Oms-Simulator-Request");
        (await oms.Get("__admin/requests")).Keys("requests.0").Should().Be("id, request, responseDefinition, response, wasMatched");
        (await oms.Get("__admin/requests")).Keys("meta").Should().Be("total");
        (await oms.Get("__admin/requests?simulator=true")).Keys("requests.0").Should().EndWith(", simulator");
        (await oms.Get("__admin/requests?simulator=true")).Keys("meta").Should().Be("total, dropped");
        (await oms.Get($"__admin/requests/{id}")).Keys().Should().EndWith(", simulator");
        (await oms.Get($"__admin/requests/{id}?simulator=false")).Keys().Should().EndWith("wasMatched");
    }

    [Fact]
    public async Task OneRequestIsForgotten()
    {
        var oms = await simulator.SandboxWithPackage();
        var first = (await oms.Get("packages/1/")).Header("X-Oms-Simulator-Request");
        await oms.Get("packages/");
        (await oms.Delete($"__admin/requests/{first}")).ShouldBe(204);
        (await oms.Get($"__admin/requests/{first}")).ShouldBe(HttpStatus.NotFound);
        (await oms.Delete($"__admin/requests/{first}")).ShouldBe(HttpStatus.NotFound);
        (await oms.Get("__admin/requests"))["meta.total"].Should().Be("1");
        (await oms.Post("__admin/requests/reset", "")).ShouldBe(204);
        (await oms.Get("__admin/requests"))["meta.total"].Should().Be("0");
    }

    [Fact]
    public async Task SecretsOfHooksAndAddressesAreNotShown()
    {
        var oms = await simulator.Sandbox();
        var hook =
            """{"event_type":"package.created","target_url":"http://localhost:1/?token=gizli&a=1","secret_key":"gizli","additional_headers":{"Authorization":"Bearer gizli","X-Api-Key":"gizli","Cookie":"gizli","X-Other":"shown"}}""";
        (await oms.Post("whisperer/hooks/", hook)).ShouldBe(HttpStatus.Created);
        await oms.Get("packages/?api_key=gizli&limit=1");
        var all = (await oms.Get("__admin/requests?simulator=true")).ShouldBe(HttpStatus.Ok);
        all.Text.Should().NotContain("gizli").And.Contain("shown");
        all["requests.0.request.url"].Should().Be("/api/v1/oms/packages/?api_key=***&limit=1");
    }

    [Theory]
    [InlineData("?limit=x", "/limit")]
    [InlineData("?simulator=1", "/simulator")]
    [InlineData("?unmatched=", "/unmatched")]
    [InlineData("?limit=-1", "/limit")]
    [InlineData("?since=yesterday", "/since")]
    [InlineData("?matchingStub=1", "/matchingStub")]
    public async Task AWrongQueryIsNamed(string query, string pointer) =>
        (await (await simulator.Sandbox()).Get($"__admin/requests{query}"))
            .ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"]
            .Should()
            .Be(pointer);

    [Theory]
    [InlineData("x")]
    [InlineData("00000000-0000-4000-8000-000000000000")]
    public async Task AnUnknownIdIsNotFound(string id) =>
        (await (await simulator.Sandbox()).Get($"__admin/requests/{id}")).ShouldBe(HttpStatus.NotFound);

    [Fact]
    public async Task ManyAtOnceAreAllRecorded()
    {
        var oms = await simulator.SandboxWithPackage();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => oms.Get("packages/1/")));
        var all = await oms.Get("__admin/requests");
        all.At("requests")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("id").GetString())
            .Should()
            .BeEquivalentTo(answers.Select(answer => answer.Header("X-Oms-Simulator-Request")));
        all.At("requests")
            .EnumerateArray()
            .Should()
            .OnlyContain(entry => entry.GetProperty("response").GetProperty("body").GetString() == answers[0].Text);
    }

    [Fact]
    public async Task AnEntryCanBeCarriedOver()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Command(1, """{"transition":2021}""")).ShouldBe(204);
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        var text = (await oms.Get("__admin/requests?simulator=true")).At("requests").GetRawText();
        await using var sandboxes = new OwnSandboxes();
        var journal = (await sandboxes.Default()).Part<OmsSimulator.Journal.RequestJournal>();
        using var document = JsonDocument.Parse(text);
        foreach (var entry in document.RootElement.EnumerateArray().Reverse())
            journal.Append(entry).Should().BeTrue();
        journal.Append(document.RootElement).Should().BeFalse();

        using var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written, Contract.WireJson.Writer))
        {
            writer.WriteStartArray();
            foreach (var entry in journal.NewestFirst())
                OmsSimulator.Journal.JournalJson.Write(writer, entry);
            writer.WriteEndArray();
        }

        System.Text.Encoding.UTF8.GetString(written.ToArray()).Should().Be(text);
    }
}
