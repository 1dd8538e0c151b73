using System.Globalization;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>Reads values of the command line.</summary>
public static class Arguments
{
    /// <summary>The whole number at a place; what is wrong is said with how the command is used.</summary>
    public static int Number(IReadOnlyList<string> arguments, int at, int least, int most, string usage) =>
        at < arguments.Count
        && int.TryParse(arguments[at], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
            : throw new BenchmarkFailedException($"{arguments[at - 1]} needs a whole number from {least:N0} to {most:N0}.\n\n{usage}");
}
