using System.Net;
using OmsSimulator.Outbound;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Host.Tests.Webhooks;

/// <summary>One setting says where anything of the simulator may connect to, whatever the name of the host.</summary>
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
        new OutboundNetworks(OutboundNetworks.Parse("--outbound-networks", "127.0.0.0/8, ::1/128"))
            .Allow(IPAddress.Parse(address))
            .Should()
            .Be(allowed);

    [Fact]
    public void WithoutASettingAllAre() =>
        new OutboundNetworks(OutboundNetworks.Parse("--outbound-networks", null)).Allow(IPAddress.Parse("10.0.0.1")).Should().BeTrue();

    [Theory]
    [InlineData("10.0.0.0/8,home", "\"home\"")]
    [InlineData(",", "\"\"")]
    [InlineData("", "\"\"")]
    [InlineData("127.0.0.0/8,", "\"\"")]
    public void WhatIsNoNetworkIsNamed(string text, string found) =>
        ((Action)(() => OutboundNetworks.Parse("--outbound-networks", text)))
            .Should()
            .Throw<SettingException>()
            .WithMessage($"--outbound-networks: expected networks *found {found}*");

    [Fact]
    public async Task AForbiddenAddressIsNotConnectedToWhateverItsName()
    {
        await using var receiver = await Receiver.Start();
        using var sender = new WebhookSender(OnlyTen);
        foreach (var target in (string[])[receiver.Address, receiver.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)])
        {
            var answer = await sender.Send(new(new Uri(target), [], []), CancellationToken.None);
            answer.Status.Should().Be(500);
            answer.Failure.Should().Contain("--outbound-networks");
        }

        receiver.All.Should().BeEmpty();
    }

    [Fact]
    public async Task PartnersAreHeldToIt()
    {
        await using var service = await RealPartner.Start(200, """{"invoice_number":"F1"}""");
        await using var simulator = await OwnSimulator.Start(OnlyTen with { Seed = "empty" });
        var oms = simulator.Default;
        var own = Flags.Invoiced($$"""{"remote_url":"{{service.Address}}"}""");
        (await oms.Put("__admin/installation", own)).ShouldBe(HttpStatus.Ok);
        await oms.World(Worlds.With(Worlds.Package("Waiting")));
        var before = await oms.Picture();

        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(
            406,
            """{"error":{"non_field_errors":"Invoice service could not be reached: address not allowed"},"status_code":406}"""
        );
        (await oms.Put("__admin/installation", "{}")).ShouldBe(HttpStatus.Ok);
        (await oms.Put("__admin/partners/carrier", $$"""{"address":"{{service.Address}}"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Picture())[..^2].Should().Be(before[..^2], "nothing but the settings changed");
        before = await oms.Picture();
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed"))
            .ShouldBe((HttpStatus)406)
            .Text.Should()
            .Contain("Carrier could not be reached: address not allowed");

        (await oms.Picture()).Should().Be(before);
        service.Heard.Should().BeEmpty();
    }

    [Fact]
    public async Task ARedirectionLeadsNowhereElse()
    {
        await using var other = await Receiver.Start();
        await using var receiver = await Receiver.Start();
        receiver.Does = (context, _) =>
        {
            context.Response.Redirect(other.Address);
            return Task.CompletedTask;
        };
        using var sender = new WebhookSender(new SimulatorOptions());
        (await sender.Send(new(new Uri(receiver.Address), [], []), CancellationToken.None)).Status.Should().Be(302);
        other.All.Should().BeEmpty();
    }

    private static SimulatorOptions OnlyTen => new() { OutboundNetworks = OutboundNetworks.Parse("--outbound-networks", "10.0.0.0/8") };
}
