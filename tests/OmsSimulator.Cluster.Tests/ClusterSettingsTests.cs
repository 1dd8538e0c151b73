namespace OmsSimulator.Cluster.Tests;

/// <summary>Settings of a cluster that are wrong end the start with a sentence.</summary>
public sealed class ClusterSettingsTests
{
    private const string Store = "postgres:Host=127.0.0.1;Port=1;Username=oms;Password=never-shown";

    [Theory]
    [InlineData("--cluster: expected with --store postgres:CONNECTION", "--cluster", "a")]
    [InlineData("--cluster: expected with --store postgres:CONNECTION", "--cluster", "a", "--store", "sqlite:a.db")]
    [InlineData("--cluster: expected with --store-sync full", "--cluster", "a", "--store", Store, "--store-sync", "normal")]
    [InlineData("--cluster: expected a name", "--cluster", "a b", "--store", Store)]
    [InlineData("--cluster-ports: expected two ports", "--cluster", "a", "--store", Store, "--cluster-ports", "1")]
    [InlineData("--cluster-ports: expected with --cluster", "--cluster-ports", "1,2")]
    [InlineData("--cluster-secret: expected where", "--cluster", "a", "--store", Store, "--cluster-address", "10.0.0.1")]
    [InlineData("--cluster-address: expected", "--cluster", "a", "--store", Store, "--cluster-address", "0.0.0.0")]
    public async Task AreRefused(string sentence, params string[] arguments)
    {
        var (code, said) = await ProgramUnderTest.Run(arguments);
        code.Should().Be(1);
        said.Should().Contain(sentence).And.NotContain("never-shown");
    }

    [Fact]
    public async Task NothingOfOrleansIsLoadedWithout()
    {
        using var simulator = await ProgramUnderTest.Start("--urls", "http://127.0.0.1:0");
        await simulator.Get("api/v1/oms/packages/");
        var files = simulator.LoadedFiles().Select(static file => Path.GetFileName(file)).ToArray();
        files.Should().Contain("OmsSimulator.Server.dll");
        files.Should().NotContain(static file => file.Contains("Orleans") || file.Contains("Cluster") || file.Contains("Yarp"));
    }
}
