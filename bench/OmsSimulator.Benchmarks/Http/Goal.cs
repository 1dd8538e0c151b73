using System.Globalization;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>What a measured figure should be at least or at most.</summary>
public sealed record Goal(double Limit, bool AtLeast)
{
    public static Goal Least(double limit) => new(limit, true);

    public static Goal Most(double limit) => new(limit, false);

    public string Judge(double figure)
    {
        var isMet = AtLeast ? figure >= Limit : figure <= Limit;
        return $"{(AtLeast ? "≥" : "≤")} {Limit.ToString("#,0.##", CultureInfo.InvariantCulture)}: {(isMet ? "met" : "**missed**")}";
    }
}
