using BenchmarkDotNet.Running;
using OmsSimulator.Benchmarks.Http;

if (args is ["http", .. var rest])
    return await HttpBenchmark.Run(rest);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args is [] ? ["--filter", "*"] : args);
return 0;
