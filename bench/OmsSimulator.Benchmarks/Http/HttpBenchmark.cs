using System.Runtime.InteropServices;
using OmsSimulator.Benchmarks.Http.Measurements;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>The simulator against a bare Kestrel server, and against itself with many more packages, as ratios of one run.</summary>
public static class HttpBenchmark
{
    public static Task<int> Run(IReadOnlyList<string> arguments) => Run(arguments, Measure);

    public static Task<int> Run(IReadOnlyList<string> arguments, Func<HttpBenchmarkOptions, CancellationToken, Task> measure) =>
        Run(stop => measure(HttpBenchmarkOptions.Parse(arguments), stop));

    /// <summary>Measures until it is done or somebody stops it; the exit code.</summary>
    public static async Task<int> Run(Func<CancellationToken, Task> measure)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await measure(stop.Token);
            return 0;
        }
        catch (BenchmarkFailedException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped.");
            return 130;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task Measure(HttpBenchmarkOptions options, CancellationToken stop)
    {
        await Wrk.RequireInstalled(stop);
        var servers = await Servers.Publish(stop);

        if (options.EnduranceInMinutes > 0)
        {
            var endurance = new Table("Resident memory under accepted commands", "at the end", "early");
            await Endurance.Measure(endurance, servers, options, stop);
            endurance.WriteTo(Console.Out);
            return;
        }

        if (options.OnlyForks)
        {
            await Forks.Measure(servers, options, Console.Out, stop);
            return;
        }

        if (options.OnlyMix)
        {
            var mixed = new Table("The simulator against bare Kestrel", "simulator", "bare Kestrel");
            await Mix.Measure(mixed, servers, options, stop);
            mixed.WriteTo(Console.Out);
            return;
        }

        if (options.OnlyCoverage)
        {
            var counted = new Table("The simulator with its coverage counted", "counted", "not counted");
            await Counting.Measure(counted, servers, options, stop);
            counted.WriteTo(Console.Out);
            return;
        }

        if (options.OnlyStores)
        {
            var kept = new Table("The simulator with a store", "kept", "in memory");
            await Stores.Measure(kept, servers, options, stop);
            kept.WriteTo(Console.Out);
            return;
        }

        var listened = new Table("The simulator with a webhook subscriber that cannot be reached", "with", "without");
        await DeadSubscriber.Measure(listened, servers, options, stop);
        if (options.OnlyWebhooks)
        {
            listened.WriteTo(Console.Out);
            return;
        }

        var againstBare = new Table("The simulator against bare Kestrel", "simulator", "bare Kestrel");
        await StartUp.Measure(againstBare, servers, options, stop);
        await Throughput.Measure(againstBare, servers, options, stop);
        await FirstSeconds.Measure(againstBare, servers, options, stop);
        await Mix.Measure(againstBare, servers, options, stop);
        await IdleMemory.Measure(againstBare, servers, stop);

        var bySize = new Table(
            "The simulator by the number of packages in its sandbox",
            $"{options.SmallSandbox:N0}",
            $"{options.LargeSandbox:N0}"
        )
        {
            RatioIsRightToLeft = true,
        };
        await Scale.Measure(bySize, servers, options, stop);

        againstBare.WriteTo(Console.Out);
        bySize.WriteTo(Console.Out);
        listened.WriteTo(Console.Out);
    }
}
