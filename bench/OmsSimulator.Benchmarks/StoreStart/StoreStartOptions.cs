using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.StoreStart;

/// <summary>How large the world is that a start reads, and where it is kept.</summary>
public sealed record StoreStartOptions
{
    public const string Usage = """
        store-start [--packages N] [--store STORE] [--rounds N] [--kill] [--dll FILE]

          --packages      packages of the sandbox (1,000,000)
          --store         an empty store (sqlite: a file of its own, which is gone afterwards)
          --rounds        starts, of which the median counts (3)
          --kill          the simulator is killed before each start, so that it reads facts as well as a base
          --dll           a published oms-simulator.dll; without one it is published first
        """;

    public int Packages { get; init; } = 1_000_000;
    public int Rounds { get; init; } = 3;
    public string? Store { get; init; }
    public bool Kills { get; init; }
    public string? Dll { get; init; }

    public static StoreStartOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new StoreStartOptions();
        for (var at = 0; at < arguments.Count; at++)
        {
            options = arguments[at] switch
            {
                "--kill" => options with { Kills = true },
                "--packages" => options with { Packages = Arguments.Number(arguments, ++at, 1, 10_000_000, Usage) },
                "--rounds" => options with { Rounds = Arguments.Number(arguments, ++at, 1, 100, Usage) },
                "--store" when at + 1 < arguments.Count => options with { Store = arguments[++at] },
                "--dll" when at + 1 < arguments.Count => options with { Dll = Path.GetFullPath(arguments[++at]) },
                var unknown => throw new BenchmarkFailedException($"Unknown argument {unknown}.\n\n{Usage}"),
            };
        }

        return options;
    }
}
