using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Reqnroll;

namespace OmsSimulator.Specs.Drivers;

/// <summary>The one simulator that all scenarios share, and one more that asks for tokens; each scenario has a sandbox of its own there.</summary>
[Binding]
public static class Server
{
    private static WebApplication? open;
    private static WebApplication? guarded;

    /// <summary>The address of the simulator that asks for no token.</summary>
    public static Uri Address { get; private set; } = null!;

    /// <summary>The address of the simulator that asks for tokens.</summary>
    public static Uri GuardedAddress { get; private set; } = null!;

    /// <summary>Starts them.</summary>
    [BeforeTestRun]
    public static async Task Start()
    {
        open = await Start(AuthenticationMode.Open);
        guarded = await Start(AuthenticationMode.Token);
        Address = AddressOf(open);
        GuardedAddress = AddressOf(guarded);
    }

    /// <summary>Stops them.</summary>
    [AfterTestRun]
    public static async Task Stop()
    {
        await open!.DisposeAsync();
        await guarded!.DisposeAsync();
    }

    private static async Task<WebApplication> Start(AuthenticationMode mode)
    {
        var app = Simulator.Build(new SimulatorOptions { Urls = "http://127.0.0.1:0", Seed = "empty", Auth = mode });
        await app.StartAsync();
        return app;
    }

    private static Uri AddressOf(WebApplication app) => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
}
