using System.Text.Json.Nodes;

namespace OmsSimulator.Domain.Tests.Recordings;

/// <summary>Secrets never reach a file; personal data has stand-ins there, the same for the same value.</summary>
public sealed class RedactionTests
{
    private static readonly RecordedExchange Empty = new()
    {
        Index = 0,
        Method = "GET",
        Url = "https://oms.example/",
        Status = 200,
    };

    [Fact]
    public void SecretsAreGoneWhateverIsKept()
    {
        var kept = new RecordingRedaction(keepPersonalData: true).Of(
            Empty with
            {
                Url = "https://me:geheim1@oms.example/api/?token=geheim2&page=1",
                RequestHeaders = [new("Authorization", "Token geheim3"), new("Cookie", "geheim4"), new("X-Acme-Secret", "geheim5")],
                RequestBody = """{"username":"ayse","password":"geheim6","token":"geheim7","nested":{"secret_key":"geheim8"}}""",
                ResponseHeaders = [new("Set-Cookie", "geheim9"), new("Location", "https://oms.example/?token=geheim10")],
                ResponseBody = """{"key":"geheim11","next":"https://oms.example/?token=geheim12&page=2"}""",
            }
        );
        var text = System.Text.Encoding.UTF8.GetString(HarWriter.Entry(kept));
        text.Should().NotContain("geheim").And.Contain("ayse").And.Contain("page=2");
    }

    [Fact]
    public void AStandInHasTypeAndLengthAndIsTheSameForTheSameValue()
    {
        var redaction = new RecordingRedaction();
        var first = Body(
            redaction,
            """{"first_name":"Ayşe","phone":"05321234567","latitude":41.0082,"tax_no":1234567890,"notes":null,"postcode":""}"""
        );
        first
            .Should()
            .Be(
                $$"""{"first_name":"{{Name("Ayşe")}}","phone":"00000000001","latitude":{{First("41.0082")}},"tax_no":{{First("1234567890")}},"notes":null,"postcode":""}"""
            );
        (Name("Ayşe").Length, First("41.0082").Length, First("1234567890").Length).Should().Be((4, 7, 10));
        Body(redaction, """{"customer":{"first_name":"Ayşe"},"order__customer__first_name":"Işıl"}""")
            .Should()
            .NotContain("Ayşe")
            .And.NotContain("Işıl")
            .And.Contain($"\"{Name("Ayşe")}\"");
        var two = JsonNode.Parse(Body(redaction, """[{"first_name":"Ayşe"},{"first_name":"Oğuz"}]"""))!;
        ((string)two[0]!["first_name"]!).Should().NotBe((string)two[1]!["first_name"]!).And.HaveLength(4);
    }

    [Theory]
    [InlineData("first_name")]
    [InlineData("last_name")]
    [InlineData("email")]
    [InlineData("phone")]
    [InlineData("daytime_phone")]
    [InlineData("fax_number")]
    [InlineData("line")]
    [InlineData("notes")]
    [InlineData("order_notes")]
    [InlineData("district")]
    [InlineData("postcode")]
    [InlineData("latitude")]
    [InlineData("longitude")]
    [InlineData("tax_office")]
    [InlineData("remote_user_mail")]
    [InlineData("command.remote_user_mail")]
    [InlineData("user")]
    [InlineData("username")]
    [InlineData("invoice_number")]
    [InlineData("mein_feld")]
    public void EveryKeyOfPersonalDataIsReplaced(string key)
    {
        var redaction = new RecordingRedaction(more: ["mein_feld"]);
        Body(redaction, $$$"""{"{{{key}}}":"Gizli Değer 77","list":[{"{{{key}}}":{"name":"Gizli Değer 78","id":77}}]}""")
            .Should()
            .NotContain("Gizli")
            .And.NotContain("77");
        redaction
            .Of(Empty with { Url = $"https://oms.example/?order__{key}=Gizli%20De%C4%9Fer%2077&page=3" })
            .Url.Should()
            .NotContain("Gizli")
            .And.EndWith("&page=3");
    }

    [Fact]
    public void WhatIsKeptIsKeptToTheByte()
    {
        const string Kept = """{"id":1.0,"name":"Kadıköy","price":"250.00","quantity":1e2,"is_active":true,"x":null,"list":[]}""";
        Body(new RecordingRedaction(), Kept).Should().Be(Kept);
        Body(new RecordingRedaction(keepPersonalData: true), """{"first_name":"Ayşe","document_content":"QQ=="}""")
            .Should()
            .Be("""{"first_name":"Ayşe","document_content":"QQ=="}""");
    }

    [Fact]
    public void DocumentsAndBodiesThatAreNoJsonAreDropped()
    {
        Body(new RecordingRedaction(), """{"document_content":"QQ==","document_type":"pdf"}""").Should().Be("""{"document_type":"pdf"}""");
        var dropped = new RecordingRedaction().Of(Empty with { RequestBody = "name=Ay%C5%9Fe", ResponseBody = "<p>Ayşe</p>" });
        (dropped.RequestBody, dropped.ResponseBody).Should().Be((null, null));
    }

    [Fact]
    public void AnAnswerThatRepeatsWhatWasSentDoesNotTellIt() =>
        new RecordingRedaction()
            .Of(
                Empty with
                {
                    RequestBody = """{"user":"Ayşe Yılmaz"}""",
                    ResponseBody = """{"error":{"user":["\"Ayşe Yılmaz\" is unknown."]}}""",
                }
            )
            .ResponseBody.Should()
            .NotContain("Ayşe")
            .And.Contain("is unknown");

    [Fact]
    public void WhatIsSaidAboutAFieldIsKept() =>
        Body(
                new RecordingRedaction(),
                """{"error":{"user":["This field is required."],"token":["Not a valid string."]},"status_code":400}"""
            )
            .Should()
            .Be("""{"error":{"user":["This field is required."],"token":["Not a valid string."]},"status_code":400}""");

    [Fact]
    public void ASignatureKeepsItsForm() =>
        new RecordingRedaction()
            .Of(Empty with { RequestHeaders = [new("X-Whisperer-Signature", $"sha256={new string('a', 64)}")] })
            .RequestHeaders[0]
            .Value.Should()
            .Be($"sha256={new string('0', 64)}");

    private static string Body(RecordingRedaction redaction, string body) => redaction.Of(Empty with { ResponseBody = body }).ResponseBody!;

    // The first stand-ins of their forms.
    private static string First(string number) => new StandInValues().OfNumber(number);

    private static string Name(string name) => new StandInValues().Of(name);
}
