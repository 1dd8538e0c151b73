namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>A sandbox with very many packages against one with few: the time of a call, and the memory of a package.</summary>
public static class Scale
{
    /// <summary>Two pages of packages, in the small sandbox and in the large one, so that only the search for them differs.</summary>
    private const int Rare = 40;

    public static async Task Measure(Table table, Servers servers, HttpBenchmarkOptions options, CancellationToken stop)
    {
        using var few = await LoadedSandbox.Start(servers, new BenchmarkWorld(options.SmallSandbox, Rare), stop);
        using var many = await LoadedSandbox.Start(servers, new BenchmarkWorld(options.LargeSandbox, Rare), stop);
        table.Add("resident memory", "MiB", few.ResidentBytes / IdleMemory.Megabyte, many.ResidentBytes / IdleMemory.Megabyte);
        var bytes = many.BytesPerPackage;
        table.Note($"Memory of a package with its order, one item and its facts: {bytes:N0} bytes (goal {Goal.Most(1536).Judge(bytes)}).");

        var latency = new Latency(options, stop);
        Compare("command", sandbox => sandbox.Command, 204);
        Compare("GET package", sandbox => sandbox.GetPackage, 200);
        Compare("first page", sandbox => sandbox.Get("/api/v1/oms/packages/"), 200);
        Compare(
            "first page of a state that most are in",
            sandbox => sandbox.Get($"/api/v1/oms/packages/?state__enum_value={PackageStates.Waiting}"),
            200
        );
        Compare(
            $"first page of a state that {Rare} are in",
            sandbox => sandbox.Get($"/api/v1/oms/packages/?state__enum_value={PackageStates.Preparing}"),
            200
        );

        void Compare(string call, Func<LoadedSandbox, Func<int, byte[]>> request, int status)
        {
            Progress.Say($"measuring: {call}");
            using var left = new Caller(few.Server, request(few), status);
            using var right = new Caller(many.Server, request(many), status);
            var (leftTimes, rightTimes) = latency.Measure(left, right);
            table.Add($"{call}: median", "µs", leftTimes.Median(), rightTimes.Median(), Goal.Most(1.3));
            table.Add($"{call}: p99", "µs", leftTimes.Percentile(99), rightTimes.Percentile(99));
        }
    }
}
