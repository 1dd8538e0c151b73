using System.Globalization;
using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Consoles;

/// <summary>One table of the report: what was measured, and the goal for it.</summary>
public sealed class Figures(string title)
{
    private readonly List<string> rows = [];

    public void Add(string measured, double figure, string unit, Goal? goal = null) =>
        rows.Add(
            $"| {measured} | {figure.ToString(figure < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture)} {unit} | {goal?.Judge(figure)} |"
        );

    public void WriteTo(TextWriter output)
    {
        if (rows.Count == 0)
            return;
        output.WriteLine($"## {title}\n\n| measured | figure | goal |\n| --- | ---: | --- |");
        foreach (var row in rows)
            output.WriteLine(row);
        output.WriteLine();
    }
}
