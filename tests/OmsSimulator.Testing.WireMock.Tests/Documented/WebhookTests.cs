using FluentAssertions;
using OmsSimulator.Client;
using OmsSimulator.Client.Commands;
using OmsSimulator.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using Xunit;

namespace Orders.Tests;

public sealed class WebhookTests(SharedOmsServerFixture oms) : IClassFixture<SharedOmsServerFixture>
{
    [Fact]
    public async Task A_receiver_that_is_down_gets_the_event_when_it_is_up_again()
    {
        using var receiver = WireMockServer.Start();
        receiver.Given(Request.Create()).InScenario("down").WillSetStateTo("up").RespondWith(Response.Create().WithStatusCode(503));
        receiver.Given(Request.Create()).InScenario("down").WhenStateIs("up").RespondWith(Response.Create().WithStatusCode(204));
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.Control.Clock.FreezeAsync();
        await sandbox.Client.Hooks.CreateAsync(new NewHook("package.status.shipped", $"{receiver.Url}/hooks"));
        var package = await sandbox.Package().At("WH01").In(PackageState.Packed).With("MUG", 2).CreateAsync();

        await package.SendAsync(new ShipThePackage());
        await sandbox.Control.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        receiver.LogEntries.Should().HaveCount(2);
        sandbox.Should().HaveSentWebhook("package.status.shipped", package);
    }
}
