using System.Text;
using System.Text.Json;

namespace OmsSimulator.Domain.Tests.Recordings;

/// <summary>Recordings of browsers, Fiddler, mitmproxy and ours are read, each in its own spelling.</summary>
public sealed class HarReaderTests
{
    [Fact]
    public void AFileOfABrowserIsRead()
    {
        var read = Only(
            """
            {"log":{"version":"1.2","creator":{"name":"Firefox","version":"140.0"},"entries":[
              {"startedDateTime":"2026-02-01T13:00:00.123+03:00","time":12.5,"_initiator":{},
               "request":{"method":"POST","url":"https://oms.example/api/v1/oms/packages/7/command/?a=1#x","httpVersion":"HTTP/2",
                 "headers":[{"name":":method","value":"POST"},{"name":"content-type","value":"application/json"}],
                 "postData":{"mimeType":"application/json","text":"{\"transition\":1}"}},
               "response":{"status":204,"statusText":"","headers":[],"content":{"size":0,"mimeType":"x-unknown"}}}]}}
            """
        );
        (read.Method, read.Path, read.Query, read.Status).Should().Be(("POST", "/api/v1/oms/packages/7/command/", "?a=1", 204));
        read.RequestBody.Should().Be("""{"transition":1}""");
        read.ResponseBody.Should().BeNull();
        read.RequestHeaders.Should().Equal(new RecordedHeader("content-type", "application/json"));
        read.StartedAt.Should().Be(new DateTimeOffset(2026, 2, 1, 10, 0, 0, 123, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("\"encoding\":\"base64\",\"text\":\"eyJpZCI6MX0=\"", "{\"id\":1}")]
    [InlineData("\"encoding\":\"BASE64\",\"text\":\"eyJpZCI6MX0=\"", "{\"id\":1}")]
    [InlineData("\"encoding\":\"base64\",\"text\":\"no base64!\"", null)]
    [InlineData("\"encoding\":\"base64\",\"text\":\"/w==\"", null)]
    [InlineData("\"text\":\"şeker\"", "şeker")]
    [InlineData("\"text\":null", null)]
    [InlineData("\"size\":3", null)]
    public void ABodyIsTextOrBase64OrNotThere(string content, string? expected) =>
        Only(Entry($$$"""{"status":200,"content":{ {{{content}}} }}""")).ResponseBody.Should().Be(expected);

    [Fact]
    public void AFormStandsInParams() =>
        Only(
                """
                {"log":{"entries":[{"request":{"method":"post","url":"/api/v1/auth/login/","postData":{"params":[{"name":"username","value":"a b"},{"name":"x"}]}},
                "response":{"status":"200"}}]}}
                """
            )
            .Should()
            .Match<RecordedExchange>(read => read.RequestBody == "username=a+b&x=" && read.Status == 200 && read.Method == "POST");

    [Fact]
    public void HeadersMayBeAnObject() =>
        Only(Entry("""{"status":200,"headers":{":status":"200","Retry-After":"3","n":1}}"""))
            .ResponseHeaders.Should()
            .Equal(new RecordedHeader("Retry-After", "3"));

    [Theory]
    [InlineData("""{"status":0}""")]
    [InlineData("""{"status":-1}""")]
    [InlineData("null")]
    [InlineData("{}")]
    public void AnExchangeWithoutAnswerHasTheStatus0(string response) => Only(Entry(response)).Status.Should().Be(0);

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{"request":{"method":"GET"},"response":{"status":200}}""")]
    [InlineData("""{"request":{"method":"","url":"/"},"response":{"status":200}}""")]
    [InlineData("""{"request":{"method":"CONNECT","url":"oms.example:443"},"response":{"status":200}}""")]
    public void WhatIsNoExchangeIsCounted(string entry)
    {
        var read = Read($$$"""{"log":{"entries":[{{{entry}}},{{{Good(1)}}}]}}""")!;
        (read.Exchanges.Count, read.Unread, read.Exchanges[0].Index).Should().Be((1, 1, 1));
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfIt()
    {
        var file = $$$"""{"log":{"entries":[{{{Good(1)}}}]}}""";
        HarReader
            .Read(new UTF8Encoding(true).GetPreamble().Concat(Encoding.UTF8.GetBytes(file)).ToArray())!
            .Exchanges.Should()
            .ContainSingle();
        HarReader
            .Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(file)).ToArray())!
            .Exchanges.Should()
            .ContainSingle();
    }

    [Fact]
    public void AFileThatIsCutOffIsReadAsFarAsItGoes()
    {
        var whole = $"{{\"log\":{{\"version\":\"1.2\",\"entries\":[\n{Good(1)},\n{Good(2)},\n{Good(3)}\n]}}}}";
        var read = Read(whole[..(whole.IndexOf(Good(3), StringComparison.Ordinal) + 40)])!;
        read.Exchanges.Select(exchange => exchange.Path).Should().Equal("/1", "/2");
        read.Unread.Should().Be(1);
    }

    [Fact]
    public void ABrokenLineCostsOneEntry()
    {
        var read = Read($"{{\"log\":{{\"entries\":[\n{Good(1)},\n{Good(2)[..30]}\n{Good(3)},\n{Good(4)}\n]}}}}")!;
        read.Exchanges.Select(exchange => exchange.Path).Should().Equal("/1", "/3", "/4");
        read.Exchanges.Select(exchange => exchange.Index).Should().Equal(0, 2, 3);
        read.Unread.Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"log\":{}}")]
    [InlineData("{\"log\":{\"entries\":{}}}")]
    [InlineData("no JSON")]
    [InlineData("{\"entries\": ")]
    public void WhatIsNoRecordingIsNone(string text) => Read(text).Should().BeNull();

    [Fact]
    public void EntriesStandInTheOrderInWhichTheyBegan()
    {
        var read = Read($$$"""{"log":{"entries":[{{{Good(2)}}},{{{Good(1)}}}]}}""")!;
        read.Exchanges.Select(exchange => exchange.Index).Should().Equal(1, 0);
    }

    [Fact]
    public void WhatIsWrittenIsStrictAndReadAsItWas()
    {
        var written = new RecordedExchange
        {
            Index = 0,
            StartedAt = new DateTimeOffset(2026, 2, 1, 10, 0, 0, TimeSpan.Zero),
            Milliseconds = 1.5,
            Method = "GET",
            Url = "https://oms.example/api/v1/oms/packages/?page=2&q=%C5%9F",
            RequestHeaders = [new("Accept", "*/*")],
            Status = 200,
            ResponseHeaders = [new("Content-Type", "application/json")],
            ResponseBody = "{\"name\":\"Kadıköy\\n\"}",
        };
        byte[] file = [.. HarWriter.Head("1"), .. HarWriter.Entry(written), .. HarWriter.Tail];
        HarReader
            .Read(file)!
            .Exchanges.Single()
            .Should()
            .BeEquivalentTo(written, like => like.Excluding(read => read.ResponseJson).Excluding(read => read.RequestJson));
        using var document = JsonDocument.Parse(file);
        var entry = document.RootElement.GetProperty("log").GetProperty("entries")[0];
        entry
            .EnumerateObject()
            .Select(member => member.Name)
            .Should()
            .Equal("startedDateTime", "time", "request", "response", "cache", "timings");
        entry.GetProperty("request").GetProperty("queryString").GetRawText().Should().Contain("{\"name\":\"q\",\"value\":\"ş\"}");
        foreach (var name in (string[])["method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"])
            entry.GetProperty("request").TryGetProperty(name, out _).Should().BeTrue(name);
        string[] ofBoth = ["httpVersion", "cookies", "headers", "headersSize", "bodySize"];
        foreach (var name in ofBoth.Concat(["method", "url", "queryString"]))
            entry.GetProperty("request").TryGetProperty(name, out _).Should().BeTrue(name);
        foreach (var name in ofBoth.Concat(["status", "statusText", "content", "redirectURL"]))
            entry.GetProperty("response").TryGetProperty(name, out _).Should().BeTrue(name);
    }

    private static string Good(int number) =>
        $$$"""{"startedDateTime":"2026-02-01T10:00:0{{{number}}}Z","request":{"method":"GET","url":"http://oms.example/{{{number}}}"},"response":{"status":200}}""";

    private static string Entry(string response) =>
        $$$"""{"log":{"entries":[{"request":{"method":"GET","url":"http://oms.example"},"response":{{{response}}}}]}}""";

    private static Recording? Read(string text) => HarReader.Read(Encoding.UTF8.GetBytes(text));

    private static RecordedExchange Only(string text) => Read(text)!.Exchanges.Single();
}
