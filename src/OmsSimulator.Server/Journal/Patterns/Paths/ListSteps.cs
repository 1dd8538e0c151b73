using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>A step into a list.</summary>
internal abstract class ListStep : PathStep
{
    /// <inheritdoc/>
    public sealed override void Evaluate(JsonElement from, Evaluation evaluation)
    {
        if (from.ValueKind == JsonValueKind.Array)
            EvaluateList(from, evaluation);
        else if (AfterDefinite)
            evaluation.End(PathOutcome.Missing);
    }

    /// <inheritdoc/>
    public sealed override bool StopsAt(JsonElement value, Evaluation evaluation) => value.ValueKind == JsonValueKind.Array;

    /// <summary>Takes it from a list.</summary>
    protected abstract void EvaluateList(JsonElement list, Evaluation evaluation);
}

/// <summary><c>[2]</c>, <c>[-1]</c> or <c>[0,2]</c>: elements by their places.</summary>
/// <param name="indices">The places; those below 0 count from the end.</param>
internal sealed class IndexStep(IReadOnlyList<int> indices) : ListStep
{
    /// <inheritdoc/>
    public override bool IsDefinite => indices.Count == 1;

    /// <inheritdoc/>
    protected override void EvaluateList(JsonElement list, Evaluation evaluation)
    {
        foreach (var index in indices)
            FollowElement(list, index, evaluation);
    }
}

/// <summary><c>[1:3]</c>, <c>[1:]</c> or <c>[:3]</c>: elements from one place up to, but not, another.</summary>
/// <param name="from">The first place; none: the beginning.</param>
/// <param name="to">The place behind the last; none: the end.</param>
internal sealed class SliceStep(int? from, int? to) : ListStep
{
    /// <inheritdoc/>
    public override bool IsDefinite => false;

    /// <inheritdoc/>
    protected override void EvaluateList(JsonElement list, Evaluation evaluation)
    {
        var length = list.GetArrayLength();
        var first =
            from is null ? 0
            : to is null && from < 0 ? Math.Max(0, length + from.Value)
            : from.Value;
        var end = to is null ? length : Math.Min(length, from is null && to < 0 ? length + to.Value : to.Value);
        for (var index = Math.Max(first, -length); index < end; index++)
            FollowElement(list, index, evaluation);
    }
}
