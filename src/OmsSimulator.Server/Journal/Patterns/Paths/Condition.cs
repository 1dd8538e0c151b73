using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>A condition of a filter.</summary>
internal abstract class Condition
{
    /// <summary>Whether it is true of a value.</summary>
    public abstract bool IsTrue(JsonElement value, Evaluation evaluation);
}

/// <summary><c>&amp;&amp;</c> or <c>||</c>.</summary>
/// <param name="parts">What is combined.</param>
/// <param name="all">Whether all have to be true; else one.</param>
internal sealed class Combination(IReadOnlyList<Condition> parts, bool all) : Condition
{
    /// <inheritdoc/>
    public override bool IsTrue(JsonElement value, Evaluation evaluation) =>
        all ? parts.All(part => part.IsTrue(value, evaluation)) : parts.Any(part => part.IsTrue(value, evaluation));
}

/// <summary><c>!(…)</c>.</summary>
/// <param name="negated">What must not be true.</param>
internal sealed class Negation(Condition negated) : Condition
{
    /// <inheritdoc/>
    public override bool IsTrue(JsonElement value, Evaluation evaluation) => !negated.IsTrue(value, evaluation);
}

/// <summary>A path alone: it leads somewhere, be it to null; with <c>!</c> before it, it does not.</summary>
/// <param name="path">The path.</param>
/// <param name="wanted">Whether it has to.</param>
internal sealed class Existence(JsonPath path, bool wanted) : Condition
{
    /// <inheritdoc/>
    public override bool IsTrue(JsonElement value, Evaluation evaluation)
    {
        var outcome = path.ExistsIn(value, evaluation);
        return outcome != PathOutcome.Inapplicable && (outcome == PathOutcome.Found) == wanted;
    }
}

/// <summary>Two operands and an operator.</summary>
/// <param name="left">The left operand.</param>
/// <param name="comparison">The operator.</param>
/// <param name="right">The right operand.</param>
internal sealed class Relation(Operand left, Comparison comparison, Operand right) : Condition
{
    /// <inheritdoc/>
    public override bool IsTrue(JsonElement value, Evaluation evaluation)
    {
        if (left.Value(value, evaluation) is not { } one || right.Value(value, evaluation) is not { } other)
            return false;
        if (comparison(one, other) is { } outcome)
            return outcome;
        evaluation.End(PathOutcome.Inapplicable);
        return false;
    }
}

/// <summary>Whether two operands are as an operator has it; none: they cannot be compared at all, and the path finds nothing.</summary>
internal delegate bool? Comparison(FilterValue left, FilterValue right);
