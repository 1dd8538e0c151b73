using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Partners;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Host.Tests.Security;

/// <summary>What clients can make grow is bounded in bytes, whatever they send.</summary>
public sealed class BytesTests
{
    private const int Letters = 700_000;

    [Fact]
    public async Task FactsWithLargeTextsAreFoldedByTheirBytes()
    {
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        await oms.World(Worlds.With(Worlds.Package("Packed")));
        var document = Convert.ToBase64String(new byte[Letters / 4 * 3]);
        for (var index = 0; index < 110; index++)
        {
            var parameters = $$"""{"invoice_number":"F{{index}}","invoice_date":"2026-02-01","document_content":"{{document}}"}""";
            (await oms.Run(1, "UPDATE_INVOICE_OF_THE_PACKAGE", "Packed", "Packed", parameters)).ShouldBe(204);
        }

        var sandbox = await Default(simulator);
        (await sandbox.Ledger.Read(static state => (state.Facts.Bytes, state.Facts.Folded)))
            .Should()
            .Match<(long Bytes, int Folded)>(facts => facts.Bytes <= OmsState.DefaultFactBytes && facts.Folded > 0);
        (await oms.Get("packages/1/"))["invoice_number"].Should().Be("F109");
        var taken = await oms.Get("__admin/snapshot");
        (await oms.SendBytes("PUT", "__admin/snapshot", taken.Bytes)).ShouldBe(204);
    }

    [Fact]
    public async Task AnswersOfPartnersToRefusedCommandsAreNotKept()
    {
        var document = Convert.ToBase64String(new byte[2_900_000]);
        await using var invoices = await RealPartner.Start(200, $$"""{"invoice_number":"F1","document_content":"{{document}}"}""");
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        (await oms.Put("__admin/installation", Flags.Invoiced($$"""{"remote_url":"{{invoices.Address}}"}"""))).ShouldBe(HttpStatus.Ok);
        (await oms.Put("__admin/partners/carrier", """{"answers":{"status":500}}""")).ShouldBe(HttpStatus.Ok);
        await oms.World(Worlds.With(Worlds.Package("Waiting")));
        for (var index = 0; index < 50; index++)
            (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe((HttpStatus)406);

        var calls = (await Default(simulator)).Partners[Partner.Invoice].Calls;
        calls.Bytes.Should().BeLessThan(PartnerCalls.KeptBytes);
        calls
            .Read()
            .Latest.Should()
            .HaveCount(50)
            .And.OnlyContain(call => call.Reply!.Answer is PartnerAnswer.Heard && call.Reply.Text!.Length <= 17_000);
    }

    [Fact]
    public async Task LongAnswersOfPartnersPushOutOlderOnes()
    {
        var filler = new string('x', 16_000);
        await using var invoices = await RealPartner.Start(500, $$"""{"error":"{{filler}}"}""");
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        (await oms.Put("__admin/installation", Flags.Invoiced($$"""{"remote_url":"{{invoices.Address}}"}"""))).ShouldBe(HttpStatus.Ok);
        await oms.World(Worlds.With(Worlds.Package("Waiting")));
        for (var index = 0; index < 100; index++)
            (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe((HttpStatus)406);

        var shown = await oms.Get("__admin/partners/invoice/calls");
        shown["meta.total"].Should().Be("100");
        shown.At("calls").GetArrayLength().Should().BeLessThan(100).And.BeGreaterThan(20);
        (await Default(simulator)).Partners[Partner.Invoice].Calls.Bytes.Should().BeLessThanOrEqualTo(PartnerCalls.KeptBytes);
    }

    [Fact]
    public async Task AllWebhooksOfASandboxHaveABoundTogether()
    {
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        var config = new string('x', 9_900);
        var made = 0;
        Answer answer;
        do
        {
            answer = await oms.Post(
                Subscribing.Hooks,
                $$$"""{"event_type":"package.created","target_url":"http://127.0.0.1:9/{{{made}}}","config":{"x":"{{{config}}}"}}"""
            );
        } while (answer.Status == 201 && ++made < 5_000);

        answer.ShouldBe(
            400,
            """{"error":{"non_field_errors":["The webhooks of a sandbox take at most 33554432 bytes together."]},"status_code":400}"""
        );
        made.Should().BeInRange(1_000, 2_000);
        (await oms.Get($"{Subscribing.Hooks}?limit=1")).Count.Should().Be(made);
    }

    [Fact]
    public async Task AnswersOfReceiversPushOutOlderWebhooks()
    {
        await using var receiver = await Receiver.Start();
        var value = new string('v', 1_000);
        receiver.Does = async (context, _) =>
        {
            for (var index = 0; index < 50; index++)
                context.Response.Headers[$"X-Long-{index}"] = value;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, new string('x', 4_096));
        };
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        await oms.World(Worlds.With(Worlds.Package("Waiting")));
        (await oms.Put("__admin/webhooks/mode", """{"duplicate":10}""")).ShouldBe(HttpStatus.Ok);
        await oms.Subscribe("package.status.transitioned", receiver.Address);
        for (var index = 0; index < 40; index++)
        {
            (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
            (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        }

        await oms.Advance();
        var webhooks = (await Default(simulator)).Webhooks;
        webhooks.AnswerBytes.Should().BeInRange(8 * 1024 * 1024, 16 * 1024 * 1024);
        webhooks.Count().Dropped.Should().BeGreaterThan(0);
        (await oms.Get("__admin/webhooks?limit=1")).ShouldBe(HttpStatus.Ok);
    }

    [Fact]
    public async Task AFindingIsKeptShort()
    {
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions());
        var oms = simulator.Default;
        (await oms.Command(1, $$"""{"transition":2021,"{{new string('k', Letters)}}":1}""")).ShouldBe(204);
        (await oms.Get("__admin/contract-report")).Bytes.Length.Should().BeLessThan(20_000);
    }

    private static async Task<Sandbox> Default(OwnSimulator simulator) =>
        (await simulator.App.Services.GetRequiredService<SandboxDirectory>().Locate(SandboxName.Default))!;
}
