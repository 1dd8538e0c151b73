using FluentAssertions;
using OmsSimulator.Client;
using OmsSimulator.Client.Commands;
using OmsSimulator.Contract;
using OmsSimulator.Testing;
using Xunit;

namespace Orders.Tests;

public sealed class FaultTests(SharedOmsServerFixture oms) : IClassFixture<SharedOmsServerFixture>
{
    [Fact]
    public async Task A_command_whose_answer_is_lost_has_happened_all_the_same()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().At("WH01").In(PackageState.Packed).With("MUG", 2).CreateAsync();
        await sandbox.Control.Faults.AddAsync(
            new NewFault(new FaultOutcome { Status = 504 })
            {
                Match = new FaultMatch { Command = CommandCodes.ShipThePackage },
                After = true,
                Times = 1,
            }
        );

        var shipping = () => package.SendAsync(new ShipThePackage());

        (await shipping.Should().ThrowAsync<OmsApiException>()).Which.Status.Should().Be(System.Net.HttpStatusCode.GatewayTimeout);
        package.Should().BeIn(PackageState.Shipped);
    }
}
