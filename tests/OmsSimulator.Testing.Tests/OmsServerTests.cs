using System.Net;

namespace OmsSimulator.Testing.Tests;

/// <summary>Servers and sandboxes come and go.</summary>
public sealed class OmsServerTests
{
    [Fact]
    public async Task TwoServersRunSideBySide()
    {
        await using var one = await OmsServer.StartAsync();
        await using var other = await OmsServer.StartAsync();

        one.Address.Port.Should().NotBe(other.Address.Port).And.NotBe(0);
        (await one.Control.HealthAsync()).Status.Should().Be("healthy");
        (await other.Control.HealthAsync()).Status.Should().Be("healthy");
    }

    [Fact]
    public async Task AServerThatRunsElsewhereIsUsedTheSameWay()
    {
        await using var server = await OmsServer.StartAsync();
        await using var elsewhere = OmsServer.At(new Uri(server.Address.AbsoluteUri.TrimEnd('/')));
        await using var also = OmsServer.At(server.Address);

        await using var sandbox = await elsewhere.CreateSandboxAsync();
        await using var other = await also.CreateSandboxAsync();

        (await sandbox.Package().CreateAsync()).Should().BeIn(PackageState.Waiting);
        other.Name.Should().NotBe(sandbox.Name);
    }

    [Fact]
    public async Task AGuardedServerIsUsedTheSameWay()
    {
        await using var server = await OmsServer.StartAsync(new SimulatorOptions { Seed = "empty", AdminKey = "secret" });
        await using var elsewhere = OmsServer.At(server.Address);
        (await elsewhere.Invoking(stranger => stranger.CreateSandboxAsync()).Should().ThrowAsync<OmsControlException>())
            .Which.Status.Should()
            .Be(HttpStatusCode.Unauthorized);
        (await elsewhere.Control.HealthAsync()).Status.Should().Be("healthy");
        elsewhere.Control.AdminKey = "secret";

        await using var sandbox = await server.CreateSandboxAsync();
        await using var other = await elsewhere.CreateSandboxAsync();

        (await sandbox.Package().CreateAsync()).Should().BeIn(PackageState.Waiting);
        (await other.Package().CreateAsync()).Should().BeIn(PackageState.Waiting);
    }

    [Fact]
    public async Task ASandboxIsGoneWithItsTest()
    {
        await using var server = await OmsServer.StartAsync();
        OmsSandbox gone;
        await using (var sandbox = await server.CreateSandboxAsync(SandboxSeed.Demo))
            gone = sandbox;

        var refused = await Assert.ThrowsAsync<OmsApiException>(() => gone.Client.Packages.PageAsync());

        refused.Status.Should().Be(HttpStatusCode.NotFound);
        await gone.DisposeAsync();
    }

    [Fact]
    public async Task AServerWithAWrongSettingDoesNotStart() =>
        (await Assert.ThrowsAsync<SettingException>(() => OmsServer.StartAsync(new SimulatorOptions { Seed = "no-such-file.json" })))
            .Message.Should()
            .Contain("--seed");

    [Fact]
    public async Task APackageIsBuiltAsItIsDescribed()
    {
        await using var server = await OmsServer.StartAsync();
        await using var sandbox = await server.CreateSandboxAsync();

        var blocked = await sandbox.Package().At("STORE").BlockedIn(PackageState.Preparing).With("MUG", 2).With("CUP").CreateAsync();
        var cancelled = await sandbox
            .Package()
            .In(PackageState.PackagingCanceled)
            .CancelledIn(PackageState.Packed)
            .OfOrder(blocked.Made.OrderNumber)
            .CreateAsync();
        await blocked.SendAsync("UNBLOCK_THE_PACKAGE");

        blocked.Should().BeIn(PackageState.Preparing).And.Hold("CUP", 1).And.BeAt("STORE");
        cancelled.Made.OrderNumber.Should().Be(blocked.Made.OrderNumber);
        blocked.ItemId("CUP").Should().Be(blocked.Made.PackageitemSet[1].Id);
    }

    [Fact]
    public async Task EveryStateOfTheListIsOneOfTheSimulators()
    {
        await using var server = await OmsServer.StartAsync();
        await using var sandbox = await server.CreateSandboxAsync();

        foreach (var state in PackageState.All)
            (await sandbox.Package().In(state).CreateAsync()).Should().BeIn(state);
    }
}
