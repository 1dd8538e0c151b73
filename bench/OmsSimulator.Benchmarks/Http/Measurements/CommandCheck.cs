namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>Looks from outside whether the commands of a run did what their answers said.</summary>
public sealed class CommandCheck(ControlSurface simulator, HttpBenchmarkOptions options)
{
    private const int Samples = 500;

    public async Task StatesAfter(WrkRun run)
    {
        var answered = run.Ranges.Sum(range => range.Answered);
        if (answered > 0 && answered < run.Requests)
            throw new BenchmarkFailedException($"Only {answered:N0} of {run.Requests:N0} answers were checked.");

        for (var package = 1; package <= options.CommandPackages; package += Math.Max(1, options.CommandPackages / Samples))
        {
            if (run.Ranges.FirstOrDefault(range => range.Holds(package))?.EndsBlocked(package, options.Connections) is not { } blocked)
                continue;

            var (expected, found) = (blocked ? PackageStates.Blocked : PackageStates.Waiting, await simulator.StateOf(package));
            if (found != expected)
                throw new BenchmarkFailedException($"Package {package} is in state {found} after a run that left it in {expected}.");
        }
    }
}
