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
                "--minutes" => options with { Minutes = Number(arguments, ++at, 10_000) },
                "--workers" => options with { Workers = Number(arguments, ++at, 100) },
                "--heap" => options with { HeapInMebibytes = Number(arguments, ++at, 100_000) },
                "--dll" when at + 1 < arguments.Count => options with { Dll = Path.GetFullPath(arguments[++at]) },
                var unknown => throw new BenchmarkFailedException($"Unknown argument {unknown}.\n\n{Usage}"),
            };
        }

        return options;
    }

    private static int Number(IReadOnlyList<string> arguments, int at, int most) =>
        at < arguments.Count && int.TryParse(arguments[at], out var number) && number >= 1 && number <= most
            ? number
            : throw new BenchmarkFailedException($"{arguments[at - 1]} needs a whole number from 1 to {most:N0}.\n\n{Usage}");
}
