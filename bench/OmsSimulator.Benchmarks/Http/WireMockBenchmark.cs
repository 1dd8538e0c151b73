using OmsSimulator.Benchmarks.Http.Measurements;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>
/// WireMock.Net against a bare Kestrel server that answers the same prepared bytes, and the OMS mounted behind WireMock.Net against its own callback and
/// against the simulator that listens itself; ratios of one run.
/// </summary>
public static class WireMockBenchmark
{
    private const string Script = "get-package.lua";

    public static async Task Measure(HttpBenchmarkOptions options, CancellationToken stop)
    {
        await Wrk.RequireInstalled(stop);
        var servers = await Servers.Publish(stop);
        var wireMock = await Publication.Of(
            Repository.Find(),
            "bench/OmsSimulator.Benchmarks.WireMock",
            "OmsSimulator.Benchmarks.WireMock.dll",
            stop
        );

        var stubs = new Table("WireMock.Net against bare Kestrel", "WireMock.Net", "bare Kestrel");
        foreach (var mode in new[] { "shipped", "bounded" })
        {
            using var one = ServerProcess.Start($"WireMock.Net, {mode}", wireMock, [mode]);
            using var bare = servers.StartPrepared();
            await Compare(stubs, $"GET package, {mode} log", one, bare, options, stop);
            stubs.Note($"Resident memory of {one.Name}, after it: {one.ResidentBytes() >> 20:N0} MiB.");
        }

        var mounts = new Table("The OMS behind WireMock.Net", "mounted", "beside it");
        using (var mount = ServerProcess.Start("the mount", wireMock, ["mount"]))
        using (var callback = ServerProcess.Start("WireMock.Net's callback", wireMock, ["callback"]))
        using (var direct = servers.StartSimulator())
        {
            foreach (var oms in new[] { mount, direct })
            {
                await oms.WaitForAnswer("/api/v1/oms/packages/", stop);
                using var control = new ControlSurface(oms, stop);
                await new BenchmarkWorld(options.CommandPackages, Rare: 0).Load(control);
            }

            await Compare(mounts, "GET package, against WireMock.Net's callback", mount, callback, options, stop);
            await Compare(mounts, "GET package, against the simulator itself", mount, direct, options, stop);
        }

        stubs.WriteTo(Console.Out);
        mounts.WriteTo(Console.Out);
    }

    private static async Task Compare(
        Table table,
        string name,
        ServerProcess left,
        ServerProcess right,
        HttpBenchmarkOptions options,
        CancellationToken stop
    )
    {
        string[] packages = [$"{options.CommandPackages}"];
        var series = new Series(name, Script, packages, null, null, null);
        foreach (var server in new[] { left, right })
        {
            await server.WaitForAnswer("/api/v1/oms/packages/1/", stop);
            Progress.Say($"warming up {server.Name}");
            await Wrk.Drive(server, Script, packages, options.WarmUpInSeconds, options, stop);
        }

        for (var round = 1; round <= options.Rounds; round++)
        {
            Progress.Say($"round {round} of {options.Rounds}: {name}");
            await series.Run(left, right, options, stop);
        }

        series.AddTo(table);
    }
}
