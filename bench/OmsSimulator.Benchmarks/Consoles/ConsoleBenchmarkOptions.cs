using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Consoles;

/// <summary>How long and how large the console's benchmark is.</summary>
public sealed record ConsoleBenchmarkOptions
{
    public const string Usage = """
        console [--quick] [--published] [--only NAME]

          --quick       everything short, to try the benchmark itself
          --published   measure what is in artifacts/bench already, instead of publishing it first
          --only        first, click, scroll, many, pace or idle; it can stand more than once
        """;

    public static readonly IReadOnlyList<string> Names = ["first", "click", "scroll", "many", "pace", "idle"];

    public bool Quick { get; init; }
    public bool IsPublished { get; init; }
    public IReadOnlyList<string> Only { get; init; } = Names;
    public int Packages { get; init; } = 10_000;
    public int Rate { get; init; } = 5_000;

    public int Visits => Quick ? 2 : 7;
    public int Clicks => Quick ? 10 : 60;
    public int Frames => Quick ? 120 : 600;
    public int Consoles => Quick ? 5 : 50;
    public TimeSpan Paced => TimeSpan.FromSeconds(Quick ? 3 : 12);

    public static ConsoleBenchmarkOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ConsoleBenchmarkOptions();
        var only = new List<string>();
        for (var at = 0; at < arguments.Count; at++)
        {
            switch (arguments[at])
            {
                case "--quick":
                    options = options with { Quick = true };
                    break;
                case "--published":
                    options = options with { IsPublished = true };
                    break;
                case "--only" when at + 1 < arguments.Count && Names.Contains(arguments[at + 1]):
                    only.Add(arguments[++at]);
                    break;
                case var unknown:
                    throw new BenchmarkFailedException($"Unknown argument {unknown}.\n\n{Usage}");
            }
        }

        return only.Count == 0 ? options : options with { Only = only };
    }
}
