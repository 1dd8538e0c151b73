using FluentAssertions;
using OmsSimulator.Client;
using OmsSimulator.Client.Commands;
using OmsSimulator.Testing;
using Xunit;

namespace Orders.Tests;

public sealed class ShippingTests(SharedOmsServerFixture oms) : IClassFixture<SharedOmsServerFixture>
{
    [Fact]
    public async Task A_product_that_is_not_on_the_shelf_is_planned_elsewhere()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.StockLocation("WH01").Holding("MUG", 5).WithPriority(1).CreateAsync();
        await sandbox.StockLocation("WH02").Holding("MUG", 5).WithPriority(2).CreateAsync();
        await sandbox.Scenario("WH01").CreateAsync();
        var order = await sandbox.Order("A1").With("MUG", 2).CreateAsync();
        var package = order.Packages[0];

        // What your system does at sandbox.Address, with a client of its own; here it is one command.
        await package.SendAsync(new DetectedOutOfStockItem { PackageItems = [package.ItemId("MUG")] });

        package.Should().BeIn(PackageState.PackagingCanceled);
        sandbox.Should().HaveStock("WH02", "MUG", 5, reserved: 2).And.HaveNothingAgainstTheContract();
    }
}
