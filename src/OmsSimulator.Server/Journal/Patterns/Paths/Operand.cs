using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>One side of an operator: a path, or a literal.</summary>
internal abstract class Operand
{
    /// <summary>What it comes to; none: the condition cannot be judged, and is false.</summary>
    public abstract FilterValue? Value(JsonElement value, Evaluation evaluation);
}

/// <summary>A literal.</summary>
/// <param name="literal">What it says.</param>
internal sealed class Literal(FilterValue literal) : Operand
{
    /// <inheritdoc/>
    public override FilterValue? Value(JsonElement value, Evaluation evaluation) => literal;
}

/// <summary>A path from the value at hand (<c>@</c>) or from the body (<c>$</c>).</summary>
/// <param name="path">The path.</param>
internal sealed class PathOperand(JsonPath path) : Operand
{
    /// <summary>The path.</summary>
    public JsonPath Path => path;

    /// <inheritdoc/>
    public override FilterValue? Value(JsonElement value, Evaluation evaluation)
    {
        var result = path.EvaluateIn(value, evaluation);
        return result.Outcome switch
        {
            PathOutcome.Inapplicable => null,
            PathOutcome.Missing => new FilterValue(FilterKind.Nothing),
            _ => FilterValue.Of(result.Value),
        };
    }
}
