using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Soak;

/// <summary>
/// Minutes of hostile sizes against a simulator with little memory: no answer may be a 5xx, and its resident memory has to stay flat.
/// </summary>
public static class SoakRun
{
    private const double Mebibyte = 1024 * 1024;
    private const double MostGrowth = 1.15;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        try
        {
            return await Soak(SoakOptions.Parse(arguments));
        }
        catch (BenchmarkFailedException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static async Task<int> Soak(SoakOptions options)
    {
        var dll = options.Dll ?? await Publication.Of(Repository.Find(), "src/OmsSimulator", "oms-simulator.dll", CancellationToken.None);
        var limit = string.Create(CultureInfo.InvariantCulture, $"0x{options.HeapInMebibytes * 1024L * 1024:X}");
        using var partner = new LargePartner();
        using var server = ServerProcess.Start(
            "The simulator",
            dll,
            ["--seed", "empty"],
            new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = limit }
        );
        await server.WaitUntilHealthy(CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        await HostileRequests.Prepare(http, partner.Address);

        var statuses = new ConcurrentDictionary<string, int>();
        using var over = new CancellationTokenSource(TimeSpan.FromMinutes(options.Minutes));
        var workers = Enumerable
            .Range(1, options.Workers)
            .Select(seed => Work(new HostileRequests(http, partner.Address, seed), statuses, over.Token))
            .ToArray();
        var resident = await Watch(server, statuses, over.Token);
        await Task.WhenAll(workers);
        return Judge(server, statuses, resident);
    }

    private static async Task Work(HostileRequests requests, ConcurrentDictionary<string, int> statuses, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            string told;
            try
            {
                told = await requests.Send(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
            {
                told = $"none ({failure.GetType().Name})";
            }

            statuses.AddOrUpdate(told, 1, static (_, count) => count + 1);
        }
    }

    private static async Task<List<double>> Watch(ServerProcess server, ConcurrentDictionary<string, int> statuses, CancellationToken stop)
    {
        var resident = new List<double>();
        var watch = Stopwatch.StartNew();
        Console.WriteLine("seconds  requests  5xx  no answer  resident MiB");
        while (!stop.IsCancellationRequested && !server.HasExited)
        {
            resident.Add(server.ResidentBytes() / Mebibyte);
            Console.WriteLine(
                $"{watch.Elapsed.TotalSeconds, 7:0}  {statuses.Values.Sum(), 8}  {Count(statuses, "5"), 3}  {Count(statuses, "none"), 9}  {resident[^1], 12:0}"
            );
            await Task.Delay(Every, stop).ContinueWith(static _ => { }, TaskScheduler.Default);
        }

        return resident;
    }

    private static int Count(ConcurrentDictionary<string, int> statuses, string start) =>
        statuses.Where(status => status.Key.StartsWith(start, StringComparison.Ordinal)).Sum(static status => status.Value);

    // The second quarter against the last: by then everything that is kept up to a bound has reached it.
    private static int Judge(ServerProcess server, ConcurrentDictionary<string, int> statuses, List<double> resident)
    {
        Console.WriteLine(
            $"answers: {string.Join(", ", statuses.OrderBy(static status => status.Key).Select(static status => $"{status.Key} × {status.Value}"))}"
        );
        if (server.HasExited)
        {
            Console.WriteLine($"FAILED: the simulator ended:\n{server.Said()}");
            return 1;
        }

        var quarter = resident.Count / 4;
        var (early, late) = quarter == 0 ? (1, 1) : (resident.Skip(quarter).Take(quarter).Average(), resident.TakeLast(quarter).Average());
        Console.WriteLine($"resident: {early:0} MiB in the second quarter, {late:0} MiB in the last, at most {resident.Max():0} MiB");
        var failed = Count(statuses, "5") + Count(statuses, "none");
        if (failed == 0 && late <= early * MostGrowth)
            return 0;
        Console.WriteLine(
            failed > 0
                ? $"FAILED: {failed} requests got a 5xx or no answer; the simulator said:\n{server.Said()}"
                : "FAILED: the memory grows"
        );
        return 1;
    }
}
