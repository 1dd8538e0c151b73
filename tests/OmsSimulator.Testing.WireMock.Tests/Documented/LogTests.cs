using FluentAssertions;
using Microsoft.Extensions.Logging;
using OmsSimulator;
using OmsSimulator.Testing;
using Xunit;
using Xunit.Abstractions;

namespace Orders.Tests;

public sealed class LogTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_simulators_log_is_in_the_tests_output()
    {
        await using var oms = await OmsServer.StartAsync(new SimulatorOptions { Seed = "demo", LogLevel = LogLevel.Information });
        var first = new TaskCompletionSource<string>();
        using var toOutput = oms.LogTo(output.WriteLine);
        using var toTest = oms.LogTo(line => first.TrySetResult(line));

        using var http = oms.Sandbox("default").CreateClient();
        await http.GetStringAsync("api/v1/oms/packages/1/");

        (await first.Task).Should().Match("Information: *GET *packages/1/*200*");
    }
}
