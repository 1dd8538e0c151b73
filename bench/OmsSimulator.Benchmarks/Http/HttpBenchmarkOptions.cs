namespace OmsSimulator.Benchmarks.Http;

/// <summary>How long and how large the HTTP benchmark is.</summary>
public sealed record HttpBenchmarkOptions
{
    public const string Usage = """
        http [--quick] [--duration SECONDS] [--rounds N] [--packages N] [--connections N] [--webhooks] [--mix] [--coverage] [--stores] [--forks] [--endurance MINUTES [--rate N]]

          --quick         everything short, to try the benchmark itself: 2 seconds, 1 round, 100,000 packages
          --duration      seconds that wrk drives one server at a time (10)
          --rounds        rounds, of which the median counts (3)
          --packages      packages of the large sandbox (1,000,000)
          --connections   connections that wrk keeps busy (32)
          --forks         only how long a fork takes, and what a thousand sandboxes cost
          --endurance     only accepted commands for so many minutes, at an even pace: whether memory stays flat
          --rate          commands a second of that (2,000)
          --mix           only reads and commands mixed as a warehouse sends them
          --coverage      only commands with their coverage counted, against commands of a simulator that counts nothing
          --stores        only commands that a store keeps: SQLite beside what the disk syncs (fio), PostgreSQL beside pgbench, where they are installed
          --webhooks      only commands with a webhook subscriber that cannot be reached, against commands without
        """;

    public bool Quick { get; init; }
    public bool OnlyWebhooks { get; init; }
    public bool OnlyForks { get; init; }
    public bool OnlyCoverage { get; init; }
    public bool OnlyStores { get; init; }
    public bool OnlyMix { get; init; }
    public int EnduranceInMinutes { get; init; }
    public int EnduranceRate { get; init; } = 2_000;
    public int DurationInSeconds { get; init; } = 10;
    public int Rounds { get; init; } = 3;
    public int LargeSandbox { get; init; } = 1_000_000;
    public int SmallSandbox { get; init; } = 1_000;
    public int CommandPackages { get; init; } = 10_000;
    public int Threads { get; init; } = 2;
    public int Connections { get; init; } = 32;

    public int WarmUpInSeconds => Quick ? 3 : 10;
    public int StartUps => Quick ? 3 : 10;

    /// <summary>
    /// A latency measurement of one call ends with this many requests to each server, or after <see cref="LongestLatencyRun"/>.
    /// </summary>
    public int LatencyRequests => Quick ? 1_000 : 5_000;

    public TimeSpan LongestLatencyRun => TimeSpan.FromSeconds(Quick ? 10 : 60);

    public static HttpBenchmarkOptions Parse(IReadOnlyList<string> arguments)
    {
        var quick = arguments.Contains("--quick");
        var options = quick
            ? new HttpBenchmarkOptions
            {
                Quick = true,
                DurationInSeconds = 2,
                Rounds = 1,
                LargeSandbox = 100_000,
            }
            : new();
        for (var at = 0; at < arguments.Count; at++)
        {
            options = arguments[at] switch
            {
                "--quick" => options,
                "--forks" => options with { OnlyForks = true },
                "--mix" => options with { OnlyMix = true },
                "--coverage" => options with { OnlyCoverage = true },
                "--stores" => options with { OnlyStores = true },
                "--endurance" => options with { EnduranceInMinutes = Arguments.Number(arguments, ++at, 1, 10_000, Usage) },
                "--rate" => options with { EnduranceRate = Arguments.Number(arguments, ++at, 1, 1_000_000, Usage) },
                "--webhooks" => options with { OnlyWebhooks = true },
                "--duration" => options with { DurationInSeconds = Arguments.Number(arguments, ++at, 1, 600, Usage) },
                "--rounds" => options with { Rounds = Arguments.Number(arguments, ++at, 1, 100, Usage) },
                "--connections" => options with { Connections = Arguments.Number(arguments, ++at, 2, 1_000, Usage) },
                "--packages" => options with { LargeSandbox = Arguments.Number(arguments, ++at, 1_000, 10_000_000, Usage) },
                var unknown => throw new BenchmarkFailedException($"Unknown argument {unknown}.\n\n{Usage}"),
            };
        }

        return options;
    }
}
