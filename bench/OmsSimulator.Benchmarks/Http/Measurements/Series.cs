namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>The rounds of one kind of load on the two servers.</summary>
public sealed class Series(string name, string script, string[] arguments, CommandCheck? check, Goal? throughput, Goal? p99)
{
    private readonly List<WrkRun> simulatorRuns = [];
    private readonly List<WrkRun> bareRuns = [];

    public string Name => name;

    /// <summary>The simulator's last run.</summary>
    public WrkRun LastRun => simulatorRuns[^1];

    /// <summary>How many requests the simulator answered in all rounds.</summary>
    public double Requests => simulatorRuns.Sum(static run => (double)run.Requests);

    /// <summary>How many a second, in the round in the middle.</summary>
    public double RequestsPerSecond => simulatorRuns.Select(static run => run.RequestsPerSecond).Median();

    public async Task Run(ServerProcess simulator, ServerProcess bare, HttpBenchmarkOptions options, CancellationToken stop)
    {
        simulatorRuns.Add(await Drive(simulator, options, stop));
        if (check is not null)
            await check.StatesAfter(simulatorRuns[^1]);
        bareRuns.Add(await Drive(bare, options, stop));
    }

    public void AddTo(Table table)
    {
        Add("requests per second", "", run => run.RequestsPerSecond, throughput);
        Add("p50", "ms", run => run.P50Milliseconds, null);
        Add("p99", "ms", run => run.P99Milliseconds, p99);
        Add("server's processor time per request", "µs", run => run.ProcessorMicroseconds, null);

        void Add(string measured, string unit, Func<WrkRun, double> figure, Goal? goal) =>
            table.Add($"{name}: {measured}", unit, simulatorRuns.Select(figure), bareRuns.Select(figure), goal);
    }

    private async Task<WrkRun> Drive(ServerProcess server, HttpBenchmarkOptions options, CancellationToken stop)
    {
        var run = await Wrk.Drive(server, script, arguments, options.DurationInSeconds, options, stop);
        Progress.Say($"  {server.Name}: {run.RequestsPerSecond:N0} requests per second, p99 {run.P99Milliseconds:0.00} ms");
        return run.Failures == 0
            ? run
            : throw new BenchmarkFailedException(
                $"{run.Failures:N0} of {run.Requests:N0} requests to {server.Name} failed ({name}).\n{server.Said()}"
            );
    }
}
