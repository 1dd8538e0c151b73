namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class HookTests(OpenSimulator simulator)
{
    private const string All = Subscribing.Hooks;
    private const string Target = "http://127.0.0.1:9/a";

    [Fact]
    public async Task ASubscriptionIsMadeReadChangedAndMadeInactive()
    {
        var oms = await simulator.Frozen();
        (await oms.Post(All, $$"""{"event_type":"package.created","target_url":"{{Target}}"}""")).ShouldBe(201, Row());
        (await oms.Get($"{All}1/")).ShouldBe(200, Row());
        (await oms.Patch($"{All}1/", """{"secret_key":"gizli"}""")).ShouldBe(200, Row(secret: "\"gizli\""));
        (await oms.Put($"{All}1/", $$"""{"event_type":"package.refused","target_url":"{{Target}}"}""")).ShouldBe(
            200,
            Row(type: "package.refused", secret: "\"gizli\"")
        );
        (await oms.Delete($"{All}1/")).ShouldBe(204);
        (await oms.Get($"{All}1/")).ShouldBe(200, Row(type: "package.refused", secret: "\"gizli\"", active: "false"));
        (await oms.Delete($"{All}2/")).ShouldBe(404, Envelope.NotFound);
        (await oms.Patch($"{All}x/", "{}")).ShouldBe(404, Envelope.NotFound);
    }

    [Fact]
    public async Task TheSameAddressAndTypeAreTakenOnce()
    {
        var oms = await simulator.Frozen();
        await oms.Subscribe("package.created", Target);
        await oms.Subscribe("package.refused", Target);
        const string Taken = """{"code":"webhook_100_2","en":"Webhook already registered"}""";
        (await oms.Post(All, $$"""{"event_type":"package.created","target_url":"{{Target}}"}""")).ShouldBe(406, Taken);
        (await oms.Patch($"{All}2/", """{"event_type":"package.created"}""")).ShouldBe(406, Taken);
        (await oms.Delete($"{All}1/")).ShouldBe(204);
        (await oms.Post(All, $$"""{"event_type":"package.created","target_url":"{{Target}}"}""")).ShouldBe(
            406,
            Taken,
            "a deleted one stays"
        );
        (await oms.Patch($"{All}1/", """{"is_active":true}""")).ShouldBe(HttpStatus.Ok);
    }

    [Fact]
    public async Task EverythingThatWasSentIsShown()
    {
        var oms = await simulator.Frozen();
        var made = await oms.Subscribe(
            "package.created",
            Target,
            """
            "secret_key":"s","is_active":false,"retry_countdown_config":{"choice":"linear","kwargs":{"base":5,"limit":60}},"additional_headers":{"X-B":"2","X-A":"1"},"config":{"auth":{"auth_type":"basic","username":"u","password":"ş"},"n":[1]}
            """
        );
        made.Text.Should()
            .Contain(""""retry_countdown_config":{"choice":"linear","kwargs":{"base":5,"limit":60}}"""")
            .And.Contain(""""is_active":false,"secret_key":"s","event_type":"package.created","callback":null"""")
            .And.Contain(
                """"additional_headers":{"X-B":"2","X-A":"1"},"config":{"auth":{"auth_type":"basic","username":"u","password":"ş"},"n":[1]}}""""
            );
    }

    [Theory]
    [InlineData("{}", """{"event_type":["This field is required."],"target_url":["This field is required."]}""")]
    [InlineData("[]", """{"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}""")]
    [InlineData(
        """{"event_type":"","target_url":null}""",
        """{"event_type":["This field may not be blank."],"target_url":["This field may not be null."]}"""
    )]
    [InlineData("""{"event_type":"a","target_url":"shop/hook"}""", """{"target_url":["Enter a valid URL."]}""")]
    [InlineData("""{"event_type":"a","target_url":"ftp://a/"}""", """{"target_url":["Enter a valid URL."]}""")]
    [InlineData("""{"event_type":"a","target_url":"http://"}""", """{"target_url":["Enter a valid URL."]}""")]
    [InlineData("""{"event_type":"a","target_url":"http://a:99999/"}""", """{"target_url":["Enter a valid URL."]}""")]
    [InlineData("""{"event_type":"a","target_url":"http://u:p@a/"}""", """{"target_url":["Enter a valid URL."]}""")]
    [InlineData("""{"event_type":"a","target_url":"http://a/\n"}""", null)]
    [InlineData("""{"event_type":"a","target_url":"http://a/ b"}""", """{"target_url":["Enter a valid URL."]}""")]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","secret_key":1,"is_active":"x"}""",
        """{"secret_key":["Not a valid string."],"is_active":["Must be a valid boolean."]}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","retry_countdown_config":7}""",
        """{"retry_countdown_config":{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","retry_countdown_config":{}}""",
        """{"retry_countdown_config":{"choice":["This field is required."],"kwargs":["This field is required."]}}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","retry_countdown_config":{"choice":"never","kwargs":{}}}""",
        """{"retry_countdown_config":{"choice":["\"never\" is not a valid choice."]}}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","retry_countdown_config":{"choice":"fixed","kwargs":{}}}""",
        """{"retry_countdown_config":{"kwargs":{"seconds":["This field is required."]}}}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","retry_countdown_config":{"choice":"linear","kwargs":{"base":-1,"limit":"x"}}}""",
        """{"retry_countdown_config":{"kwargs":{"base":["Ensure this value is greater than or equal to 0."],"limit":["A valid integer is required."]}}}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","retry_countdown_config":{"choice":"random","kwargs":{"min_value":2,"max_value":2}}}""",
        """{"retry_countdown_config":{"kwargs":{"non_field_errors":["'max_value' must be greater than 'min_value'."]}}}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","retry_countdown_config":{"choice":"random","kwargs":[]}}""",
        """{"retry_countdown_config":{"kwargs":{"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}}}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","additional_headers":[]}""",
        """{"additional_headers":["Expected a dictionary of items but got type \"list\"."]}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","additional_headers":{"X A":"1","X-B":2,"X-C":"a\r\nX-D: 1","Content-Length":"1"}}""",
        """{"additional_headers":{"X A":["Not a valid header name."],"X-B":["Not a valid string."],"X-C":["Not a valid header value."],"Content-Length":["This header belongs to the connection."]}}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","config":"x"}""",
        """{"config":["Expected a dictionary of items but got type \"str\"."]}"""
    )]
    [InlineData(
        """{"event_type":"a","target_url":"http://a/","config":{"auth":{"auth_type":"token","username":"u"}}}""",
        """{"config":{"auth":{"auth_type":["\"token\" is not a valid choice."],"password":["This field is required."]}}}"""
    )]
    public async Task WhatIsWrongIsSaidAtOnceAndNothingIsMade(string body, string? errors)
    {
        var oms = await simulator.Frozen();
        var facts = await oms.Facts();
        if (errors is null)
        {
            // White space around it is cut, as Django does.
            (await oms.Post(All, body))
                .ShouldBe(HttpStatus.Created)["target_url"]
                .Should()
                .Be("http://a/");
            return;
        }

        (await oms.Post(All, body)).ShouldBe(400, $$"""{"error":{{errors}},"status_code":400}""");
        (await oms.Facts()).Should().Be(facts);
    }

    [Fact]
    public async Task ATypeThatNoEventHasIsTakenWithAWarning()
    {
        var oms = await simulator.Frozen();
        await oms.Subscribe("package-created", Target);
        var report = (await oms.Get("__admin/contract-report")).Text;
        report.Should().Contain("\"warnings\":1").And.Contain("/event_type").And.Contain("one that never fires");
        await oms.Subscribe("package.created", Target);
        (await oms.Get("__admin/contract-report"))["warnings"].Should().Be("1");
    }

    [Fact]
    public async Task TheListHasPagesAndFilters()
    {
        var oms = await simulator.Frozen();
        await oms.Subscribe("package.created", Target);
        await oms.Subscribe("package.refused", Target);
        await oms.Subscribe("package.created", $"{Target}b", "\"is_active\":false");
        (await oms.Get(All)).Ids.Should().Equal(3, 2, 1);
        (await oms.Get($"{All}?event_type=package.created&sort=id")).Ids.Should().Equal(1, 3);
        (await oms.Get($"{All}?is_active=true")).Ids.Should().Equal(2, 1);
        (await oms.Get($"{All}?target_url={Uri.EscapeDataString($"{Target}b")}")).Ids.Should().Equal(3);
        (await oms.Get($"{All}?limit=2&page=2")).Ids.Should().Equal(1);
        (await oms.Get($"{All}?is_active=maybe")).ShouldBe(400, Envelope.Field("is_active", "Must be a valid boolean."));
        (await oms.Get($"{Subscribing.HookEvents}?uuid=x")).ShouldBe(400, Envelope.Field("uuid", "Must be a valid UUID."));
    }

    private static string Row(string type = "package.created", string secret = "null", string active = "true") =>
        $$$$"""{"id":1,"retry_countdown_config":{"choice":"exponential","kwargs":{"base":2}},"created_date":"2026-02-01T10:20:00.000000Z","modified_date":"2026-02-01T10:20:00.000000Z","target_url":"{{{{Target}}}}","is_active":{{{{active}}}},"secret_key":{{{{secret}}}},"event_type":"{{{{type}}}}","callback":null,"additional_headers":{},"config":{}}""";
}

[Collection(TokenMode.Name)]
public sealed class HookAuthenticationTests(TokenSimulator simulator)
{
    [Fact]
    public async Task SubscriptionsAreBehindTheToken()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Get(Subscribing.Hooks)).ShouldBe(401, Envelope.Detail(401, "Authentication credentials were not provided."));
        (await oms.Get(Subscribing.HookEvents)).ShouldBe(401, Envelope.Detail(401, "Authentication credentials were not provided."));
        var key = (await oms.Post("api/v1/auth/login/", """{"username":"demo","password":"demo"}"""))["key"];
        (await oms.As($"Token {key}").Get(Subscribing.Hooks)).ShouldBe(200, """{"count":0,"next":null,"previous":null,"results":[]}""");
    }
}
