using System.Globalization;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>What one run of wrk measured, read from the lines that the scripts print when they are done.</summary>
public sealed record WrkRun(
    long Requests,
    double RequestsPerSecond,
    double P50Milliseconds,
    double P99Milliseconds,
    double ProcessorMicroseconds,
    long Failures,
    IReadOnlyList<WrkRange> Ranges
)
{
    public static WrkRun Parse(string said, TimeSpan processorTime)
    {
        var lines = said.Split('\n');
        var run = lines.Where(line => line.StartsWith("run ", StringComparison.Ordinal)).Select(Figures).SingleOrDefault();
        if (run is null || run["requests"] == 0)
            throw new BenchmarkFailedException($"wrk got no answer at all:\n{said}");

        var ranges = lines
            .Where(line => line.StartsWith("range ", StringComparison.Ordinal))
            .Select(Figures)
            .Select(WrkRange.From)
            .ToList();
        return new(
            run["requests"],
            run["requests"] * 1e6 / run["duration_us"],
            run["p50_us"] / 1e3,
            run["p99_us"] / 1e3,
            processorTime.TotalMicroseconds / run["requests"],
            run["socket_errors"] + Math.Max(run["status_errors"], ranges.Sum(range => range.Unexpected)),
            ranges
        );
    }

    private static Dictionary<string, long> Figures(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(word => word.Split('='))
            .ToDictionary(pair => pair[0], pair => long.Parse(pair[1], CultureInfo.InvariantCulture));
}
