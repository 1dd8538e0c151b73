using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>
/// Accepted commands for a long time, at an even pace, journal on: the resident memory early and at the end has to be nearly the same.
/// </summary>
public static class Endurance
{
    private const int Callers = 8;
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static async Task Measure(Table table, Servers servers, HttpBenchmarkOptions options, CancellationToken stop)
    {
        using var server = servers.StartSimulator();
        await server.WaitUntilHealthy(stop);
        using var control = new ControlSurface(server, stop);
        await new BenchmarkWorld(options.CommandPackages, Rare: 0).Load(control);
        var commands = await BlockAndUnblock.Of(control, package: 1);
        var length = TimeSpan.FromMinutes(options.EnduranceInMinutes);
        var readings = new List<(TimeSpan At, long Bytes)>();
        var sent = 0L;
        var begun = TimeProvider.System.GetTimestamp();
        var callers = Enumerable.Range(0, Callers).Select(caller => Call(caller)).ToArray();
        while (Elapsed() < length)
        {
            await Task.Delay(TimeSpan.FromSeconds(15), stop);
            readings.Add((Elapsed(), server.ResidentBytes()));
            if (readings.Count % 4 == 0)
            {
                Progress.Say(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Elapsed().TotalMinutes:0.0} minutes, {Interlocked.Read(ref sent):N0} commands, {readings[^1].Bytes / 1048576.0:0} MiB resident"
                    )
                );
            }
        }

        await Task.WhenAll(callers);
        var early = length > Early * 2 ? Early : length / 2;
        table.Add("resident memory (mean of a minute)", "MiB", Mean(length), Mean(early), Goal.Most(1.1));
        table.Note(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{sent:N0} accepted commands in {length.TotalMinutes:0} minutes over {options.CommandPackages:N0} packages, {sent / length.TotalSeconds:N0} a second."
            )
        );

        TimeSpan Elapsed() => TimeProvider.System.GetElapsedTime(begun);

        double Mean(TimeSpan until) =>
            readings
                .Where(reading => reading.At <= until + TimeSpan.FromSeconds(15) && reading.At > until - TimeSpan.FromMinutes(1))
                .Average(reading => reading.Bytes) / 1048576.0;

        // Each caller has packages of its own: every command is accepted.
        async Task Call(int caller)
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            var pace = TimeSpan.FromSeconds((double)Callers / options.EnduranceRate);
            for (var turn = 0L; Elapsed() < length; turn++)
            {
                if (pace * turn - Elapsed() is { Ticks: > 10_000 } early)
                    await Task.Delay(early, stop);
                var package = 1 + caller + (int)(turn / 2 * Callers % (options.CommandPackages - Callers));
                using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(turn % 2 == 0 ? commands.Block : commands.Unblock))
                {
                    Headers = { ContentType = Json },
                };
                using var answer = await client.PostAsync($"/api/v1/oms/packages/{package}/command/", content, stop);
                if (answer.StatusCode != HttpStatusCode.NoContent)
                    throw new BenchmarkFailedException($"A command to package {package} was answered {(int)answer.StatusCode}.");
                Interlocked.Increment(ref sent);
            }
        }
    }
}
