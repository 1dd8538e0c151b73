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
        var (exit, output, _) = await CommandLineTests.Run(
            [("OMS_SIMULATOR_URLS", $"http://0.0.0.0:{simulator.Address.Port};http://127.0.0.1:1")],
            "health"
        );
        exit.Should().Be(0);
        output.Should().Contain("healthy");
    }

    [Theory]
    [InlineData("http://*:9000", "dotnet", "oms-simulator.dll", "--urls", "http://*:9000")]
    [InlineData("http://*:9000", "/sbin/docker-init", "--", "dotnet", "oms-simulator.dll", "--seed", "empty", "--urls=http://*:9000")]
    [InlineData("http://*:9000;http://*:1", "oms-simulator", "--urls:http://*:9000;http://*:1", "")]
    [InlineData(null, "dotnet", "oms-simulator.dll", "--urls")]
    [InlineData(null, "/sbin/init")]
    public void ItAsksWhereTheCommandLineOfTheServingProcessSays(string? urls, params string[] words) =>
        ServingProcess.UrlsIn(words).Should().Be(urls);

    [Fact]
    public async Task AProcessThatIsNotThereCountsAsOneThatSaysNothing()
    {
        var (exit, output, _) = await CommandLineTests.Run(
            [("OMS_SIMULATOR_URLS", $"http://0.0.0.0:{simulator.Address.Port}")],
            "health",
            "--process",
            "2147483647"
        );
        exit.Should().Be(0);
        output.Should().Contain("healthy");
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", 3)]
    [InlineData("nonsense", 2)]
    [InlineData("ftp://127.0.0.1/", 2)]
    public async Task AnythingElseIsNotHealthy(string url, int code)
    {
        var (exit, output, error) = await CommandLineTests.Run([], "health", "--url", url);
        (exit, output).Should().Be((code, ""));
        error.Should().StartWith($"{url} is not healthy: ");
    }

    [Fact]
    public async Task ThisMachineIsAskedDirectlyAlthoughThereIsAProxy()
    {
        foreach (
            var command in (string[][])
                [
                    ["health"],
                    ["sandbox", "list"],
                ]
        )
        {
            var (exit, _, error) = await CommandLineTests.Run(
                [("http_proxy", "http://127.0.0.1:1"), ("HTTP_PROXY", "http://127.0.0.1:1"), ("no_proxy", "")],
                [.. command, "--url", simulator.Address.ToString()]
            );
            (exit, error).Should().Be((0, ""), string.Join(' ', command));
        }
    }

    [Fact]
    public async Task WhatAnswersSomethingElseIsNotHealthy()
    {
        await using var other = await Receiver.Start();
        var (exit, _, error) = await CommandLineTests.Run([], "health", "--url", other.Address);
        exit.Should().Be(1);
        error.Should().Contain("is not healthy");
    }

    [Fact]
    public async Task ANameBelowLocalhostIsThisMachine()
    {
        var (exit, output, _) = await CommandLineTests.Run(
            [],
            "health",
            "--url",
            $"http://default-oms.localhost:{simulator.Address.Port}/"
        );
        exit.Should().Be(0);
        output.Should().Contain("healthy");
    }
}
