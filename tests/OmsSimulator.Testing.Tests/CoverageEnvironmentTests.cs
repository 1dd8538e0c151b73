namespace OmsSimulator.Testing.Tests;

/// <summary>What the environment says of coverage: it is every test's, so nothing runs beside these.</summary>
[Collection(Alone)]
public sealed class CoverageEnvironmentTests
{
    private const string Alone = "environment";
    private const string Variable = "OMS_SIMULATOR_COVERAGE";

    [Fact]
    public async Task AServerWritesItWhereTheEnvironmentSays()
    {
        // Servers that other tests have started may write there too, also later: the folder stays.
        var folder = Directory.CreateTempSubdirectory("oms-coverage-").FullName;
        const int Times = 17;
        Environment.SetEnvironmentVariable(Variable, folder);
        try
        {
            await using var oms = await OmsServer.StartAsync();
            await using var sandbox = await oms.CreateSandboxAsync();
            await CoverageTests.Pack(sandbox, 3);
            await oms.WriteCoverageAsync();
            Directory.EnumerateFiles(folder, "*.json").Should().Contain(file => File.ReadAllText(file).Contains("\"count\":3,"));
            await CoverageTests.Pack(sandbox, Times - 3);
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

    /// <summary>Nothing runs beside it.</summary>
    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class OnItsOwn;
}
