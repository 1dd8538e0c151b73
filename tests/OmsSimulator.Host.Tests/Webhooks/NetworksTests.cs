using System.Net;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Host.Tests.Webhooks;

public sealed class NetworksTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.9.9.9", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("::1", true)]
    [InlineData("::2", false)]
    [InlineData("169.254.169.254", false)]
    public void OnlyWhatIsNamedIsAllowed(string address, bool allowed) =>
        new WebhookNetworks(WebhookNetworks.Parse("--webhook-networks", "127.0.0.0/8, ::1/128"))
            .Allow(IPAddress.Parse(address))
            .Should()
            .Be(allowed);

    [Fact]
    public void WithoutASettingAllAre() =>
        new WebhookNetworks(WebhookNetworks.Parse("--webhook-networks", "")).Allow(IPAddress.Parse("10.0.0.1")).Should().BeTrue();

    [Fact]
    public void WhatIsNoNetworkIsNamed() =>
        ((Action)(() => WebhookNetworks.Parse("--webhook-networks", "10.0.0.0/8,home")))
            .Should()
            .Throw<SettingException>()
            .WithMessage("*home*");

    [Fact]
    public async Task AForbiddenAddressIsNotConnectedToWhateverItsName()
    {
        await using var receiver = await Receiver.Start();
        var sender = new WebhookSender(
            new SimulatorOptions { WebhookNetworks = WebhookNetworks.Parse("--webhook-networks", "10.0.0.0/8") }
        );
        foreach (var target in (string[])[receiver.Address, receiver.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)])
        {
            var answer = await sender.Send(new(new Uri(target), [], []), CancellationToken.None);
            answer.Status.Should().Be(500);
            answer.Failure.Should().Contain("--webhook-networks");
        }

        receiver.All.Should().BeEmpty();
    }
}
