namespace ErpSample.Tests;

/// <summary>
/// Twenty tests that do the same with the same names, at the same time as nine other classes do: whatever one of them saw of another's
/// sandbox would make its numbers wrong.
/// </summary>
public abstract class NoCrossTalk(SharedOmsServerFixture oms) : IClassFixture<SharedOmsServerFixture>
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_sandbox_sees_only_what_its_own_test_did(int pieces)
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.StockLocation("WH01").Holding("MUG", 100 + pieces).WithQuota(50).CreateAsync();
        await sandbox.Scenario("WH01").ByQuota().CreateAsync();
        var order = await sandbox.Order("A1").With("MUG", pieces).CreateAsync();
        var waiting = await sandbox.Package().At("WH02").With("MUG", pieces).CreateAsync();

        sandbox.Should().HaveStock("WH01", "MUG", 100 + pieces, reserved: pieces).And.HaveQuota("WH01", 1);
        var round = await new Warehouse(sandbox.Client, "WH01").WorkAsync();

        round.Shipped.Should().Equal("A1P1");
        order.Packages.Should().ContainSingle().Which.Should().BeIn(PackageState.Shipped).And.Hold("MUG", pieces);
        waiting.Id.Should().Be(2);
        waiting.Should().BeIn(PackageState.Waiting);
        sandbox.Should().HaveStock("WH01", "MUG", 100, reserved: 0).And.HaveQuota("WH01", 0).And.HaveNothingAgainstTheContract();
        (await sandbox.Client.Packages.PageAsync()).Count.Should().Be(2);
        (await sandbox.Client.StateTransitionLogs.PageAsync()).Count.Should().Be(3);
    }
}
