namespace OmsSimulator.Host.Tests.Partners;

/// <summary>Where partners are and what their stand-ins answer can be set and read.</summary>
[Collection(OpenMode.Name)]
public sealed class SettingsTests(OpenSimulator simulator)
{
    [Fact]
    public async Task AllFourAreStandInsAtFirst() =>
        (await (await simulator.Sandbox()).Get("__admin/partners")).ShouldBe(
            200,
            """[{"name":"omnitron","address":null,"answers":null},{"name":"invoice","address":null,"answers":null},{"name":"bill","address":null,"answers":null},{"name":"carrier","address":null,"answers":null}]"""
        );

    [Theory]
    [InlineData("invoice", """{"address":"https://invoices.example/v1?a=b","answers":null}""")]
    [InlineData(
        "invoice",
        """{"address":null,"answers":{"delay":"PT1.5S","times":3,"invoice_number":"F","invoice_date":"2026-01-05","invoice_url":"https://x","document_type":"text/plain","document_content":"YQ=="}}"""
    )]
    [InlineData("carrier", """{"address":null,"answers":{"awb_number":"1"}}""")]
    [InlineData("omnitron", """{"address":null,"answers":{"statuses":{"7":500}}}""")]
    [InlineData("bill", """{"address":null,"answers":{"status":500,"delay":"PT0S"}}""")]
    [InlineData("bill", """{"address":null,"answers":{"timeout":true}}""")]
    public async Task WhatIsSetIsShown(string name, string settings)
    {
        var oms = await simulator.Sandbox();
        var shown = $$"""{"name":"{{name}}",{{settings[1..]}}""";
        (await oms.Put($"__admin/partners/{name}", settings)).ShouldBe(200, shown);
        (await oms.Get($"__admin/partners/{name}")).ShouldBe(200, shown);
        (await oms.Put($"__admin/partners/{name}", """{"answers":{}}""")).ShouldBe(
            200,
            $$"""{"name":"{{name}}","address":null,"answers":null}"""
        );
    }

    [Theory]
    [InlineData("invoice", """{"address":"ftp://x"}""", "/address")]
    [InlineData("invoice", """{"address":"/invoices"}""", "/address")]
    [InlineData("invoice", """{"address":"http://user:pw@x"}""", "/address")]
    [InlineData("invoice", """{"address":7}""", "/address")]
    [InlineData("invoice", """{"adress":null}""", "/adress")]
    [InlineData("invoice", """{"answers":[]}""", "/answers")]
    [InlineData("invoice", """{"answers":{"awb_number":"1"}}""", "/answers/awb_number")]
    [InlineData("invoice", """{"answers":{"status":200}}""", "/answers/status")]
    [InlineData("invoice", """{"answers":{"times":0}}""", "/answers/times")]
    [InlineData("invoice", """{"answers":{"delay":"soon"}}""", "/answers/delay")]
    [InlineData("invoice", """{"answers":{"timeout":true,"delay":"PT1S"}}""", "/answers/delay")]
    [InlineData("invoice", """{"answers":{"timeout":true,"status":500}}""", "/answers")]
    [InlineData("invoice", """{"answers":{"invoice_number":""}}""", "/answers/invoice_number")]
    [InlineData("invoice", """{"answers":{"invoice_date":"05.01.2026"}}""", "/answers/invoice_date")]
    [InlineData("invoice", """{"answers":{"document_content":"%"}}""", "/answers/document_content")]
    [InlineData("omnitron", """{"answers":{"statuses":{"x":500}}}""", "/answers/statuses/x")]
    [InlineData("omnitron", """{"answers":{"statuses":{"1":"500"}}}""", "/answers/statuses/1")]
    [InlineData("bill", """{"answers":{"number":"1"}}""", "/answers/number")]
    public async Task WhatIsWrongIsNamedAndChangesNothing(string name, string settings, string pointer)
    {
        var oms = await simulator.Sandbox();
        var before = (await oms.Get("__admin/partners")).Text;
        (await oms.Put($"__admin/partners/{name}", settings)).ShouldBe(HttpStatus.Unprocessable)["errors.0.pointer"].Should().Be(pointer);
        (await oms.Put($"__admin/partners/{name}", "{")).ShouldBe(HttpStatus.BadRequest);
        (await oms.Get("__admin/partners")).Text.Should().Be(before);
    }

    [Fact]
    public async Task APartnerThatDoesNotExistIsNotFound()
    {
        var oms = await simulator.Sandbox();
        foreach (var method in (string[])["GET", "PUT"])
            (await oms.Send(method, "__admin/partners/bank", "{}")).ShouldBe(HttpStatus.NotFound);
        foreach (var method in (string[])["GET", "DELETE"])
        {
            (await oms.Send(method, "__admin/partners/bank/calls"))
                .ShouldBe(HttpStatus.NotFound)["detail"]
                .Should()
                .Contain("omnitron, invoice, bill, carrier");
        }
    }

    [Fact]
    public async Task CallsAreClearedAndResetForgetsEverything()
    {
        var oms = await simulator.SandboxWithPackage("Waiting");
        await oms.Put("__admin/partners/bill", """{"address":"http://localhost:1"}""");
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent, "nobody asks for a bill");
        (await oms.Delete("__admin/partners/carrier/calls")).ShouldBe(HttpStatus.NoContent);
        (await oms.Get("__admin/partners/carrier/calls")).ShouldBe(200, """{"calls":[],"meta":{"total":0,"kept":0}}""");
        (await oms.Post("__admin/reset", "")).ShouldBe(HttpStatus.NoContent);
        (await oms.Get("__admin/partners/bill"))["address"].Should().Be("null");
        (await oms.Get("__admin/partners/omnitron/calls"))["meta.total"].Should().Be("0");
    }

    [Fact]
    public async Task OnlyTheLatestCallsAreKept()
    {
        var oms = await simulator.SandboxWithPackage("Packed");
        for (var call = 0; call < 1005; call++)
            (await oms.Run(1, "UPDATE_SHIPMENT_LABEL", "Packed", "Packed", """{"package_items":[]}""")).ShouldBe(HttpStatus.NoContent);
        var kept = await oms.Get("__admin/partners/carrier/calls");
        kept["meta"].Should().Be("""{"total":1005,"kept":1000}""");
        kept["calls.0.id"].Should().Be("6");
    }
}
