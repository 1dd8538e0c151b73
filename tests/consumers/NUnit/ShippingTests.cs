using NUnit.Framework;
using OmsSimulator.Client;
using OmsSimulator.Testing;

namespace Orders.Tests;

public sealed class ShippingTests
{
    private OmsServer oms = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => oms = await OmsServer.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await oms.DisposeAsync();

    [Test]
    public async Task APackedPackageIsShipped()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().At("WH01").In(PackageState.Packed).With("MUG", 2).CreateAsync();

        await package.SendAsync("SHIP_THE_PACKAGE");

        Assert.That((await package.ReadAsync()).State.Name, Is.EqualTo("Shipped"));
    }
}
