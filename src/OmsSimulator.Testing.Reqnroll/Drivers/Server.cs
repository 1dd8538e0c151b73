using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>
/// The one simulator that all scenarios share, and one more that asks for tokens; each scenario has a sandbox of its own there.
/// </summary>
[Binding]
public static class Server
{
    private static OmsServer? open;
    private static OmsServer? guarded;

    /// <summary>What carries the requests of all scenarios; a test project may put its own here before the run begins.</summary>
    public static HttpMessageHandler Connections { get; set; } = new SocketsHttpHandler { Proxy = new HostNames() };

    /// <summary>The address of the simulator that asks for no token.</summary>
    public static Uri Address => open!.Address;

    /// <summary>The address of the simulator that asks for tokens.</summary>
    public static Uri GuardedAddress => guarded!.Address;

    /// <summary>Starts them.</summary>
    [BeforeTestRun]
    public static async Task Start()
    {
        open = await OmsServer.StartAsync(new SimulatorOptions { Seed = "empty" });
        guarded = await OmsServer.StartAsync(new SimulatorOptions { Seed = "empty", Auth = AuthenticationMode.Token });
    }

    /// <summary>Stops them.</summary>
    [AfterTestRun]
    public static async Task Stop()
    {
        await open!.DisposeAsync();
        await guarded!.DisposeAsync();
    }
}
