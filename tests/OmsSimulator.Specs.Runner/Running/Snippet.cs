using System.Text.RegularExpressions;

namespace OmsSimulator.Specs.Runner;

/// <summary>Writes the step definition that a step lacks.</summary>
internal static partial class Snippet
{
    /// <summary>A definition to paste.</summary>
    public static string Of(ScenarioStep step)
    {
        var parameters = new List<string>();
        var expression = Values().Replace(step.Text, match =>
        {
            var type = match.Value[0] is '"' or '\'' ? "string" : "int";
            parameters.Add($"{type} p{parameters.Count}");
            return $"{{{type}}}";
        });
        if (step.Table is not null)
            parameters.Add("DataTable table");
        if (step.DocString is not null)
            parameters.Add("string text");
        var name = string.Concat(NonLetters().Split($"{step.Kind} {step.Text}").Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return $"""
            [{step.Kind}("{expression}")]
            public void {name}({string.Join(", ", parameters)}) => throw new PendingStepException();
            """;
    }

    [GeneratedRegex(@"""[^""]*""|'[^']*'|(?<![\w.])-?\d+(?![\w.])")]
    private static partial Regex Values();

    [GeneratedRegex(@"[^\p{L}]+")]
    private static partial Regex NonLetters();
}
