using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Domain;
using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Webhooks;

/// <summary>Whatever a delivery throws is an attempt that failed; its lane goes on.</summary>
public sealed class LaneTests
{
    [Fact]
    public async Task AnExceptionIsAFailedAttemptAndTheLaneGoesOn()
    {
        await using var receiver = await Receiver.Start();
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var oms = simulator.Default;
        await oms.World(Worlds.With(Worlds.Package("Waiting")));
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""")).ShouldBe(HttpStatus.Ok);
        await oms.Subscribe("package.status.transitioned", receiver.Address);
        var sandbox = (await simulator.App.Services.GetRequiredService<SandboxDirectory>().Locate(SandboxName.Default))!;

        // No body could have made this subscription: its address is none.
        var hook = (await sandbox.Ledger.Read(static state => state.Hooks.TryGet(1, out var found) ? found : null))!;
        await sandbox.Ledger.Commit(new HookSaved(hook with { TargetUrl = "x" }));
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        var failed = await oms.Advance();
        failed.Select(Subscribing.Line).Should().Equal("00:00:00 #1 500");

        await sandbox.Ledger.Commit(new HookSaved(hook));
        (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        (await oms.Advance()).Select(Subscribing.Line).Should().Equal("00:00:00 #1 204");
        (await oms.Advance("PT2H")).Select(Subscribing.Line).Should().Contain(line => line.EndsWith("#2 204", StringComparison.Ordinal));
        receiver.All.Should().HaveCount(2);
    }
}
