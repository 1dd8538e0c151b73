using System.Net.Http.Headers;
using System.Text;

namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>How long a fork of a sandbox with ten thousand packages takes, as the client sees it, and what many sandboxes cost.</summary>
public static class Forks
{
    private const int Times = 40;
    private const int Sandboxes = 1_000;
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static async Task Measure(Servers servers, HttpBenchmarkOptions options, TextWriter output, CancellationToken stop)
    {
        using var server = servers.StartSimulator();
        await server.WaitUntilHealthy(stop);
        using var control = new ControlSurface(server, stop);
        await new BenchmarkWorld(options.CommandPackages, Rare: 0).Load(control);
        using var client = new HttpClient { BaseAddress = server.Address };
        var milliseconds = new List<double>();
        for (var turn = 0; turn < Times; turn++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            await Post("/__admin/sandboxes/default/fork", $$"""{"name":"fork-{{turn}}"}""");
            milliseconds.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
            using var dropped = await client.DeleteAsync($"/__admin/sandboxes/fork-{turn}", stop);
        }

        var before = await RestingMemory.Of(server, stop);
        for (var turn = 0; turn < Sandboxes; turn++)
            await Post("/__admin/sandboxes", $$"""{"name":"many-{{turn}}","seed":"demo"}""");
        var after = await RestingMemory.Of(server, stop);
        output.WriteLine(
            FormattableString.Invariant(
                $"Fork of a sandbox with {options.CommandPackages:N0} packages: median {milliseconds.Median():0.0} ms, 95th percentile {milliseconds.Percentile(95):0.0} ms of {Times}."
            )
        );
        output.WriteLine(
            FormattableString.Invariant(
                $"{Sandboxes:N0} sandboxes with the demo world: {(after - before) / 1048576.0:0} MiB resident, {(after - before) / 1024.0 / Sandboxes:0} KiB each.\n"
            )
        );

        async Task Post(string path, string json)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = Json } };
            using var answer = await client.PostAsync(path, content, stop);
            if (!answer.IsSuccessStatusCode)
                throw new BenchmarkFailedException($"{path} was answered {(int)answer.StatusCode}.");
        }
    }
}
