using System.Net;
using System.Net.Sockets;

namespace OmsSimulator.Host.Tests.Partners;

/// <summary>A partner that cannot be reached is check 9, and changes nothing.</summary>
[Collection(OpenMode.Name)]
public sealed class FailureTests(OpenSimulator simulator)
{
    private const string OneSecond = """{"timeouts":{"read":1,"connect":1}}""";

    [Theory]
    [InlineData("""{"status":500}""", "status 500")]
    [InlineData("""{"status":404,"delay":"PT0.01S"}""", "status 404")]
    [InlineData("""{"connection_refused":true}""", "connection refused")]
    [InlineData("""{"timeout":true}""", "timeout")]
    [InlineData("""{"delay":"PT5S"}""", "timeout")]
    public async Task TheInvoiceServicesStandInFailsAsItIsTold(string answers, string why)
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Flags.Invoiced(OneSecond));
        (await oms.Put("__admin/partners/invoice", $$"""{"answers":{{answers}}}""")).ShouldBe(HttpStatus.Ok);
        await Refused(oms, "COMPLETE_PACKAGING", $"Invoice service could not be reached: {why}");
        (await oms.Get("__admin/partners/invoice/calls"))["calls.0.answer"].Should().Be($$"""{"failure":"{{why}}"}""");
        (await oms.Get("__admin/partners/carrier/calls")).At("calls").GetArrayLength().Should().Be(0, "the carrier is asked last");
    }

    [Theory]
    [InlineData(
        "bill",
        "COMPLETE_PACKAGING_WITHOUT_SHIPMENT",
        """{"package_items":[1,2]}""",
        "Bill service could not be reached: status 502"
    )]
    [InlineData("carrier", "COMPLETE_PACKAGING", "{}", "Carrier could not be reached: status 502")]
    public async Task TheOthersToo(string partner, string code, string parameters, string sentence)
    {
        var oms = await simulator.Sandbox(
            Worlds.With(Worlds.Package("Waiting")),
            Flags.On(code, "Waiting", "Packed", """{"remote_bill_fulfillment_call":true}""")
        );
        await oms.Put($"__admin/partners/{partner}", """{"answers":{"status":502,"times":1}}""");
        await Refused(oms, code, sentence, parameters);
        (await oms.Run(1, code, "Waiting", "Packed", parameters)).ShouldBe(HttpStatus.NoContent, "it was to fail once");
    }

    [Theory]
    [InlineData(500, """{"error":"down"}""", "status 500")]
    [InlineData(302, "", "status 302")]
    [InlineData(200, "no JSON", "unusable answer")]
    [InlineData(200, "[]", "unusable answer")]
    [InlineData(200, "{}", "unusable answer")]
    [InlineData(200, """{"invoice_number":7}""", "unusable answer")]
    [InlineData(200, """{"invoice_number":" "}""", "unusable answer")]
    [InlineData(200, """{"invoice_number":"F\n1"}""", "unusable answer")]
    [InlineData(200, """{"invoice_number":"F1","invoice_date":"5 May"}""", "unusable answer")]
    [InlineData(200, """{"invoice_number":"F1","document_content":"§"}""", "unusable answer")]
    public async Task ARealServiceFailsWhereItsAnswerCannotBeUsed(int status, string body, string why)
    {
        await using var service = await RealPartner.Start(status, body);
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Flags.Invoiced());
        await oms.Put("__admin/partners/invoice", $$"""{"address":"{{service.Address}}"}""");
        await Refused(oms, "COMPLETE_PACKAGING", $"Invoice service could not be reached: {why}");
    }

    [Fact]
    public async Task ARealServiceThatDoesNotAnswerInTimeIsATimeout()
    {
        var never = new TaskCompletionSource();
        await using var service = await RealPartner.Start(async _ =>
        {
            await never.Task;
            return (200, "{}");
        });
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Flags.Invoiced(OneSecond));
        await oms.Put("__admin/partners/invoice", $$"""{"address":"{{service.Address}}"}""");
        await Refused(oms, "COMPLETE_PACKAGING", "Invoice service could not be reached: timeout");
        never.SetResult();
    }

    [Fact]
    public async Task NobodyListensIsAConnectionRefused()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var oms = await simulator.Sandbox(
            Worlds.With(Worlds.Package("Waiting")),
            Flags.Invoiced($$"""{"remote_url":"http://127.0.0.1:{{port}}/invoices"}""")
        );
        await Refused(oms, "COMPLETE_PACKAGING", "Invoice service could not be reached: connection refused");
    }

    [Fact]
    public async Task AnAnswerTooLongToBeAnInvoiceIsUnusable()
    {
        await using var service = await RealPartner.Start(200, $$"""{"invoice_number":"F1","more":"{{new string('x', 5_000_000)}}"}""");
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Flags.Invoiced());
        await oms.Put("__admin/partners/invoice", $$"""{"address":"{{service.Address}}"}""");
        await Refused(oms, "COMPLETE_PACKAGING", "Invoice service could not be reached: unusable answer");
    }

    [Theory]
    [InlineData("invoice", """{"status":503}""", "Invoice service could not be reached: status 503")]
    [InlineData("carrier", """{"drop":"connection_reset"}""", "Carrier could not be reached: connection failed")]
    [InlineData("invoice", """{"delay":"PT5M"}""", "Invoice service could not be reached: timeout")]
    public async Task AFaultOfAPartnerFiresWhenItIsAsked(string partner, string then, string sentence)
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Flags.Invoiced(OneSecond));
        (await oms.Post("__admin/faults", $$"""{"match":{"partner":"{{partner}}"},"times":1,"then":{{then}}}""")).ShouldBe(
            HttpStatus.Created
        );
        await Refused(oms, "COMPLETE_PACKAGING", sentence);
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task AFaultSpoilsTheAnswerOfARealPartnerBeforeOrAfterItHeard(bool after, int heard)
    {
        await using var service = await RealPartner.Start(200, """{"invoice_number":"F1"}""");
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting")), Flags.Invoiced());
        await oms.Put("__admin/partners/invoice", $$"""{"address":"{{service.Address}}"}""");
        (
            await oms.Post(
                "__admin/faults",
                $$$"""{"match":{"partner":"invoice"},"times":1,"after":{{{(after ? "true" : "false")}}},"then":{"delay":"PT0.01S","drop":"empty_response"}}"""
            )
        ).ShouldBe(HttpStatus.Created);
        await Refused(oms, "COMPLETE_PACKAGING", "Invoice service could not be reached: connection failed");
        service.Heard.Should().HaveCount(heard);
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent);
        (await oms.Get("packages/1/"))["invoice_number"].Should().Be("F1");
    }

    private static async Task Refused(Oms oms, string code, string sentence, string parameters = "{}")
    {
        var before = await oms.Facts();
        (await oms.Run(1, code, "Waiting", "Packed", parameters)).ShouldBe(
            406,
            $$$"""{"error":{"non_field_errors":"{{{sentence}}}"},"status_code":406}"""
        );
        (await oms.Facts()).Should().Be(before);
        (await oms.StateOf(1)).Should().Be("Waiting");
    }
}
