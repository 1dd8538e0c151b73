using Microsoft.Extensions.Logging;

namespace OmsSimulator.Testing.Tests;

public sealed class LogTests
{
    private static readonly SimulatorOptions Options = new() { Seed = "empty", LogLevel = LogLevel.Information };

    [Fact]
    public async Task LinesAreShownUntilTheReaderLeaves()
    {
        var lines = new List<string>();
        await using (var oms = await OmsServer.StartAsync(Options))
        {
            using var http = oms.Sandbox("default").CreateClient();
            var first = new TaskCompletionSource();
            using (oms.LogTo(lines.Add))
            using (oms.LogTo(_ => first.TrySetResult()))
            {
                await http.GetStringAsync("api/v1/oms/packages/");
                await first.Task;
            }

            await http.GetStringAsync("api/v1/oms/orders/");
        }

        lines.Should().ContainSingle().Which.Should().Match("Information: *GET *packages/*200*");
    }

    [Fact]
    public async Task AReaderWhoseTestHasEndedFailsNobodyAndIsAskedNoMore()
    {
        var asked = 0;
        await using (var oms = await OmsServer.StartAsync(Options))
        {
            var first = new TaskCompletionSource();
            using var reading = oms.LogTo(_ =>
            {
                asked++;
                first.TrySetResult();
                throw new InvalidOperationException("There is no currently active test.");
            });
            using var http = oms.Sandbox("default").CreateClient();
            await http.GetStringAsync("api/v1/oms/packages/");
            await first.Task;
            await http.GetStringAsync("api/v1/oms/orders/");
        }

        asked.Should().Be(1);
    }

    [Fact]
    public async Task TheLogOfASimulatorElsewhereIsThere()
    {
        await using var oms = OmsServer.At(new Uri("http://localhost:1/"));

        var read = () => oms.LogTo(_ => { });

        read.Should().Throw<InvalidOperationException>().WithMessage("The simulator at http://localhost:1/ runs elsewhere*");
    }
}
