using OmsSimulator.Sandboxes;

namespace OmsSimulator.Host.Tests.Sandboxes;

public sealed class IdleSandboxTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void ASandboxThatNobodyUsesIsDroppedAndOneThatIsUsedStays()
    {
        var registry = SandboxRegistry.Create(new SimulatorOptions { Seed = "empty", Time = time, SandboxTtl = TimeSpan.FromHours(1) });
        registry.TryAdd("idle", Empty, out _).Should().BeTrue();
        registry.TryAdd("used", Empty, out _).Should().BeTrue();
        for (var quarter = 0; quarter < 5; quarter++)
        {
            time.Pass(TimeSpan.FromMinutes(15));
            registry.Find("used", out _).Should().BeTrue();
        }

        registry.All().Select(sandbox => sandbox.Name).Should().Equal("default", "used");
        time.Pass(TimeSpan.FromHours(2));
        registry.All().Select(sandbox => sandbox.Name).Should().Equal("default");
        registry.Stop();
    }

    [Fact]
    public void WithoutTheSettingNoneIsDropped()
    {
        var registry = SandboxRegistry.Create(new SimulatorOptions { Seed = "empty", Time = time });
        registry.TryAdd("idle", Empty, out _).Should().BeTrue();
        time.Pass(TimeSpan.FromDays(400));
        registry.Find("idle", out _).Should().BeTrue();
        registry.Stop();
    }

    private static Seed Empty => new("empty", Domain.World.Empty, "", 1);
}
