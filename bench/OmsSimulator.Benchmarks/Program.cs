using BenchmarkDotNet.Running;
using OmsSimulator.Benchmarks.Cluster;
using OmsSimulator.Benchmarks.Consoles;
using OmsSimulator.Benchmarks.Http;
using OmsSimulator.Benchmarks.Soak;
using OmsSimulator.Benchmarks.StoreStart;

if (args is ["wiremock", .. var others])
    return await HttpBenchmark.Run(others, WireMockBenchmark.Measure);
if (args is ["http", .. var rest])
    return await HttpBenchmark.Run(rest);

if (args is ["cluster", .. var where])
    return await ClusterBenchmark.Run(where);

if (args is ["soak", .. var how])
    return await SoakRun.Run(how);
if (args is ["console", .. var looked])
    return await ConsoleBenchmark.Run(looked);

if (args is ["store-start", .. var reading])
    return await HttpBenchmark.Run(stop => StoreStartRun.Run(StoreStartOptions.Parse(reading), stop));

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args is [] ? ["--filter", "*"] : args);
return 0;
