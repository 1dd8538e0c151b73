using System.Text.Json.Nodes;
using FluentAssertions;
using OmsSimulator.Client;
using OmsSimulator.Client.Commands;
using OmsSimulator.Contract;
using OmsSimulator.Testing;
using Xunit;

namespace Orders.Tests;

public sealed class PartnerTests(SharedOmsServerFixture oms) : IClassFixture<SharedOmsServerFixture>
{
    [Fact]
    public async Task An_invoice_service_that_fails_once_is_asked_again()
    {
        await using var sandbox = await oms.Server.CreateSandboxAsync(
            installation: JsonNode
                .Parse(
                    """{"transitions": [{"id": 2021, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"remote_invoice_call": true}}]}"""
                )!
                .AsObject()
        );
        var package = await sandbox.Package().At("WH01").In(PackageState.Waiting).With("MUG", 2).CreateAsync();
        await sandbox.Control.Partners.SetAnswersAsync("invoice", new PartnerAnswers { Status = 503, Times = 1 });

        var packing = () => package.SendAsync(new CompletePackaging());

        (await packing.Should().ThrowAsync<OmsApiException>())
            .Which.Error.NonFieldErrors.Should()
            .Contain("Invoice service could not be reached: status 503");
        await packing();
        package.Should().BeIn(PackageState.Packed);
    }
}
