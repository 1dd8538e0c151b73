using Xunit.Sdk;

namespace OmsSimulator.Testing.Tests;

/// <summary>A failed claim says what is instead, and what could be done.</summary>
public sealed class AssertionTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>
{
    [Fact]
    public async Task APackageInAnotherStateIsShownWithItsCommands()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().In(PackageState.Shipped).CreateAsync();

        package
            .Should()
            .BeIn(PackageState.Shipped)
            .And.NotBeIn(PackageState.Packed)
            .And.BeIn("Shipped")
            .And.BeAt("WH01")
            .And.Hold("MUG", 1)
            .And.Allow("UPDATE_PACKAGE_SHIPMENT_STATUS")
            .And.NotAllow("SHIP_THE_PACKAGE");

        Failure(() => package.Should().BeIn(PackageState.Packed, "we said {0}", "so"))
            .Should()
            .StartWith($"Expected package {package.Number} to be in Packed because we said so, but it is in Shipped (600). From there ")
            .And.Contain("UPDATE_PACKAGE_SHIPMENT_STATUS (");
        Failure(() => package.Should().BeAt("WH02")).Should().Be($"Expected package {package.Number} to be at WH02, but it is at WH01.");
        Failure(() => package.Should().Hold("MUG", 2)).Should().EndWith("but it holds MUG 1.");
        Failure(() => package.Should().Allow("SHIP_THE_PACKAGE")).Should().Contain("but it is in Shipped (600)");
        Failure(() => package.Should().NotAllow("UPDATE_PACKAGE_SHIPMENT_STATUS")).Should().Contain("but it does in Shipped (600)");
    }

    [Fact]
    public async Task BracesInNamesStandForThemselves()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().At("{0}").CreateAsync();

        Failure(() => package.Should().BeAt("{reason"))
            .Should()
            .Be($"Expected package {package.Number} to be at {{reason, but it is at {{0}}.");
    }

    [Fact]
    public async Task APackageThatWasReadStaysAsItWas()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().In(PackageState.Packed).CreateAsync();
        var before = await package.ReadAsync();

        await package.SendAsync("SHIP_THE_PACKAGE");

        before.Should().BeIn(PackageState.Packed);
        package.Should().BeIn(PackageState.Shipped);
    }

    [Fact]
    public async Task StockAndQuotaAreClaimed()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.StockLocation("WH01").Holding("MUG", 5).WithQuota(3).CreateAsync();
        await sandbox.Scenario("WH01").ByQuota().CreateAsync();
        await sandbox.Order("A1").With("MUG", 2).CreateAsync();

        sandbox.Should().HaveStock("WH01", "MUG", 5, reserved: 2).And.HaveQuota("WH01", 1);

        Failure(() => sandbox.Should().HaveStock("WH01", "MUG", 4))
            .Should()
            .Be("Expected WH01 to have 4 MUG on hand, but it has 5, 2 of them reserved.");
        Failure(() => sandbox.Should().HaveStock("WH01", "CUP", 4)).Should().EndWith("but it never had any.");
        Failure(() => sandbox.Should().HaveQuota("WH01", 0)).Should().Be("Expected 0 package(s) of WH01 to hold quota, but 1 do.");
    }

    [Fact]
    public async Task WhatIsAgainstTheContractIsShown()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().CreateAsync();
        sandbox.Should().HaveNothingAgainstTheContract();

        await Assert.ThrowsAsync<OmsApiException>(() => sandbox.Client.Packages.CommandAsync(package.Id, 1));

        Failure(() => sandbox.Should().HaveNothingAgainstTheContract())
            .Should()
            .Contain("POST /api/v1/oms/packages/{id}/command/: refusal at /transition");
    }

    private static string Failure(Action claim) => Assert.ThrowsAny<XunitException>(claim).Message;
}
