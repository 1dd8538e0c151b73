using OmsSimulator.Client.Commands;

namespace OmsSimulator.Testing.Tests;

/// <summary>What the tests' clients lived through.</summary>
public sealed class CoverageTests
{
    private const string Variable = "OMS_SIMULATOR_COVERAGE";

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

    [Fact]
    public async Task AServerWritesItWhereTheEnvironmentSays()
    {
        // Servers of other tests may write there too, also later: the folder stays.
        var folder = Directory.CreateTempSubdirectory("oms-coverage-").FullName;
        const int Times = 17;
        Environment.SetEnvironmentVariable(Variable, folder);
        try
        {
            await using var oms = await OmsServer.StartAsync();
            await using var sandbox = await oms.CreateSandboxAsync();
            await Pack(sandbox, 3);
            await oms.WriteCoverageAsync();
            Directory.EnumerateFiles(folder, "*.json").Should().Contain(file => File.ReadAllText(file).Contains("\"count\":3,"));
            await Pack(sandbox, Times - 3);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }

        var written = Directory
            .EnumerateFiles(folder, $"OmsSimulator.Testing.Tests-{Environment.ProcessId}*.json")
            .Single(file => File.ReadAllText(file).Contains($"\"count\":{Times},", StringComparison.Ordinal));
        foreach (var ending in (string[])["html", "junit.xml", "md"])
            File.Exists(Path.ChangeExtension(written, ending)).Should().BeTrue(ending);
    }

    [Fact]
    public async Task AFolderThatCannotBeIsToldAtTheStart()
    {
        var file = Path.GetTempFileName();
        Environment.SetEnvironmentVariable(Variable, file);
        try
        {
            (await Assert.ThrowsAsync<SettingException>(() => OmsServer.StartAsync())).Message.Should().StartWith(Variable);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
            File.Delete(file);
        }
    }

    private static async Task Pack(OmsSandbox sandbox, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var package = await sandbox.Package().In(PackageState.Waiting).CreateAsync();
            await package.SendAsync(new CompletePackaging());
        }
    }
}
