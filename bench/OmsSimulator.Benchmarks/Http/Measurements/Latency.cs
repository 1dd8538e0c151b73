using System.Diagnostics;

namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>The time of one call on one connection, measured on two servers in turn, a batch each.</summary>
public sealed class Latency(HttpBenchmarkOptions options, CancellationToken stop)
{
    private const int Batch = 20;

    public (IReadOnlyList<double> Left, IReadOnlyList<double> Right) Measure(Caller left, Caller right)
    {
        var started = Stopwatch.GetTimestamp();
        for (
            var batch = 0;
            batch * Batch < options.LatencyRequests / 2 && Stopwatch.GetElapsedTime(started) < options.LongestLatencyRun / 2;
            batch++
        )
        {
            left.Call(Batch);
            right.Call(Batch);
        }

        List<double> leftTimes = [],
            rightTimes = [];
        started = Stopwatch.GetTimestamp();
        while (leftTimes.Count < options.LatencyRequests && Stopwatch.GetElapsedTime(started) < options.LongestLatencyRun)
        {
            stop.ThrowIfCancellationRequested();
            leftTimes.AddRange(left.Call(Batch));
            rightTimes.AddRange(right.Call(Batch));
        }

        return (leftTimes, rightTimes);
    }
}
