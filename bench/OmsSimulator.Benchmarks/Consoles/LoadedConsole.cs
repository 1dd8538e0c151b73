using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Consoles;

/// <summary>A simulator with very many packages, whose console is measured.</summary>
public sealed class LoadedConsole : IDisposable
{
    /// <summary>A card of the column that nearly all packages are in.</summary>
    public const string Card = "[data-testid=column-Waiting] .package-card a";

    private LoadedConsole(ServerProcess server, BlockAndUnblock commands) => (Server, Commands) = (server, commands);

    public ServerProcess Server { get; }

    public BlockAndUnblock Commands { get; }

    public static async Task<LoadedConsole> Start(Servers servers, ConsoleBenchmarkOptions options, CancellationToken stop)
    {
        var server = servers.StartSimulator();
        try
        {
            await server.WaitUntilHealthy(stop);
            using var control = new ControlSurface(server, stop);
            await new BenchmarkWorld(options.Packages, Rare: 100).Load(control);
            return new(server, await BlockAndUnblock.Of(control, package: 1));
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose() => Server.Dispose();
}
