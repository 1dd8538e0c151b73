using System.Text;

namespace OmsSimulator.Host.Tests.Partners;

/// <summary>How the invoice service is asked, and what becomes of its answer.</summary>
[Collection(OpenMode.Name)]
public sealed class InvoiceTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData("""{"request_type":"anonymous"}""", "", "null")]
    [InlineData("""{"request_type":"basic_auth","username":"ayşe","password":"gizli"}""", "Basic YXnFn2U6Z2l6bGk=", "Basic <redacted>")]
    [InlineData("""{"request_type":"token","token":"t0p"}""", "Bearer t0p", "Bearer <redacted>")]
    [InlineData("""{"request_type":"token","token":"t0p","token_prefix":"Token"}""", "Token t0p", "Token <redacted>")]
    public async Task TheServiceOfTheTransitionIsAskedAsItSays(string auth, string sent, string shown)
    {
        await using var service = await RealPartner.Start(
            200,
            """{"invoice_number":"F-7","invoice_date":"2026-02-28","document_type":"text/plain","document_content":"TWVyaGFiYQ==","more":true}"""
        );
        var call =
            $$"""{"remote_url":"{{service.Address}}/v1/invoices?key=secret","auth":{{auth}},"generate_invoice_number":true,"generate_invoice_url":false}""";
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Flags.Invoiced(call));
        await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:00:00Z"}""");
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent);

        var (authorization, body) = service.Heard.Should().ContainSingle().Subject;
        authorization.Should().Be(sent);
        body.GetRawText()
            .Should()
            .Be(
                """{"type":"invoice","package":1,"package_number":"5000000001P1","order_number":"5000000001","items":[{"order_item":1,"omnitron_id":1,"sku":"A","quantity":2,"price":"250.00"},{"order_item":2,"omnitron_id":2,"sku":"B","quantity":1,"price":"99.90"}],"""
                    + "\"date\":\"2026-01-05\",\"generate_invoice_number\":true,\"generate_invoice_url\":false}"
            );
        (await oms.Get("packages/1/"))["invoice_number"].Should().Be("F-7");
        Encoding.UTF8.GetString((await oms.Get("packages/1/document/")).Bytes).Should().Be("Merhaba");

        var kept = await oms.Get("__admin/partners/invoice/calls");
        kept["calls.0.authorization"].Should().Be(shown);
        kept["calls.0.to"].Should().Be($"{service.Address}/v1/invoices");
        kept["calls.0.answer.status"].Should().Be("200");
        kept["calls.0.answer.body.invoice_number"].Should().Be("F-7");
        kept.Text.Should().NotContain("secret").And.NotContain("gizli").And.NotContain("t0p");
    }

    [Fact]
    public async Task WhatIsSetForTheStandInWinsOverEveryAddress()
    {
        await using var service = await RealPartner.Start(200, "{}");
        var oms = await simulator.Sandbox(
            Worlds.With(Worlds.Package("Waiting")),
            Flags.Invoiced($$"""{ "remote_url": "{{service.Address}}" }""")
        );
        await oms.Put(
            "__admin/partners/invoice",
            $$"""{"address":"{{service.Address}}","answers":{"invoice_number":"Fatura 1","delay":"PT0.01S"} }"""
        );
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent);
        (await oms.Get("packages/1/"))["invoice_number"].Should().Be("Fatura 1");
        service.Heard.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"generate_invoice_number":false}""", "5000000001P1", "\"url\"", false)]
    [InlineData("""{"generate_invoice_number":true}""", "INV5000000001P1", "\"url\"", false)]
    [InlineData("""{"generate_invoice_url":true}""", "INV5000000001P1", "\"url\":\"https://invoices.example/INV5000000001P1\"", true)]
    public async Task TheStandInMakesANumberAndAnAddressAsTheFlagsSay(string call, string number, string url, bool hasUrl)
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Flags.Invoiced(call));
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent);
        (await oms.Get("packages/1/"))["invoice_number"].Should().Be(number);
        (await oms.Get("__admin/packages/1/timeline")).Text.Contains(url, StringComparison.Ordinal).Should().Be(hasUrl);
    }

    [Fact]
    public async Task TheInvoiceThatACommandBroughtWinsButTheServiceIsAsked()
    {
        const string code = "UPDATE_INVOICE_OF_THE_PACKAGE";
        var oms = await simulator.Sandbox(
            Worlds.With(Worlds.Package("Packed")),
            Flags.On(code, "Packed", "Packed", """{"remote_invoice_call":true}""")
        );
        (await oms.Run(1, code, "Packed", "Packed", """{"invoice_number":"MINE","invoice_date":"2026-01-01"}""")).ShouldBe(
            HttpStatus.NoContent
        );
        (await oms.Get("packages/1/"))["invoice_number"].Should().Be("MINE");
        (await oms.Get("__admin/partners/invoice/calls"))["calls.0.request.invoice"]
            .Should()
            .Be("""{"invoice_number":"MINE","invoice_date":"2026-01-01"}""");
    }

    [Fact]
    public async Task TheInvoiceUpdateGoesToTheAddressOfTheTransition()
    {
        await using var bills = await RealPartner.Start(204, "");
        const string code = "CHANNEL_BASED_COMPLETE_PACKAGING";
        var config = $$"""{"remote_invoice_call":true,"remote_bill_fulfillment_call":"{{bills.Address}}/bills"}""";
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Flags.On(code, "Waiting", "Packed", config));
        (await oms.Get("__admin/installation")).Text.Should().Contain($"\"remote_bill_fulfillment_call\":\"{bills.Address}/bills\"");
        (await oms.Run(1, code, "Waiting", "Packed")).ShouldBe(HttpStatus.Ok);
        bills
            .Heard.Should()
            .ContainSingle()
            .Which.Body.GetProperty("invoice")
            .GetProperty("invoice_number")
            .GetString()
            .Should()
            .Be("INV5000000001P1");
    }
}
