namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>A simulator with a world of many packages, and the requests that are measured on it.</summary>
public sealed class LoadedSandbox : IDisposable
{
    private readonly BenchmarkWorld world;
    private readonly BlockAndUnblock commands;
    private readonly long idleBytes;

    private LoadedSandbox(ServerProcess server, BenchmarkWorld world, BlockAndUnblock commands, long idleBytes, long residentBytes)
    {
        (Server, this.world, this.commands, this.idleBytes, ResidentBytes) = (server, world, commands, idleBytes, residentBytes);
    }

    public ServerProcess Server { get; }

    public long ResidentBytes { get; }

    public double BytesPerPackage => (double)(ResidentBytes - idleBytes) / world.Packages;

    public static async Task<LoadedSandbox> Start(Servers servers, BenchmarkWorld world, CancellationToken stop)
    {
        Progress.Say($"loading {world.Packages:N0} packages");
        var server = servers.StartSimulator();
        try
        {
            await server.WaitUntilHealthy(stop);
            var idle = await RestingMemory.Of(server, stop);
            using var control = new ControlSurface(server, stop);
            await world.Load(control);
            var resident = await RestingMemory.Of(server, stop);
            return new(server, world, await BlockAndUnblock.Of(control, package: 1), idle, resident);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Block and Unblock in turn, the packages of a pair spread over the whole world.</summary>
    public byte[] Command(int turn) =>
        PlainRequest.Post(
            Server.Address,
            $"/api/v1/oms/packages/{Spread(turn / 2)}/command/",
            turn % 2 == 0 ? commands.Block : commands.Unblock
        );

    public byte[] GetPackage(int turn) => PlainRequest.Get(Server.Address, $"/api/v1/oms/packages/{Spread(turn)}/");

    public Func<int, byte[]> Get(string path)
    {
        var request = PlainRequest.Get(Server.Address, path);
        return _ => request;
    }

    public void Dispose() => Server.Dispose();

    private int Spread(int turn)
    {
        var package = 1 + (int)(turn * 7919L % world.Packages);
        return world.IsRare(package) ? package - 1 : package;
    }
}
