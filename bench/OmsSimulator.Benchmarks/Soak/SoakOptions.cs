using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Soak;

/// <summary>How long the soak is, and under which limit.</summary>
public sealed record SoakOptions
{
    public const string Usage = """
        soak [--minutes N] [--workers N] [--heap MIB] [--dll FILE]

          --minutes       minutes of hostile sizes (30)
          --workers       how many send at a time (4)
          --heap          the garbage collector's hard limit, in MiB (512)
          --dll           a published oms-simulator.dll; without one it is published first
        """;

    public int Minutes { get; init; } = 30;
    public int Workers { get; init; } = 4;
    public int HeapInMebibytes { get; init; } = 512;
    public string? Dll { get; init; }

    public static SoakOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new SoakOptions();
        for (var at = 0; at < arguments.Count; at++)
        {
            options = arguments[at] switch
            {
                "--minutes" => options with { Minutes = Arguments.Number(arguments, ++at, 1, 10_000, Usage) },
                "--workers" => options with { Workers = Arguments.Number(arguments, ++at, 1, 100, Usage) },
                "--heap" => options with { HeapInMebibytes = Arguments.Number(arguments, ++at, 1, 100_000, Usage) },
                "--dll" when at + 1 < arguments.Count => options with { Dll = Path.GetFullPath(arguments[++at]) },
                var unknown => throw new BenchmarkFailedException($"Unknown argument {unknown}.\n\n{Usage}"),
            };
        }

        return options;
    }
}
