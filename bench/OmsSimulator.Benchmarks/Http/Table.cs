using System.Globalization;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>One table of the report: two measured sides, their ratio, and the goal for it.</summary>
public sealed class Table(string title, string left, string right)
{
    private readonly List<string> rows = [];
    private readonly List<string> notes = [];

    /// <summary>The left side is the one in question, unless this is set.</summary>
    public bool RatioIsRightToLeft { get; init; }

    public void Add(string measured, string unit, IEnumerable<double> leftRounds, IEnumerable<double> rightRounds, Goal? goal = null) =>
        Add(measured, unit, leftRounds.Median(), rightRounds.Median(), goal);

    public void Add(string measured, string unit, double leftFigure, double rightFigure, Goal? goal = null)
    {
        var ratio = RatioIsRightToLeft ? rightFigure / leftFigure : leftFigure / rightFigure;
        rows.Add(
            $"| {measured} | {Figure(leftFigure)} {unit} | {Figure(rightFigure)} {unit} | {Number(ratio, "0.00")} | {goal?.Judge(ratio)} |"
        );
    }

    /// <summary>A sentence below the table.</summary>
    public void Note(string sentence) => notes.Add(sentence);

    public void WriteTo(TextWriter output)
    {
        output.WriteLine($"## {title}");
        output.WriteLine();
        output.WriteLine($"| measured | {left} | {right} | ratio | goal for the ratio |");
        output.WriteLine("| --- | ---: | ---: | ---: | --- |");
        foreach (var row in rows)
            output.WriteLine(row);
        output.WriteLine();
        foreach (var note in notes)
            output.WriteLine($"{note}\n");
    }

    private static string Figure(double figure) => Number(figure, figure < 100 ? "0.00" : "#,0");

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
