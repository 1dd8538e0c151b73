using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>A step of a path: from a value to those that it leads to.</summary>
internal abstract class PathStep
{
    /// <summary>The next step; none: what this one finds is what the path finds.</summary>
    public PathStep? Next { get; private set; }

    /// <summary>Whether the steps before lead to one value at most: then what is not there is missing, and not just one fewer.</summary>
    public bool AfterDefinite { get; private set; } = true;

    /// <summary>Whether it leads to one value at most.</summary>
    public abstract bool IsDefinite { get; }

    /// <summary>Takes it.</summary>
    public abstract void Evaluate(JsonElement from, Evaluation evaluation);

    /// <summary>Whether a <c>..</c> before it stops at a value.</summary>
    public abstract bool StopsAt(JsonElement value, Evaluation evaluation);

    /// <summary>Puts a step behind.</summary>
    public void Append(PathStep next)
    {
        Next = next;
        next.AfterDefinite = AfterDefinite && IsDefinite;
    }

    /// <summary>Goes on from a value that it found.</summary>
    protected void Follow(JsonElement found, Evaluation evaluation)
    {
        if (!evaluation.GoesOn)
            return;
        if (Next is null)
            evaluation.Add(found);
        else
            Next.Evaluate(found, evaluation);
    }

    /// <summary>Goes on from an element of a list, counted from its end where negative; beyond it there is none.</summary>
    protected void FollowElement(JsonElement list, int index, Evaluation evaluation)
    {
        var length = list.GetArrayLength();
        var place = index < 0 ? length + index : index;
        if (place >= 0 && place < length)
            Follow(list[place], evaluation);
    }
}

/// <summary><c>$</c> or <c>@</c>: where a path begins.</summary>
internal sealed class StartStep : PathStep
{
    /// <inheritdoc/>
    public override bool IsDefinite => true;

    /// <inheritdoc/>
    public override void Evaluate(JsonElement from, Evaluation evaluation) => Follow(from, evaluation);

    /// <inheritdoc/>
    public override bool StopsAt(JsonElement value, Evaluation evaluation) => false;
}

/// <summary><c>.name</c> or <c>['name']</c>: a member of an object.</summary>
/// <param name="name">Its name.</param>
internal sealed class MemberStep(string name) : PathStep
{
    /// <inheritdoc/>
    public override bool IsDefinite => true;

    /// <inheritdoc/>
    public override void Evaluate(JsonElement from, Evaluation evaluation)
    {
        if (from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value))
            Follow(value, evaluation);
        else if (from.ValueKind != JsonValueKind.Object ? AfterDefinite : evaluation.Strict || (Next is not null && AfterDefinite))
            evaluation.End(PathOutcome.Missing);
    }

    /// <inheritdoc/>
    public override bool StopsAt(JsonElement value, Evaluation evaluation) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out _);
}

/// <summary><c>*</c>: every member, every element.</summary>
internal sealed class WildcardStep : PathStep
{
    /// <inheritdoc/>
    public override bool IsDefinite => false;

    /// <inheritdoc/>
    public override void Evaluate(JsonElement from, Evaluation evaluation)
    {
        foreach (var child in Children.Of(from))
            Follow(child, evaluation);
    }

    /// <inheritdoc/>
    public override bool StopsAt(JsonElement value, Evaluation evaluation) => true;
}

/// <summary><c>length()</c>: how many members or elements; the only function.</summary>
internal sealed class LengthStep : PathStep
{
    private static readonly JsonElement Null = JsonElement.Parse("null");

    /// <inheritdoc/>
    public override bool IsDefinite => true;

    /// <inheritdoc/>
    public override void Evaluate(JsonElement from, Evaluation evaluation) =>
        Follow(
            from.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                ? JsonSerializer.SerializeToElement(Children.Of(from).Count())
                : Null,
            evaluation
        );

    /// <inheritdoc/>
    public override bool StopsAt(JsonElement value, Evaluation evaluation) => false;
}
