using OmsSimulator.Domain;
using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Kernel;

public sealed class IdleSandboxTests
{
    private readonly ManualTime time = new();

    [Fact]
    public async Task ASandboxThatNobodyUsesIsDroppedAndOneThatIsUsedStays()
    {
        await using var sandboxes = new OwnSandboxes(new SimulatorOptions { Time = time, SandboxTtl = TimeSpan.FromHours(1) });
        await Make(sandboxes, "idle");
        await Make(sandboxes, "used");
        for (var quarter = 0; quarter < 5; quarter++)
        {
            time.Pass(TimeSpan.FromMinutes(15));
            (await sandboxes.Directory.Locate("used"))!.Leave();
        }

        (await Names(sandboxes)).Should().Equal("default", "used");
        time.Pass(TimeSpan.FromHours(2));
        (await Names(sandboxes)).Should().Equal("default");
    }

    [Fact]
    public async Task OneInWhichSomethingIsUnderWayIsNotIdleHoweverLongItTakes()
    {
        await using var sandboxes = new OwnSandboxes(new SimulatorOptions { Time = time, SandboxTtl = TimeSpan.FromHours(1) });
        await Make(sandboxes, "waits");
        var waiting = (await sandboxes.Directory.Locate("waits"))!;
        time.Pass(TimeSpan.FromHours(10));
        (await Names(sandboxes)).Should().Equal("default", "waits");
        waiting.Leave();
        time.Pass(TimeSpan.FromMinutes(45));
        (await Names(sandboxes)).Should().Equal("default", "waits");
        time.Pass(TimeSpan.FromMinutes(30));
        (await Names(sandboxes)).Should().Equal("default");
    }

    [Fact]
    public async Task WithoutTheSettingNoneIsDropped()
    {
        await using var sandboxes = new OwnSandboxes(new SimulatorOptions { Time = time });
        await Make(sandboxes, "idle");
        time.Pass(TimeSpan.FromDays(400));
        (await sandboxes.Directory.Locate("idle")).Should().NotBeNull();
    }

    private static async Task Make(OwnSandboxes sandboxes, string name) =>
        (await sandboxes.Directory.Create(name, new Seed("empty", World.Empty, "", Seed.RandomSeedOf(name)))).Should().NotBeNull();

    private static async Task<IEnumerable<string>> Names(OwnSandboxes sandboxes) =>
        (await sandboxes.Directory.All()).Select(sandbox => sandbox.Name);
}
