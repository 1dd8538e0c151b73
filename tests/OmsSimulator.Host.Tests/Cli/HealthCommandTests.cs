using OmsSimulator.Cli;

namespace OmsSimulator.Host.Tests.Cli;

[Collection(TokenMode.Name)]
public sealed class HealthCommandTests(TokenSimulator simulator)
{
    [Fact]
    public async Task AHealthySimulatorIsExitCodeZero()
    {
        var (exit, output, error) = await CommandLineTests.Run([], "health", "--url", simulator.Address.ToString());
        (exit, error).Should().Be((0, ""));
        output.Should().StartWith("""{"status":"healthy","version":""");
    }

    [Fact]
    public async Task ItAsksWhereTheEnvironmentSaysThatItListens()
    {
        var (exit, output, _) = await CommandLineTests.Run([("OMS_SIMULATOR_URLS", $"http://0.0.0.0:{simulator.Address.Port};http://127.0.0.1:1")], "health");
        exit.Should().Be(0);
        output.Should().Contain("healthy");
    }

    [Theory]
    [InlineData("http://*:9000", "dotnet", "oms-simulator.dll", "--urls", "http://*:9000")]
    [InlineData("http://*:9000", "/sbin/docker-init", "--", "dotnet", "oms-simulator.dll", "--seed", "empty", "--urls=http://*:9000")]
    [InlineData("http://*:9000;http://*:1", "oms-simulator", "--urls:http://*:9000;http://*:1", "")]
    [InlineData(null, "dotnet", "oms-simulator.dll", "--urls")]
    [InlineData(null, "/sbin/init")]
    public void ItAsksWhereTheCommandLineOfTheServingProcessSays(string? urls, params string[] words) => ServingProcess.UrlsIn(words).Should().Be(urls);

    [Fact]
    public async Task AProcessThatIsNotThereCountsAsOneThatSaysNothing()
    {
        var (exit, output, _) = await CommandLineTests.Run([("OMS_SIMULATOR_URLS", $"http://0.0.0.0:{simulator.Address.Port}")], "health", "--process", "2147483647");
        exit.Should().Be(0);
        output.Should().Contain("healthy");
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1/")]
    public async Task AnythingElseIsNotHealthy(string url)
    {
        var (exit, output, error) = await CommandLineTests.Run([], "health", "--url", url);
        (exit, output).Should().Be((1, ""));
        error.Should().StartWith($"{url} is not healthy: ");
    }

    [Fact]
    public async Task WhatAnswersSomethingElseIsNotHealthy()
    {
        var (exit, _, error) = await CommandLineTests.Run([], "health", "--url", $"http://nobody-oms.localhost:{simulator.Address.Port}");
        exit.Should().Be(1);
        error.Should().Contain("is not healthy");
    }
}
