using OmsSimulator.Client.Commands;

namespace OmsSimulator.Testing.Tests;

/// <summary>What the tests' clients lived through.</summary>
public sealed class CoverageTests
{
    [Fact]
    public async Task ASandboxAndTheWholeServerSayIt()
    {
        await using var oms = await OmsServer.StartAsync();
        await using (var gone = await oms.CreateSandboxAsync(label: "nightly"))
            await Pack(gone, 1);
        await using var sandbox = await oms.CreateSandboxAsync();
        await Pack(sandbox, 2);

        (await sandbox.CoverageAsync()).Summary.Transitions.Should().Be(new CoverageShare(1, 86));
        (await oms.CoverageAsync()).Transitions.Single(row => row.Count > 0).Count.Should().Be(3, "the dropped sandbox counts too");
        var nightly = await oms.Control.Coverage.ReadAsync(CoverageSelection.Of("nightly") with { Commands = ["COMPLETE_PACKAGING"] });
        nightly.Transitions.Should().HaveCount(6);
        nightly.Transitions.Single(row => row.Count > 0).Count.Should().Be(1);
        (await oms.Control.Coverage.TextAsync("html", CoverageSelection.All)).Should().StartWith("<!DOCTYPE html>");

        await oms.Control.Coverage.ClearAsync(CoverageSelection.All);
        (await oms.CoverageAsync()).Summary.Transitions.Covered.Should().Be(0);
    }

    internal static async Task Pack(OmsSandbox sandbox, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var package = await sandbox.Package().In(PackageState.Waiting).CreateAsync();
            await package.SendAsync(new CompletePackaging());
        }
    }
}
