namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class PackageDocumentsTests(OpenSimulator simulator)
{
    [Fact]
    public async Task ThePackingDocumentIsThereOnceThePackageIsPacked()
    {
        var oms = await simulator.SandboxWithPackage("Preparing");
        (await oms.Get("packages/1/document/")).ShouldBe(404, Envelope.NotFound);
        (await oms.Run(1, "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Preparing", "Packed", """{"package_items":[1,2]}""")).ShouldBe(204);
        IsPdf(await oms.Get("packages/1/document/"));
        (await oms.Get("packages/1/label/")).ShouldBe(404, Envelope.NotFound);
    }

    [Fact]
    public async Task TheLabelIsThereOnceTheCarrierGaveOne()
    {
        var oms = await simulator.SandboxWithPackage("Preparing");
        (await oms.Get("packages/1/label/")).ShouldBe(404, Envelope.NotFound);
        (await oms.Run(1, "COMPLETE_PACKAGING", "Preparing", "WaitingCargoLabel")).ShouldBe(204);
        (await oms.Get("packages/1/label/")).ShouldBe(404, Envelope.NotFound);
        (await oms.Get("packages/1/"))["shipping_label"].Should().Be("null");
        (await oms.Run(1, "UPDATE_SHIPMENT_LABEL", "WaitingCargoLabel", "Packed", """{"package_items":[]}""")).ShouldBe(204);
        IsPdf(await oms.Get("packages/1/label/"));
        (await oms.Get((await oms.Get("packages/1/"))["shipping_label"].TrimStart('/'))).ShouldBe(HttpStatus.Ok);
    }

    [Theory]
    [InlineData("\"text/html\"", "text/html")]
    [InlineData("\"application/xml\"", "application/xml")]
    [InlineData("\"e-fatura ı\"", "application/pdf")]
    [InlineData("\"a/b\\r\\nX: y\"", "application/pdf")]
    public async Task TheDocumentOfAnInvoiceComesWithItsMediaType(string documentType, string mediaType)
    {
        var oms = await simulator.SandboxWithPackage("Packed");
        (
            await oms.Run(
                1,
                "UPDATE_INVOICE_OF_THE_PACKAGE",
                "Packed",
                "Packed",
                $$"""{"invoice_number":"F1","invoice_date":"2026-01-05","document_type":{{documentType}},"document_content":"PGgxPs4x"}"""
            )
        ).ShouldBe(204);
        var document = (await oms.Get("packages/1/document/")).ShouldBe(HttpStatus.Ok);
        document.ContentType.Should().Be(mediaType);
        document.Bytes.Should().Equal(Convert.FromBase64String("PGgxPs4x"));
        (await oms.Get("packages/1/"))["invoice_number"].Should().Be("F1");
    }

    [Theory]
    [InlineData("\"not base64!\"")]
    [InlineData("\"QQ\"")]
    [InlineData("12")]
    public async Task WhatIsNoBase64IsRefused(string content)
    {
        var oms = await simulator.SandboxWithPackage("Packed");
        (
            await oms.Run(
                1,
                "UPDATE_INVOICE_OF_THE_PACKAGE",
                "Packed",
                "Packed",
                $$"""{"invoice_number":"F1","invoice_date":"2026-02-30","document_content":{{content}}}"""
            )
        )
            .ShouldBe(HttpStatus.BadRequest)
            .Keys("error")
            .Should()
            .Be("invoice_date, document_content");
    }

    private static void IsPdf(Answer answer)
    {
        answer.ShouldBe(HttpStatus.Ok).ContentType.Should().Be("application/pdf");
        answer.Text.Should().StartWith("%PDF-").And.EndWith("%%EOF\n");
    }
}
