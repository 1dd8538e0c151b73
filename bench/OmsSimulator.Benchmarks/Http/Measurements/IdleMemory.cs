namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>The resident memory of a server that has answered health and nothing else.</summary>
public static class IdleMemory
{
    public const double Megabyte = 1 << 20;

    public static async Task Measure(Table table, Servers servers, CancellationToken stop)
    {
        Progress.Say("measuring idle memory");
        var demo = await Of(() => servers.StartSimulator("demo"), stop);
        var empty = await Of(() => servers.StartSimulator(), stop);
        var bare = await Of(servers.StartBare, stop);
        table.Add("resident memory, idle, with the demo world", "MiB", demo, bare);
        table.Add("resident memory, idle, empty", "MiB", empty, bare);
        table.Note($"Resident with the demo world: {demo:0} MiB (goal {Goal.Most(90).Judge(demo)}).");
    }

    private static async Task<double> Of(Func<ServerProcess> start, CancellationToken stop)
    {
        using var server = start();
        await server.WaitUntilHealthy(stop);
        return await RestingMemory.Of(server, stop) / Megabyte;
    }
}
