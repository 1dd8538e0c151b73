namespace OmsSimulator.Host.Tests.Journal;

[Collection(OpenMode.Name)]
public sealed class PatternTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData("{}", 3)]
    [InlineData("""{"method":"ANY"}""", 3)]
    [InlineData("""{"method":"post"}""", 0)]
    [InlineData("""{"method":"POST"}""", 1)]
    [InlineData("""{"url":"/api/v1/oms/packages/?limit=5&sort=id"}""", 1)]
    [InlineData("""{"url":"/api/v1/oms/packages/"}""", 0)]
    [InlineData("""{"urlPath":"/api/v1/oms/packages/"}""", 1)]
    [InlineData("""{"urlPattern":"/api/v1/oms/packages/.*"}""", 3)]
    [InlineData("""{"urlPattern":"packages"}""", 0)]
    [InlineData("""{"urlPathPattern":"/api/v1/oms/packages/\\d+/"}""", 1)]
    [InlineData("""{"queryParameters":{"limit":{"equalTo":"5"},"sort":{"matches":"i."},"page":{"absent":true}}}""", 1)]
    [InlineData("""{"queryParameters":{"limit":{"absent":true}}}""", 2)]
    [InlineData("""{"headers":{"content-type":{"contains":"json"}}}""", 1)]
    [InlineData("""{"headers":{"Content-Type":{"absent":true}}}""", 2)]
    [InlineData("""{"headers":{"Host":{"matches":"127\\.0\\.0\\.1:\\d+"}}}""", 3)]
    [InlineData("""{"bodyPatterns":[{"absent":true}]}""", 2)]
    [InlineData("""{"bodyPatterns":[{"equalTo":"{\"transition\":2021, \"input_parameters\":{\"a\":[1,{\"x\":\"y\"}]}}"}]}""", 1)]
    [InlineData("""{"bodyPatterns":[{"equalToJson":{"input_parameters":{"a":[1,{"x":"y"}]},"transition":2021}}]}""", 1)]
    [InlineData("""{"bodyPatterns":[{"equalToJson":"{\"input_parameters\":{\"a\":[1,{\"x\":\"y\"}]},\"transition\":2021}"}]}""", 1)]
    [InlineData("""{"bodyPatterns":[{"equalToJson":{"transition":2021}}]}""", 0)]
    [InlineData("""{"bodyPatterns":[{"contains":"2021"},{"matchesJsonPath":"$.transition"}]}""", 1)]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":"$..a[1]"}]}""", 1)]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":"$.input_parameters['a'][*]"}]}""", 1)]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":"$.nothing"}]}""", 0)]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":"$.input_parameters.a[?(@.x == 'y')]"}]}""", 1)]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":{"expression":"$.transition","equalTo":"2021"}}]}""", 1)]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":{"expression":"$.transition","equalTo":"2022"}}]}""", 0)]
    public async Task APatternFindsWhatFitsIt(string pattern, int count)
    {
        var oms = await Asked();
        (await oms.Post("__admin/requests/count", pattern)).ShouldBe(HttpStatus.Ok)["count"].Should().Be($"{count}");
        (await oms.Post("__admin/requests/find", pattern)).ShouldBe(HttpStatus.Ok).At("requests").GetArrayLength().Should().Be(count);
        (await oms.Post("__admin/requests/remove", pattern)).ShouldBe(HttpStatus.Ok).At("serveEvents").GetArrayLength().Should().Be(count);
        (await oms.Get("__admin/requests"))["meta.total"].Should().Be($"{3 - count}");
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("""{"method":1}""", "/method")]
    [InlineData("""{"url":"/a","urlPath":"/b"}""", "/urlPath")]
    [InlineData("""{"url":1}""", "/url")]
    [InlineData("""{"urlPattern":"("}""", "/urlPattern")]
    [InlineData("""{"urlPattern":"(a)\\1"}""", "/urlPattern")]
    [InlineData("""{"urlPattern":"((a{1000}){1000}){1000}"}""", "/urlPattern")]
    [InlineData("""{"urlPattern":"(?<!x)y"}""", "/urlPattern")]
    [InlineData("""{"headers":[]}""", "/headers")]
    [InlineData("""{"headers":{"A":"b"}}""", "/headers/A")]
    [InlineData("""{"headers":{"A":{}}}""", "/headers/A")]
    [InlineData("""{"headers":{"A":{"equalTo":"x","contains":"y"}}}""", "/headers/A")]
    [InlineData("""{"headers":{"A":{"doesNotMatch":"x"}}}""", "/headers/A/doesNotMatch")]
    [InlineData("""{"queryParameters":{"A":{"absent":false}}}""", "/queryParameters/A/absent")]
    [InlineData("""{"queryParameters":{"A":{"equalTo":5}}}""", "/queryParameters/A/equalTo")]
    [InlineData("""{"bodyPatterns":{}}""", "/bodyPatterns")]
    [InlineData("""{"bodyPatterns":[{"matchesXPath":"//a"}]}""", "/bodyPatterns/0/matchesXPath")]
    [InlineData("""{"bodyPatterns":[{"equalToJson":"{"}]}""", "/bodyPatterns/0/equalToJson")]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":"$..a..b..c"}]}""", "/bodyPatterns/0/matchesJsonPath")]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":"$.a["}]}""", "/bodyPatterns/0/matchesJsonPath")]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":"$[?(@.a =~ /(?=x)/)]"}]}""", "/bodyPatterns/0/matchesJsonPath")]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":"$.a.min()"}]}""", "/bodyPatterns/0/matchesJsonPath")]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":"$[?(@.a size 2)]"}]}""", "/bodyPatterns/0/matchesJsonPath")]
    [InlineData("""{"bodyPatterns":[{"equalToJson":"{\"a\":\"${json-unit.any-string}\"}"}]}""", "/bodyPatterns/0/equalToJson")]
    [InlineData("""{"bodyPatterns":[{"equalToJson":{},"ignoreArrayOrder":"yes"}]}""", "/bodyPatterns/0/ignoreArrayOrder")]
    [InlineData("""{"bodyPatterns":[{"contains":"x","caseInsensitive":true}]}""", "/bodyPatterns/0/caseInsensitive")]
    [InlineData("""{"urlPattern":"a++"}""", "/urlPattern")]
    [InlineData("""{"urlPattern":"\\p{L}"}""", "/urlPattern")]
    [InlineData("""{"bodyPatterns":[{"matchesJsonPath":{"equalTo":"x"}}]}""", "/bodyPatterns/0/matchesJsonPath/expression")]
    [InlineData("""{"cookies":{}}""", "/cookies")]
    [InlineData("""{"basicAuth":{}}""", "/basicAuth")]
    public async Task WhatIsNotSupportedIsNamedAndNothingIsRemoved(string pattern, string pointer)
    {
        var oms = await Asked();
        foreach (var call in (string[])["find", "count", "remove"])
        {
            (await oms.Post($"__admin/requests/{call}", pattern))
                .ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"]
                .Should()
                .Be(pointer);
        }

        (await oms.Get("__admin/requests"))["meta.total"].Should().Be("3");
    }

    [Fact]
    public async Task WhatNothingFitsShowsTheClosest()
    {
        var oms = await Asked();
        var missed = (
            await oms.Post(
                "__admin/requests/find?simulator=true",
                """{"method":"POST","url":"/api/v1/oms/packages/1/command/","bodyPatterns":[{"matchesJsonPath":{"expression":"$.transition","equalTo":"2022"}}]}"""
            )
        ).ShouldBe(HttpStatus.Ok);
        missed.At("requests").GetArrayLength().Should().Be(0);
        missed["nearMisses.0.message"].Should().Be("closest request differed in body matchesJsonPath");
        missed["nearMisses.0.request.request.url"].Should().Be("/api/v1/oms/packages/1/command/");
        missed["nearMisses.0.differences.0.found"].Should().Contain("2021");
        missed.At("nearMisses").GetArrayLength().Should().Be(3);
        (await oms.Post("__admin/requests/count?simulator=true", """{"method":"PUT"}"""))["nearMisses.0.differences.0.expected"]
            .Should()
            .Be("PUT");
        (await oms.Post("__admin/requests/find", "{}")).Keys().Should().Be("requests, requestJournalDisabled");
        (await oms.Post("__admin/requests/count", """{"method":"PUT"}""")).Keys().Should().Be("count, requestJournalDisabled");
        var near = (await oms.Post("__admin/near-misses/request-pattern", """{"method":"PUT"}""")).ShouldBe(HttpStatus.Ok);
        near["nearMisses.0.request.differences.0.expected"].Should().Be("PUT");
        near["nearMisses.0.requestPattern.method"].Should().Be("PUT");
        (await oms.Post("__admin/near-misses/request-pattern", """{"cookies":{}}""")).ShouldBe(HttpStatus.Unprocessable);
    }

    [Fact]
    public async Task WhatFindAnswersHasWireMocksRequestAndOurEntry()
    {
        var oms = await Asked();
        var found = await oms.Post("__admin/requests/find", """{"method":"POST"}""");
        found["requests.0.url"].Should().Be(found["requests.0.request.url"]);
        found["requests.0.body"].Should().Be(found["requests.0.request.body"]);
        found["requests.0.simulator.command"].Should().Be("COMPLETE_PACKAGING");
    }

    [Fact]
    public async Task MalformedJsonIsMalformed() =>
        (await (await simulator.Sandbox()).Post("__admin/requests/find", "{")).ShouldBe(HttpStatus.BadRequest);

    private async Task<Oms> Asked()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Get("packages/?limit=5&sort=id");
        await oms.Get("packages/1/");
        await oms.Command(1, """{"transition":2021, "input_parameters":{"a":[1,{"x":"y"}]}}""");
        return oms;
    }
}
