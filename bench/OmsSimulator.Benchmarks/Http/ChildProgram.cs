using System.Diagnostics;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>Runs a program to its end, or kills it when its time is over or the benchmark is stopped.</summary>
public static class ChildProgram
{
    public static async Task<(int ExitCode, string Said)> Run(ProcessStartInfo start, TimeSpan limit, CancellationToken stop)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timeout.CancelAfter(limit);
        using var process = Process.Start(start) ?? throw new BenchmarkFailedException($"{start.FileName} did not start.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new BenchmarkFailedException($"{start.FileName} was not done after {limit.TotalSeconds:0} seconds.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
