namespace OmsSimulator.Benchmarks.Http;

/// <summary>The two published programs, and how each is started.</summary>
public sealed record Servers(string SimulatorDll, string BareDll)
{
    public static async Task<Servers> Publish(CancellationToken stop)
    {
        var root = Repository.Find();
        var simulator = await Publication.Of(root, "src/OmsSimulator", "oms-simulator.dll", stop);
        var bare = await Publication.Of(root, "bench/OmsSimulator.Benchmarks.Bare", "OmsSimulator.Benchmarks.Bare.dll", stop);
        RuntimeSettings.RequireEqual(simulator, bare);
        return new(simulator, bare);
    }

    /// <summary>What was published before.</summary>
    public static Servers Published()
    {
        var root = Repository.Find();
        return new(Publication.Before(root, "oms-simulator.dll"), Publication.Before(root, "OmsSimulator.Benchmarks.Bare.dll"));
    }

    public ServerProcess StartSimulator(string seed = "empty", params string[] more) =>
        ServerProcess.Start("the simulator", SimulatorDll, ["serve", "--auth", "open", "--seed", seed, .. more]);

    public ServerProcess StartBare() => ServerProcess.Start("the bare server", BareDll, []);

    /// <summary>The bare server with a package that is bytes already, as a stub server has it.</summary>
    public ServerProcess StartPrepared() => ServerProcess.Start("the bare server", BareDll, ["prepared"]);
}
