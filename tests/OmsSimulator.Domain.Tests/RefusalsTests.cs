namespace OmsSimulator.Domain.Tests;

/// <summary>The refusals of commands.md and http.md, written by hand.</summary>
public sealed class RefusalsTests
{
    [Theory]
    [InlineData(
        406,
        "commands_100_1",
        "Command definition is not allowed! Check source & destination states of command to be created",
        Mark.Documented
    )]
    [InlineData(406, "commands_100_5", "Command id and slug mismatch", Mark.Documented)]
    [InlineData(400, null, "transition or slug required", Mark.Documented)]
    [InlineData(406, "webhook_100_2", "Webhook already registered", Mark.Derived)]
    [InlineData(406, null, "Package has no shipment", Mark.Assumed)]
    [InlineData(406, null, "No stock location can supply the package", Mark.Assumed)]
    [InlineData(400, null, "JSON parse error - …", Mark.Assumed)]
    [InlineData(401, null, "Authentication credentials were not provided.", Mark.Documented)]
    [InlineData(401, null, "Invalid token.", Mark.Documented)]
    [InlineData(404, null, "Not found.", Mark.Assumed)]
    [InlineData(404, null, "Invalid page.", Mark.Assumed)]
    [InlineData(404, null, "Sandbox \"…\" does not exist.", Mark.Assumed)]
    [InlineData(405, null, "Method \"…\" not allowed.", Mark.Assumed)]
    [InlineData(415, null, "Unsupported media type \"…\" in request.", Mark.Assumed)]
    public void TheCatalogueHasTheContractsSentence(int status, string? code, string sentence, Mark mark) =>
        Refusals
            .All.Should()
            .ContainSingle(refusal => refusal.Status == status && refusal.Code == code && refusal.Sentence == sentence)
            .Which.Provenance.Mark.Should()
            .Be(mark);

    [Theory]
    [InlineData(nameof(Sentences.Required), "This field is required.")]
    [InlineData(nameof(Sentences.Null), "This field may not be null.")]
    [InlineData(nameof(Sentences.Blank), "This field may not be blank.")]
    [InlineData(nameof(Sentences.Date), "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.")]
    [InlineData(nameof(Sentences.Integer), "A valid integer is required.")]
    [InlineData(nameof(Sentences.Text), "Not a valid string.")]
    [InlineData(nameof(Sentences.Boolean), "Must be a valid boolean.")]
    [InlineData(nameof(Sentences.EmptyList), "This list may not be empty.")]
    [InlineData(nameof(Sentences.ReadOnly), "This field is read only.")]
    public void TheSentencesAboutFieldsAreDrfs(string name, string sentence) =>
        typeof(Sentences).GetField(name)!.GetRawConstantValue().Should().Be(sentence);

    [Fact]
    public void TheSentenceStandsInForWhatVaries()
    {
        var refusal = Refusals.OfDetail(Refusals.NoSandbox, "acme", "why");
        refusal.Text().Should().Be("404 Sandbox \"acme\" does not exist.");
        refusal.Reason.Should().Be("why");
    }

    [Fact]
    public void AReasonNamesTheFieldsAndRepeatsNothingThatWasSent()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Refused(1, "BLOCK_THE_PACKAGE", "Blocked").Reason.Should().Be("Wrong or missing: user, token.");
        oms.Refused(1, "COMPLETE_PACKAGING", "Packed", """{"barcodes":[{"order_item":"çok gizli"}]}""")
            .Reason.Should()
            .Be("Wrong or missing: barcodes.");
        oms.RefusedBody(1, """{"slug":"çok gizli"}""").Reason.Should().Be("No transition of this installation has this slug.");
        oms.RefusedBody(1, """{"transition":1809,"slug":"çok gizli"}""").Reason.Should().NotContain("gizli");
    }

    [Fact]
    public void EveryPageOfTheContractIsKnownByItsId() =>
        string.Join(' ', Pages.All.Select(page => page.Id))
            .Should()
            .Be(
                "S003 S004 S002 S000 SWI PAR DEA REF NF NFA PFR BLK INV PLAN PREP SHIP INFO LABEL TRF SE STA CAP SCN WEB API ORD OST LOGIN PLANS FLOW LIBS CHAN INVI"
            );

    [Fact]
    public void AMarkIsWrittenAsATagWritesIt()
    {
        Provenance.Documented(Pages.CompletePackagingWithoutShipment).ToString().Should().Be("documented:S002");
        Provenance.Derived(Pages.Commands).ToString().Should().Be("derived:S003");
        Provenance.Assumed.ToString().Should().Be("assumed");
    }
}
