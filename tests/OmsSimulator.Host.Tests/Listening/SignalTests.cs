using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OmsSimulator.Listening;

namespace OmsSimulator.Host.Tests.Listening;

/// <summary>Who ends a simulator: the process's signals where it is the program, its caller alone where it runs in a caller's process.</summary>
public sealed class SignalTests
{
    [Fact]
    public async Task TheProgramEndsWithTheSignalsOfItsProcess()
    {
        await using var app = Simulator.Build(new SimulatorOptions { Urls = "http://127.0.0.1:0" });
        app.Services.GetRequiredService<IHostLifetime>().GetType().Name.Should().Be("ConsoleLifetime");
    }

    [Fact]
    public async Task OneInAProcessOfTheCallersTakesNoSignalAwayAndEndsByItsCall()
    {
        await using var app = Simulator.Build(new SimulatorOptions { Urls = "http://127.0.0.1:0", HearsSignals = false });
        app.Services.GetRequiredService<IHostLifetime>().Should().BeOfType<DeafLifetime>("the host asks the one that was added last");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        (await client.GetAsync("/__admin/health")).IsSuccessStatusCode.Should().BeTrue();
        await app.StopAsync();
        app.Lifetime.ApplicationStopped.IsCancellationRequested.Should().BeTrue();
    }
}
