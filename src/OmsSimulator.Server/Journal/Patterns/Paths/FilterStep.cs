using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary><c>[?(…)]</c>: an object that the condition is true of, or the elements of a list that it is true of.</summary>
/// <param name="condition">The condition.</param>
internal sealed class FilterStep(Condition condition) : PathStep
{
    /// <inheritdoc/>
    public override bool IsDefinite => false;

    /// <inheritdoc/>
    public override void Evaluate(JsonElement from, Evaluation evaluation)
    {
        if (from.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in from.EnumerateArray())
                FollowWhereTrue(element, evaluation);
        }
        else if (from.ValueKind == JsonValueKind.Object)
        {
            FollowWhereTrue(from, evaluation);
        }
        else if (AfterDefinite)
        {
            evaluation.End(PathOutcome.Inapplicable);
        }
    }

    /// <inheritdoc/>
    public override bool StopsAt(JsonElement value, Evaluation evaluation) => evaluation.GoesOn && condition.IsTrue(value, evaluation);

    private void FollowWhereTrue(JsonElement value, Evaluation evaluation)
    {
        if (evaluation.GoesOn && condition.IsTrue(value, evaluation))
            Follow(value, evaluation);
    }
}
