namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>From the start of the process to its first answer.</summary>
public static class StartUp
{
    public static async Task Measure(Table table, Servers servers, HttpBenchmarkOptions options, CancellationToken stop)
    {
        Progress.Say("measuring start-up");
        List<double> demo = [],
            bare = [],
            empty = [],
            bareHealth = [];
        for (var run = 0; run <= options.StartUps; run++)
        {
            // The first of each only fills the file cache.
            var counts = run > 0;
            await Time(() => servers.StartSimulator("demo"), "/api/v1/oms/packages/1/", counts, demo, stop);
            await Time(servers.StartBare, "/api/v1/oms/packages/1/", counts, bare, stop);
            await Time(() => servers.StartSimulator(), "/__admin/health", counts, empty, stop);
            await Time(servers.StartBare, "/__admin/health", counts, bareHealth, stop);
        }

        table.Add("start-up with the demo world to GET package", "ms", demo, bare, Goal.Most(1.6));
        table.Add("start-up of an empty one to health", "ms", empty, bareHealth, Goal.Most(1.6));
    }

    private static async Task Time(Func<ServerProcess> start, string path, bool counts, List<double> times, CancellationToken stop)
    {
        using var server = start();
        var time = await server.WaitForAnswer(path, stop);
        if (counts)
            times.Add(time.TotalMilliseconds);
    }
}
