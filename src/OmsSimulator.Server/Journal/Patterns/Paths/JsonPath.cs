using System.Text.Json;
using OmsSimulator.Journal.Patterns.Bodies;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>A JSONPath that finds what Jayway's, which is WireMock's, finds.</summary>
/// <param name="start">Its steps.</param>
/// <param name="fromRoot">Whether it begins at the body, and not at the value that a filter looks at.</param>
internal sealed class JsonPath(PathStep start, bool fromRoot)
{
    /// <summary>Whether it leads to one value at most.</summary>
    public bool IsDefinite
    {
        get
        {
            var step = start;
            while (step.Next is { } next)
                step = next;
            return step.AfterDefinite && step.IsDefinite;
        }
    }

    /// <summary>Looks in a body.</summary>
    public PathResult Evaluate(JsonElement body) => Evaluate(body, new Evaluation(body, strict: false));

    /// <summary>Looks where a filter looks: in the value at hand, or in the body.</summary>
    public PathResult EvaluateIn(JsonElement value, Evaluation around) =>
        Evaluate(fromRoot ? around.Root : value, new Evaluation(around.Root, strict: false, around));

    /// <summary>
    /// Whether it leads somewhere in the value that a filter looks at. Jayway asks that value even where the path begins with <c>$</c>.
    /// </summary>
    public PathOutcome ExistsIn(JsonElement value, Evaluation around) =>
        Evaluate(value, new Evaluation(around.Root, strict: true, around)).Outcome;

    private PathResult Evaluate(JsonElement from, Evaluation evaluation)
    {
        start.Evaluate(from, evaluation);
        if (evaluation.Outcome != PathOutcome.Found)
            return new PathResult(evaluation.Outcome, IsDefinite, []);
        return IsDefinite && evaluation.Values.Count == 0
            ? new PathResult(PathOutcome.Missing, IsDefinite, [])
            : new PathResult(PathOutcome.Found, IsDefinite, evaluation.Values);
    }
}

/// <summary>What a path found.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="IsDefinite">Whether it is one value, and not a list of results.</param>
/// <param name="Values">What was found.</param>
internal readonly record struct PathResult(PathOutcome Outcome, bool IsDefinite, IReadOnlyList<JsonElement> Values)
{
    /// <summary>The value; of a path that may find any number, the list of them.</summary>
    public JsonElement Value => IsDefinite ? Values[^1] : JsonBody.List(Values);
}
