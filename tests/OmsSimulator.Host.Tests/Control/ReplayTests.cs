namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class ReplayTests(OpenSimulator simulator)
{
    [Fact]
    public async Task TheSameRequestsOnTheSameSeedAreAnsweredWithTheSameBytes()
    {
        var oms = await Fresh();
        await Live(oms);
        var journal = (await oms.Get("__admin/requests")).Text;
        var replayed = (await (await Fresh()).Post("__admin/replay", journal)).ShouldBe(HttpStatus.Ok);
        replayed.Text.Should().Be("""{"requests":9,"same":9,"first_difference":null}""");
    }

    [Fact]
    public async Task TheFirstDifferenceIsShown()
    {
        var oms = await Fresh();
        await Live(oms);
        var journal = (await oms.Get("__admin/requests")).Text;
        var other = await Fresh();
        (await other.Command(1, """{"transition":1809}""")).ShouldBe(204);
        var replayed = (await other.Post("__admin/replay", journal)).ShouldBe(HttpStatus.Ok);
        replayed["same"].Should().Be("0");
        replayed["first_difference.index"].Should().Be("0");
        replayed["first_difference.request.url"].Should().Be("/api/v1/oms/packages/1/");
        replayed["first_difference.differs.0.member"].Should().StartWith("body at byte ");
        replayed["first_difference.differs.0.expected"].Should().Contain("Waiting Remote Action");
        replayed["first_difference.differs.0.found"].Should().Contain("Preparing");
    }

    [Fact]
    public async Task WithTheRecordedClockItFollowsTheTimesOfTheRequests()
    {
        var oms = await Fresh();
        await oms.Get("packages/1/");
        (await oms.Command(1, """{"transition":1809}""")).ShouldBe(204);
        (await oms.Post("__admin/clock/advance", """{"by":"PT1H30M"}""")).ShouldBe(HttpStatus.Ok);
        await oms.Post("packages/package_denial_reason/", """{"title":"Kırık"}""");
        await oms.Get("packages/1/");
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-12-31T00:00:00Z"}""");
        await oms.Get("packages/package_denial_reason/");
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2027-02-01T00:00:00Z"}""");
        await oms.Post("packages/package_denial_reason/", """{"title":"Eksik"}""");
        var journal = (await oms.Get("__admin/requests")).Text;

        var other = await Fresh();
        await other.Put("__admin/clock", """{"mode":"real"}""");
        var own = (await other.Post("__admin/replay?clock=own", journal)).ShouldBe(HttpStatus.Ok);
        own["same"].Should().Be("2");
        (await other.Get("__admin/clock"))["mode"].Should().Be("real");

        other = await Fresh();
        await other.Put("__admin/clock", """{"mode":"real"}""");
        (await other.Post("__admin/replay?clock=recorded", journal))
            .ShouldBe(HttpStatus.Ok)
            .Text.Should()
            .Be("""{"requests":6,"same":6,"first_difference":null}""");
        (await other.Get("__admin/clock")).Text.Should().Be("""{"mode":"frozen","now":"2027-02-01T00:00:00.000000Z"}""");
    }

    [Theory]
    [InlineData("?clock=real", "/clock")]
    [InlineData("?clock=", "/clock")]
    [InlineData("?clok=own", "/clok")]
    public async Task AnUnknownClockIsRefused(string query, string pointer)
    {
        var oms = await Fresh();
        (await oms.Post($"__admin/replay{query}", """{"requests":[]}"""))
            .ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"]
            .Should()
            .Be(pointer);
    }

    [Theory]
    [InlineData("{}", "/requests")]
    [InlineData("""{"requests":{}}""", "/requests")]
    [InlineData("""{"requests":[{}]}""", "/requests/0/id")]
    [InlineData("""{"requests":[],"meta":"1"}""", "/meta")]
    [InlineData("""{"requests":[],"meta":{"total":"1"}}""", "/meta/total")]
    [InlineData("""{"requests":[],"requestJournalDisabled":1}""", "/requestJournalDisabled")]
    [InlineData("""{"requests":[],"simulator":1}""", "/simulator")]
    [InlineData(
        """[{"id":"00000000-0000-4000-8000-000000000001","request":{"url":null,"method":"GET","loggedDate":0},"response":{"status":200}}]""",
        "/0/request/url"
    )]
    [InlineData(
        """[{"id":"00000000-0000-4000-8000-000000000001","request":{"url":"/","method":null,"loggedDate":0},"response":{"status":200}}]""",
        "/0/request/method"
    )]
    [InlineData(
        """[{"id":"00000000-0000-4000-8000-000000000001","request":{"url":"/","method":"GET"},"response":{"status":200}}]""",
        "/0/request/loggedDate"
    )]
    [InlineData(
        """[{"id":"00000000-0000-4000-8000-000000000001","request":{"url":"/","method":"GET","loggedDate":0,"headers":{"A":null}},"response":{"status":200}}]""",
        "/0/request/headers/A"
    )]
    [InlineData(
        """[{"id":"00000000-0000-4000-8000-000000000001","request":{"url":"/__admin/sandboxes/victim","method":"DELETE","loggedDate":0},"response":{"status":204}}]""",
        "/0/request/url"
    )]
    [InlineData(
        """[{"id":"00000000-0000-4000-8000-000000000001","request":{"url":"/%5f_admin/reset","method":"POST","loggedDate":0},"response":{"status":204}}]""",
        "/0/request/url"
    )]
    [InlineData("""{"requests":[],"other":1}""", "/other")]
    [InlineData(
        """[{"id":"00000000-0000-4000-8000-000000000001","request":{"url":"http://example.com/","absoluteUrl":"","method":"GET","clientIp":"","loggedDate":0},"response":{"status":200}}]""",
        "/0/request/url"
    )]
    [InlineData(
        """[{"id":"00000000-0000-4000-8000-000000000001","request":{"url":"/","absoluteUrl":"","method":"get it","clientIp":"","loggedDate":0},"response":{"status":200}}]""",
        "/0/request/method"
    )]
    public async Task WhatIsNoJournalIsRefused(string body, string pointer)
    {
        var oms = await Fresh();
        (await oms.Post("__admin/replay", body)).ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"].Should().Be(pointer);
        (await oms.Get("__admin/requests"))["meta.total"].Should().Be("0");
    }

    [Theory]
    [InlineData("/../{0}/api/v1/oms/packages/1/command/")]
    [InlineData("/api/../../{0}/api/v1/oms/packages/1/command/")]
    [InlineData("/%2e%2e/{0}/api/v1/oms/packages/1/command/")]
    [InlineData("/.%2E/{0}/api/v1/oms/packages/1/command/")]
    [InlineData("/%2e%2e/%2e%2e/__admin/sandboxes/{0}/fork")]
    [InlineData("/\\..\\{0}/api/v1/oms/packages/1/command/")]
    public async Task ARecordedAddressStaysInItsSandbox(string url)
    {
        var (oms, victim) = (await Fresh(), await Fresh());
        var (before, own) = (await victim.Picture(), await oms.Picture());
        var said = string.Format(System.Globalization.CultureInfo.InvariantCulture, url, victim.Name)
            .Replace("\\", "\\\\", StringComparison.Ordinal);
        var entry =
            $$$"""[{"id":"00000000-0000-4000-8000-000000000001","request":{"url":"{{{said}}}","method":"POST","headers":{"Content-Type":"application/json"},"body":"{\"transition\":1809}","loggedDate":0},"response":{"status":204}}]""";
        (await oms.Post("__admin/replay", entry)).ShouldBe(HttpStatus.Ok)["first_difference.differs.0.found"].Should().Be("404");
        (await victim.Picture()).Should().Be(before);
        (await oms.Picture()).Should().Be(own);
    }

    [Fact]
    public async Task ARecordedAddressOfAnotherHostStaysHere()
    {
        var oms = await Fresh();
        var entry =
            """[{"id":"00000000-0000-4000-8000-000000000001","request":{"url":"//example.com/x","absoluteUrl":"","method":"GET","clientIp":"","loggedDate":0},"response":{"status":200}}]""";
        var replayed = (await oms.Post("__admin/replay", entry)).ShouldBe(HttpStatus.Ok);
        replayed["first_difference.differs.0.found"].Should().Be("404");
    }

    private async Task<Oms> Fresh()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        await oms.World("""{"users":[{"username":"demo","password":"demo"}]}""");
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2027-01-01T00:00:00Z"}""");
        return oms;
    }

    private static async Task Live(Oms oms)
    {
        await oms.Get("packages/1/");
        await oms.Post("api/v1/auth/login/", """{"username":"demo","password":"wrong"}""");
        var key = (await oms.Post("api/v1/auth/login/", """{"username":"demo","password":"demo"}"""))["key"];
        var user = oms.As($"Token {key}");
        (await user.Command(1, """{"transition":1809}""")).ShouldBe(204);
        (await user.Command(1, """{"transition":1809}""")).Status.Should().Be(406);
        await user.Get("state-transition-logs/?limit=1&note=ü");
        await oms.Get("packages/?page=7");
        await oms.Post("packages/package_denial_reason/", """{"title":"Kırık"}""");
        await oms.Get("packages/package_denial_reason/?limit=1&page=2");
    }
}
