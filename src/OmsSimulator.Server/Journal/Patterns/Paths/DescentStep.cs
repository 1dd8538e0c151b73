using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary><c>..</c>: the step behind it, taken from every value in which it leads somewhere, however deep.</summary>
internal sealed class DescentStep : PathStep
{
    /// <inheritdoc/>
    public override bool IsDefinite => false;

    /// <inheritdoc/>
    public override void Evaluate(JsonElement from, Evaluation evaluation) => Walk(from, Next!, evaluation);

    /// <inheritdoc/>
    public override bool StopsAt(JsonElement value, Evaluation evaluation) => false;

    private static void Walk(JsonElement value, PathStep step, Evaluation evaluation)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) || !evaluation.GoesOn)
            return;
        if (step.StopsAt(value, evaluation))
            Take(value, step, evaluation);
        foreach (var child in Children.Of(value))
            Walk(child, step, evaluation);
    }

    // At a list Jayway takes the step only where it is the last one; else it goes on from every element.
    private static void Take(JsonElement value, PathStep step, Evaluation evaluation)
    {
        if (value.ValueKind == JsonValueKind.Object || step.Next is null)
        {
            step.Evaluate(value, evaluation);
            return;
        }

        foreach (var element in value.EnumerateArray())
            step.Next.Evaluate(element, evaluation);
    }
}
