namespace OmsSimulator.Benchmarks.Http;

/// <summary>The two figures that a series of measurements is reported by.</summary>
public static class Statistics
{
    public static double Median(this IEnumerable<double> figures) => figures.Percentile(50);

    public static double Percentile(this IEnumerable<double> figures, double percent)
    {
        var sorted = figures.Order().ToArray();
        return sorted[(int)Math.Ceiling(percent / 100 * sorted.Length) - 1];
    }
}
