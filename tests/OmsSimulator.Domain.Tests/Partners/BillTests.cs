namespace OmsSimulator.Domain.Tests.Partners;

/// <summary>The flag <c>remote_bill_fulfillment_call</c>: whether the invoice update is sent, and where.</summary>
public sealed class BillTests
{
    [Theory]
    [InlineData("true", null)]
    [InlineData("\"https://bills.example/v1\"", "https://bills.example/v1")]
    public void TheInvoiceUpdateIsSentThere(string call, string? address)
    {
        var asked = new Recorder();
        Decide(call, asked).Should().BeOfType<Decision.Accepted>();
        var bill = asked.Questions.OfType<BillQuestion>().Should().ContainSingle().Subject;
        bill.Call.RemoteUrl.Should().Be(address);
        bill.Invoice!.Number.Should().Be("INV5000000001P1");
    }

    [Theory]
    [InlineData("false")]
    [InlineData("null")]
    public void OrItIsNot(string call)
    {
        var asked = new Recorder();
        Decide(call, asked).Should().BeOfType<Decision.Accepted>();
        asked.Questions.OfType<BillQuestion>().Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"bills.example\"")]
    [InlineData("\"ftp://bills.example\"")]
    [InlineData("\"\"")]
    [InlineData("1")]
    [InlineData("{}")]
    public void AnythingElseIsRefusedWhenTheInstallationIsLoaded(string call)
    {
        InstallationDocument.Read(Sandbox.Json(Document(call)), out var problems).Should().BeNull();
        var problem = problems.List.Should().ContainSingle().Subject;
        problem.Pointer.Should().Be("/transitions/0/config/remote_bill_fulfillment_call");
        problem.Detail.Should().Contain("expected true, false or an absolute http or https address");
    }

    private static Decision Decide(string call, Recorder asked)
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: Document(call));
        return PackageCommand.Decide(oms.Oms, oms[1], Sandbox.Json("""{"transition":2061}"""), oms.At, asked);
    }

    private static string Document(string call) =>
        $$"""
            {"transitions":[{"id":2061,"command":"CHANNEL_BASED_COMPLETE_PACKAGING","from":"Waiting","to":"Packed","config":{"remote_invoice_call":true,"remote_bill_fulfillment_call":{{call}} } }]}
            """;

    private sealed class Recorder : IPartners
    {
        public List<PartnerQuestion> Questions { get; } = [];

        public bool OmnitronHearsAtOnce => true;

        public PartnerAnswer? AnswerTo(PartnerQuestion question)
        {
            Questions.Add(question);
            return StandIns.AnswerTo(question);
        }
    }
}
