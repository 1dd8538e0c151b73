using AwesomeAssertions;
using OmsSimulator.Client;
using OmsSimulator.Testing;
using Xunit;

namespace Orders.Tests;

public sealed class ShippingTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>
{
    [Fact]
    public async Task APackedPackageIsShipped()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox
            .Package()
            .At("WH01")
            .In(PackageState.Packed)
            .With("MUG", 2)
            .CreateAsync(TestContext.Current.CancellationToken);

        await package.SendAsync("SHIP_THE_PACKAGE", cancellationToken: TestContext.Current.CancellationToken);

        package.Should().BeIn(PackageState.Shipped).And.BeAt("WH01").And.Hold("MUG", 2);
        sandbox.Should().HaveNothingAgainstTheContract();
    }

    [Fact]
    public async Task AClaimThatDoesNotHoldSaysWhatIsInstead()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().In(PackageState.Waiting).CreateAsync(TestContext.Current.CancellationToken);

        var claim = () => package.Should().BeIn(PackageState.Shipped, "it {0}", "left");

        claim.Should().Throw<Exception>().WithMessage("Expected package*to be in Shipped because it left, but it is in Waiting*");
    }
}
